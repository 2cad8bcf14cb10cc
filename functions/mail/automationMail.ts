import type { Contact } from '../contacts/contact.schema.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Send } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { composeMail } from './composeMail.ts';
import { listHeaders, preferencesLink, surveyLink, unsubscribeLink } from './links.ts';
import type { OutgoingMail } from './mailer.ts';
import { type LetterName, renderLetter } from './renderLetter.ts';

/** The marketing mail of an automation for one contact, in the contact's language, with its way out in the headers. */
export async function automationMail(
  { contactId, occasion, cause, step = 1, purpose }: Send,
  { email: to, locale, firstName }: Contact,
  { automations }: Pick<Programme, 'automations'>,
  { shop, publicUrl, keyring, clock }: { shop: Shop; publicUrl: string; keyring: Keyring; clock: () => Date },
): Promise<OutgoingMail> {
  const reader = { publicUrl, keyring, locale, now: clock() };
  const unsubscribe = unsubscribeLink({ contactId, purpose }, reader);
  const { letter: source, survey: asked } = automations.get(cause)!.steps[step - 1]!;
  const letter = renderLetter({
    letter: source as LetterName,
    locale,
    shop,
    person: { firstName },
    links: { action: publicUrl, unsubscribe, preferences: preferencesLink(contactId, reader) },
    survey: asked
      ? { title: shop.surveys[asked]!.title[locale], link: surveyLink({ contactId, survey: asked }, reader) }
      : undefined,
    why: { purpose },
  });
  const from = shop.sender.marketing;
  const list = { id: `${purpose}.${from.email.split('@')[1]}`, title: shop.name };
  const headers = listHeaders(unsubscribe, list);
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, headers, now: reader.now });
  return { from: from.email, to, raw, tags: { kind: 'marketing', occasion, contact: contactId } };
}
