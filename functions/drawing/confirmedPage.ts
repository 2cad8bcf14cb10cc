import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import { confirmingTexts } from './texts/confirming.ts';

type About = { shop: ShopConfig; locale: Locale };

/** The answer to a confirmation, the first and every repeated one, as long as what it says is so. */
export function confirmedPage({ shop, locale }: About): string {
  return answerPage({ shop, locale, texts: confirmingTexts[locale].done });
}

/** The answer to a confirmation repeated after leaving: the leaving holds. */
export function leftSincePage({ shop, locale }: About): string {
  return answerPage({ shop, locale, texts: confirmingTexts[locale].left });
}

/** What a link shows that was used before; whether it still is so stands in another table. */
export function alreadyConfirmedPage({ shop, locale }: About): string {
  return answerPage({ shop, locale, texts: confirmingTexts[locale].already });
}
