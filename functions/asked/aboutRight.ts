import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { RightsMail } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import { rightsLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { voucherOf } from '../mail/voucherOf.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { Keyring } from '../platform/secret.ts';
import { askedKey } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import type { VouchersTable } from '../vouchers/vouchers.table.ts';
import { askedMail } from './askedMail.ts';
import type { Asked } from './mailAsked.ts';

export type AboutRightDependencies = {
  asked: Pick<AskedTable, 'drop'>;
  contacts: Pick<ContactsTable, 'get'>;
  subscriptions: Pick<SubscriptionsTable, 'get'>;
  vouchers: Pick<VouchersTable, 'get'>;
  keyring: Keyring;
  publicUrl: string;
  shop: Shop;
  now: Date;
};

const never = '1970-01-01T00:00:00.000Z';

/** A mail about a right: once for each request. One with an address on it goes as soon as it is out. */
export function aboutRight(mail: RightsMail, dependencies: AboutRightDependencies): Asked {
  const ref = { ...askedKey(mail.contactId, mail.kind, mail.voucher), id: mail.id };
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
  if (kind === 'voucher') return promised(mail, recipient, dependencies);
  const url = kind === 'erased' ? undefined : rightsLink(kind, id, { ...dependencies, locale });
  return askedMail({ kind, to, locale, firstName, url }, {}, dependencies);
}

/** What was promised for signing up; it goes to nobody who has left since, or whose mailbox refuses our mail. */
async function promised(
  { kind, voucher: voucherId = '' }: RightsMail,
  { id, email: to, locale, firstName }: Recipient,
  dependencies: AboutRightDependencies,
): Promise<OutgoingMail | undefined> {
  const { subscriptions, vouchers } = dependencies;
  const [subscription, voucher] = await Promise.all([subscriptions.get(id), vouchers.get(id, voucherId)]);
  const holds = Object.values(subscription?.purposes ?? {}).some(({ state }) => state === 'confirmed');
  if (!holds || subscription?.suppressed || voucher?.state !== 'open') return undefined;
  const shown = voucherOf(voucher, { ...dependencies, locale });
  return askedMail({ kind, to, locale, firstName, voucher: shown }, {}, dependencies);
}

type Recipient = Pick<Contact, 'id' | 'email' | 'locale' | 'firstName'>;

/** Who is written to: the contact, or whom the mail itself names because there is no contact any more. */
async function recipientOf(
  { contactId: id, address, locale }: RightsMail,
  { contacts, shop }: AboutRightDependencies,
): Promise<Recipient | undefined> {
  return address ? { id, email: address, locale: locale ?? shop.defaultLocale } : contacts.get(id);
}
