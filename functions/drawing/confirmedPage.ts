import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { answerPage } from './answerPage.ts';
import type { Html } from './html.ts';
import { confirmingTexts, type StandingTexts } from './texts/confirming.ts';

type About = { shop: ShopConfig; locale: Locale };

/** The answer to a confirmation, the first and every repeated one: how it stands by now. */
export function standingPage(
  standing: keyof StandingTexts,
  { shop, locale, first, more, styles }: About & { first?: Html; more?: Html; styles?: string | undefined },
): string {
  return answerPage({
    shop,
    locale,
    texts: confirmingTexts[locale].standing[standing],
    done: standing === 'confirmed',
    ...{ first, more, styles },
  });
}
