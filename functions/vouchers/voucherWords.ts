import { dayOf } from '../drawing/dayOf.ts';
import { fillPlain } from '../drawing/fill.ts';
import { voucherTexts } from '../drawing/texts/voucher.ts';
import { moneyWords } from '../drawing/words.ts';
import { wordsIn } from '../programme/voucherKind.schema.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Voucher } from './voucher.schema.ts';

export type Reading = { shop: Pick<Shop, 'defaultLocale' | 'timeZone'>; locale: Locale };

type Terms = Pick<
  Voucher,
  'title' | 'gives' | 'where' | 'minimum' | 'currency' | 'times' | 'redemptions' | 'validUntil'
>;

/** What a voucher is for and on which terms, in the language of whoever reads it. */
export function voucherWords(voucher: Terms, { shop, locale }: Reading) {
  const { title, gives, where, minimum, currency, times, redemptions, validUntil } = voucher;
  const texts = voucherTexts[locale];
  const gift = 'gift' in gives ? wordsIn(gives.gift, locale, shop) : undefined;
  const left = String(times - redemptions.length);
  return {
    title: wordsIn(title, locale, shop),
    gift,
    until: fillPlain(texts.until, { day: dayOf(validUntil, locale, shop.timeZone) }),
    terms: [
      texts.show[where],
      ...(minimum === undefined ? [] : [fillPlain(texts.minimum, { sum: moneyWords(minimum, currency, locale) })]),
      ...(times === 1 ? [] : [fillPlain(texts.uses, { left, of: String(times) })]),
    ],
  };
}
