import { dayOf } from '../drawing/dayOf.ts';
import type { Keyring } from '../platform/secret.ts';
import type { VoucherKindBody } from '../programme/definition.schema.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { codeOf } from '../vouchers/code.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import { voucherWords } from '../vouchers/voucherWords.ts';
import { voucherLink } from './links.ts';

/** A voucher as a letter shows it, in the language of its reader. */
export type LetterVoucher = {
  title: string;
  /** What one gets, where that is a thing. */
  gift?: string | undefined;
  code: string;
  /** Its last day, and what to heed, in sentences. */
  until: string;
  terms: string;
  validUntil: string;
  /** Its own page, and its code as a picture. */
  page: string;
  picture: string;
};

export function voucherOf(
  voucher: Voucher,
  link: { shop: Shop; locale: Locale; publicUrl: string; keyring: Keyring },
): LetterVoucher {
  const { shop, locale } = link;
  const { terms, ...words } = voucherWords(voucher, link);
  return {
    ...words,
    terms: terms.join(' '),
    code: voucher.code,
    validUntil: dayOf(voucher.validUntil, locale, shop.timeZone),
    page: voucherLink(voucher, link),
    picture: voucherLink(voucher, link, '.png'),
  };
}

/**
 * What a letter with a voucher of a kind looks like before anybody has one: a code that leads nowhere, by links without
 * anybody's token.
 */
export function exampleOf(
  { title, gives, where, minimum, times, validFor }: VoucherKindBody,
  { shop, locale, publicUrl, now }: { shop: Shop; locale: Locale; publicUrl: string; now: Date },
): LetterVoucher {
  const issuedAt = now.toISOString();
  const validUntil = addDuration(issuedAt, validFor, shop.timeZone);
  const voucher = { title, gives, where, minimum, times, currency: shop.currency, redemptions: [], validUntil };
  const { terms, ...words } = voucherWords(voucher, { shop, locale });
  return {
    ...words,
    terms: terms.join(' '),
    code: codeOf(0n),
    validUntil: dayOf(validUntil, locale, shop.timeZone),
    page: `${publicUrl}/voucher`,
    picture: `${publicUrl}/voucher.png`,
  };
}
