import type { Contact } from '../contacts/contact.schema.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { composeMail } from './composeMail.ts';
import { listHeaders, preferencesLink, unsubscribeLink } from './links.ts';
import type { OutgoingMail } from './mailer.ts';
import { type LetterName, renderLetter } from './renderLetter.ts';
import type { Send } from './send.schema.ts';

/** The marketing mail of an automation for one contact, in the contact's language, with its way out in the headers. */
export async function automationMail(
  { contactId, occasion, automation, purpose }: Send,
  { email: to, locale, firstName }: Contact,
  { shop, publicUrl, keyring, clock }: { shop: Shop; publicUrl: string; keyring: Keyring; clock: () => Date },
): Promise<OutgoingMail> {
  const unsubscribe = unsubscribeLink({ contactId, purpose }, { publicUrl, keyring, locale });
  const preferences = preferencesLink(contactId, { publicUrl, keyring, locale, now: clock() });
  const links = { action: publicUrl, unsubscribe, preferences };
  const name = automation as LetterName;
  const letter = renderLetter({ letter: name, locale, shop, person: { firstName }, links, why: { purpose } });
  const from = shop.sender.marketing;
  const list = { id: `${purpose}.${from.email.split('@')[1]}`, title: shop.name };
  const headers = listHeaders(unsubscribe, list);
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, headers, now: clock() });
  return { from: from.email, to, raw, tags: { kind: 'marketing', occasion, contact: contactId } };
}
