import { clickLink } from '../clicks/clickLink.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Keyring } from '../platform/secret.ts';
import type { ReadLetter } from '../programme/letters/letterReader.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Send } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { composeMail } from './composeMail.ts';
import { listHeaders, preferencesLink, surveyLink, unsubscribeLink } from './links.ts';
import type { OutgoingMail } from './mailer.ts';
import { renderLetter } from './renderLetter.ts';

type Sender = { letters: ReadLetter; shop: Shop; publicUrl: string; keyring: Keyring; clock: () => Date };

/** The marketing mail of an automation for one contact, in the contact's language, with its way out in the headers. */
export async function automationMail(
  { contactId, occasion, cause, step = 1, purpose }: Send,
  { email: to, locale, firstName }: Contact,
  { automations }: Pick<Programme, 'automations'>,
  { letters, shop, publicUrl, keyring, clock }: Sender,
): Promise<OutgoingMail> {
  const link = { publicUrl, keyring, locale, now: clock() };
  const unsubscribe = unsubscribeLink({ contactId, purpose }, link);
  const automation = automations.get(cause)!;
  const { survey } = automation.steps[step - 1]!;
  const letter = renderLetter({
    letter: await letters(automation, step),
    locale,
    shop,
    shopUrl: shop.url,
    why: { purpose },
    survey: survey && shop.surveys[survey]!.title[locale],
    reader: {
      firstName,
      click: (number, address) => clickLink({ contactId, occasion, link: number, address }, link),
      links: {
        unsubscribe,
        preferences: preferencesLink(contactId, link),
        survey: survey && surveyLink({ contactId, survey }, link),
      },
    },
  });
  const from = shop.sender.marketing;
  const list = { id: `${purpose}.${from.email.split('@')[1]}`, title: shop.name };
  const headers = listHeaders(unsubscribe, list);
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, headers, now: link.now });
  return { from: from.email, to, raw, tags: { kind: 'marketing', occasion, contact: contactId } };
}
