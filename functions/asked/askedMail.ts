import type { OutgoingMail } from '../mail/mailer.ts';
import type { RenderLetterOptions } from '../mail/renderLetter.ts';
import type { LetterVoucher } from '../mail/voucherOf.ts';
import { writeMail } from '../mail/writeMail.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { askedLetters } from './askedLetters.atBuild.ts';

export type AskedLetter = {
  kind: keyof typeof askedLetters;
  to: string;
  locale: Locale;
  firstName?: string | undefined;
  /** Where its button leads. */
  url?: string | undefined;
  voucher?: LetterVoucher | undefined;
  /** What it lists under its text. */
  details?: string[];
};

/** A mail that somebody asked for, with what its tags say beside its kind: from the shop, about one thing, with nothing to leave. */
export function askedMail(
  { kind, to, locale, firstName, url, details, voucher }: AskedLetter,
  tags: Record<string, string>,
  { shop, publicUrl, now }: { shop: Shop; publicUrl: string; now: Date },
): OutgoingMail {
  const letter: RenderLetterOptions = {
    letter: askedLetters[kind],
    locale,
    shop,
    shopUrl: shop.url,
    publicUrl,
    why: 'asked-for',
    reader: { firstName, links: { url }, ...(details && { details }), ...(voucher && { voucher }) },
  };
  const { transactional: from, replyTo } = shop.sender;
  return { from: from.email, to, raw: writeMail(letter, { from, to, replyTo, now }), tags: { kind, ...tags } };
}
