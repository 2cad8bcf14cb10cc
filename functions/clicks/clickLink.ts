import type { Keyring } from '../platform/secret.ts';
import { type LinkClaims, signLink } from '../platform/tokens.ts';

/** A link of one mail: whose, in which mail, the how-manyth of its letter, and where it leads. */
export type MailLink = { contactId: string; occasion: string; link: number; address: string };

/**
 * The address by which a link in a mail is followed, so that a click can be counted. Its token carries where it leads,
 * signed: nobody can make it lead elsewhere, and it works for as long as the letter is kept, whatever becomes of the
 * letter's definition, of the mail's record or of the person. Works for ever, as the way out beside it does.
 */
export function clickLink(
  { contactId, occasion, link, address }: MailLink,
  { publicUrl, keyring }: { publicUrl: string; keyring: Keyring },
): string {
  const token = signLink('click', { subject: contactId, detail: `${link}.${occasion}.${address}` }, keyring);
  return `${publicUrl}/c/${token}`;
}

/** What a verified token says; undefined if it says nothing of the kind. */
export function readClickLink({ subject: contactId, detail = '' }: LinkClaims): MailLink | undefined {
  const [, link, occasion, address] = /^(\d{1,4})\.([\w-]{1,200})\.(https?:\/\/.+)$/s.exec(detail) ?? [];
  if (!link || !occasion || !address || !URL.canParse(address)) return undefined;
  return { contactId, occasion, link: Number(link), address: new URL(address).href };
}
