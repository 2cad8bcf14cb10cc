import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { RightsMail } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import { rightsLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import type { Keyring } from '../platform/secret.ts';
import { askedKey } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import { askedMail } from './askedMail.ts';
import type { Asked } from './mailAsked.ts';

export type AboutRightDependencies = {
  asked: Pick<AskedTable, 'drop'>;
  contacts: Pick<ContactsTable, 'get'>;
  keyring: Keyring;
  publicUrl: string;
  shop: Shop;
  now: Date;
};

const never = '1970-01-01T00:00:00.000Z';

/** A mail about a right: once for each request. One with an address on it goes as soon as it is out. */
export function aboutRight(mail: RightsMail, dependencies: AboutRightDependencies): Asked {
  const ref = { ...askedKey(mail.contactId, mail.kind), id: mail.id };
  return {
    ref,
    room: 'rights',
    isDue: mail.state === 'waiting',
    about: { kind: mail.kind, contact: mail.contactId },
    terms: { at: dependencies.now.toISOString(), freshSince: never, most: 1 },
    write: () => written(mail, dependencies),
    ...(mail.address && { ended: () => dependencies.asked.drop(ref) }),
  };
}

/** A link that only the owner of the mailbox can have, or word that it is done, which names nobody. */
async function written(mail: RightsMail, dependencies: AboutRightDependencies): Promise<OutgoingMail | undefined> {
  const recipient = await recipientOf(mail, dependencies);
  if (!recipient) return undefined;
  const { kind } = mail;
  const { id, email: to, locale, firstName } = recipient;
  const url = kind === 'erased' ? undefined : rightsLink(kind, id, { ...dependencies, locale });
  return askedMail({ kind, to, locale, firstName, url }, {}, dependencies);
}

type Recipient = Pick<Contact, 'id' | 'email' | 'locale' | 'firstName'>;

/** Who is written to: the contact, or whom the mail itself names because there is no contact any more. */
async function recipientOf(
  { contactId: id, address, locale }: RightsMail,
  { contacts, shop }: AboutRightDependencies,
): Promise<Recipient | undefined> {
  return address ? { id, email: address, locale: locale ?? shop.defaultLocale } : contacts.get(id);
}
