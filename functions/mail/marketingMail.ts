import { clickLink } from '../clicks/clickLink.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Keyring } from '../platform/secret.ts';
import type { CompiledLetter } from '../programme/letters/compiledLetter.schema.ts';
import type { Send } from '../programme/send.schema.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import type { LetterReader } from './fillLetter.ts';
import { preferencesLink, surveyLink, unsubscribeLink } from './links.ts';
import type { OutgoingMail } from './mailer.ts';
import type { RenderLetterOptions } from './renderLetter.ts';
import { voucherOf } from './voucherOf.ts';
import { writeMail } from './writeMail.ts';

type Sender = { shop: Shop; publicUrl: string; keyring: Keyring; clock: () => Date };

/** What is mailed: a letter, the survey it asks to answer, and the voucher that goes with it. */
export type Written = { letter: CompiledLetter; survey?: string | undefined; voucher?: Voucher | undefined };

/** The marketing mail of a cause for one contact, in the contact's language, with its way out in the headers. */
export function marketingMail(
  { contactId, occasion, purpose }: Pick<Send, 'contactId' | 'occasion' | 'purpose'>,
  contact: Contact,
  { letter, survey, voucher }: Written,
  { shop, publicUrl, keyring, clock }: Sender,
): OutgoingMail {
  const { email: to, locale, firstName } = contact;
  const link = { publicUrl, keyring, locale, now: clock() };
  const unsubscribe = unsubscribeLink({ contactId, purpose, occasion }, link);
  const reader = {
    firstName,
    ...(voucher && { voucher: voucherOf(voucher, { ...link, shop }) }),
    click: (number: number, address: string) => clickLink({ contactId, occasion, link: number, address }, link),
    links: {
      unsubscribe,
      preferences: preferencesLink(contactId, link),
      survey: survey && surveyLink({ contactId, survey }, link),
    },
  };
  const { marketing: from, replyTo } = shop.sender;
  const list = { id: `${purpose}.${from.email.split('@')[1]}`, title: shop.name, unsubscribe };
  const options = marketingLetter({ letter, survey, purpose, locale, reader }, { shop, publicUrl });
  const raw = writeMail(options, { from, to, replyTo, list, now: link.now });
  return { from: from.email, to, raw, tags: { kind: 'marketing', occasion, contact: contactId } };
}

type Marketing = Omit<Written, 'voucher'> & { purpose: string; locale: Locale; reader: LetterReader };

/** What a marketing mail is to say to its reader; previews and tests go by it too. */
export function marketingLetter(
  { letter, survey, purpose, locale, reader }: Marketing,
  { shop, publicUrl }: Pick<Sender, 'shop' | 'publicUrl'>,
): RenderLetterOptions {
  const title = survey && shop.surveys[survey]!.title[locale];
  return { letter, locale, shop, why: { purpose }, survey: title, reader, shopUrl: shop.url, publicUrl };
}
