import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import type { Send } from '../../../functions/programme/send.schema.ts';
import { aContact, aSend, aSubscription } from '../../support/builders.ts';

const locales = ['en', 'pl', 'ru', 'fi', 'sr'] as const;

/** Somebody whose birthday mail is due, one of many, as their three items say it. */
export function person(i: number): { contact: Contact; subscription: Subscription; send: Send } {
  const id = `con_0198a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const locale = locales[i % locales.length]!;
  const contact = aContact({ id, email: `person-${i}@example.com`, firstName: 'Zofia', birthday: '--04-23', locale });
  return { contact, subscription: aSubscription(), send: aSend({ contactId: id }) };
}

/** The instant at which they are all due. */
export const due = new Date('2027-04-23T07:00:00.000Z');
