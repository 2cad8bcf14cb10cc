import type { Contact } from '../contacts/contact.schema.ts';
import { composeMail } from '../mail/composeMail.ts';
import { rightsLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { renderLetter } from '../mail/renderLetter.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';

type Recipient = Pick<Contact, 'id' | 'email' | 'locale' | 'firstName'>;
type Sender = { shop: Shop; publicUrl: string; keyring: Keyring; now: Date };

/** The mail that lets the owner of a mailbox confirm that a right was asked for by nobody else. */
export async function rightsMail(
  right: 'copy' | 'erase',
  { id, email: to, locale, firstName }: Recipient,
  { shop, publicUrl, keyring, now }: Sender,
): Promise<OutgoingMail> {
  const action = await rightsLink(right, id, { publicUrl, keyring, locale, now });
  const letter = renderLetter({ letter: right, locale, shop, person: { firstName }, links: { action } });
  return transactional(right, to, letter, { shop, now });
}

/** The last mail to somebody who was erased. Its tags name nobody: there is nobody any more. */
export function erasedMail(
  { email, locale }: Pick<Contact, 'email' | 'locale'>,
  { shop, now }: Pick<Sender, 'shop' | 'now'>,
): Promise<OutgoingMail> {
  const letter = renderLetter({ letter: 'erased', locale, shop, person: {}, links: {} });
  return transactional('erased', email, letter, { shop, now });
}

async function transactional(
  kind: string,
  to: string,
  letter: { subject: string; html: string; text: string },
  { shop, now }: Pick<Sender, 'shop' | 'now'>,
): Promise<OutgoingMail> {
  const from = shop.sender.transactional;
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, now });
  return { from: from.email, to, raw, tags: { kind } };
}
