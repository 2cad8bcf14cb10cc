import { type Contact, noOrders, type Source } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import type { Lead } from '../leads/lead.schema.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import { purposesOf } from '../permission/purposesOf.ts';
import type { ConsentRecord, NetworkEvidence } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { shownText } from '../shop/shownText.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { epochSeconds } from '../time/seconds.ts';

export type ConfirmDependencies = {
  leads: LeadsTable;
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

/**
 * Makes a lead a contact, or adds its consents to the contact that its mailbox already belongs to: one transaction
 * with the evidence, once however often it is asked. Throws `TokenRefused` when the lead is gone or was replaced.
 */
export async function confirmSubscription(
  link: { leadKey: string; leadId: string },
  from: Evidence,
  dependencies: ConfirmDependencies,
): Promise<{ locale?: Locale }> {
  return untilCommitted(async () => {
    const lead = await dependencies.leads.get(link.leadKey, epochSeconds(dependencies.now));
    if (lead?.id !== link.leadId) throw new TokenRefused();
    if (lead.state === 'confirmed') return {};
    await commitConfirmation(lead, from, dependencies);
    return { locale: lead.signup?.locale };
  });
}

async function commitConfirmation(lead: Lead, from: Evidence, dependencies: ConfirmDependencies): Promise<void> {
  const { contacts, leads, keys } = dependencies;
  if (!lead.signup || !lead.canonical) throw new TokenRefused();
  const contactId = await contacts.idOfEmail(keys.email(lead.canonical));
  const items = contactId
    ? await additions(contactId, lead, from, dependencies)
    : await creations(lead, from, dependencies);
  await contacts.commit([...items, leads.confirmed(lead)]);
  log(contactId ? 'CONTACT_CONFIRMED_AGAIN' : 'CONTACT_CREATED', { lead: lead.key });
}

async function creations(lead: Lead, from: Evidence, dependencies: ConfirmDependencies): Promise<Transaction[]> {
  const { contacts, subscriptions, keys, now } = dependencies;
  const at = now.toISOString();
  const id = newId('contact', now);
  const emailKey = keys.email(lead.canonical!);
  const records = consentRecords(lead, dependencies);
  const contact: Contact = {
    ...profileOf(lead),
    id,
    email: lead.address!,
    emailKey,
    locale: lead.signup!.locale,
    source: sourceOf(lead),
    createdAt: at,
    orders: noOrders,
    rev: 1,
    writer: 'confirm',
  };
  const suppressed = await subscriptions.suppression(emailKey);
  return [
    ...contacts.create(contact),
    subscriptions.create(id, { purposes: purposesOf(records, at), claims: {}, suppressed }),
    ...ledger(id, records, lead, from, dependencies),
  ];
}

async function additions(
  contactId: string,
  lead: Lead,
  from: Evidence,
  dependencies: ConfirmDependencies,
): Promise<Transaction[]> {
  const { contacts, subscriptions, now } = dependencies;
  const contact = await contacts.get(contactId);
  if (!contact) throw new TokenRefused();
  const records = consentRecords(lead, dependencies);
  return [
    contacts.change(
      contact,
      { ...profileOf(lead), email: lead.address!, locale: lead.signup!.locale, activeAt: now.toISOString() },
      'confirm',
    ),
    ...(records.length > 0 ? [subscriptions.record(contactId, records, now.toISOString())] : []),
    ...ledger(contactId, records, lead, from, dependencies),
  ];
}

function ledger(
  contactId: string,
  records: ConsentRecord[],
  lead: Lead,
  from: Evidence,
  { subscriptions, shop, now }: ConfirmDependencies,
): Transaction[] {
  const at = now.toISOString();
  const evidence: NetworkEvidence = {
    records: records.map(({ id }) => id),
    requested: lead.evidence,
    confirmed: from,
    expiresAt: epochSeconds(now) + durationSeconds(shop.retention.networkEvidence),
  };
  return [
    ...records.map((record) => subscriptions.consent(contactId, record, at)),
    subscriptions.evidence(contactId, evidence, at),
  ];
}

/** What the sign-up says of the person; what it leaves out stays as it was. */
function profileOf({ signup }: Lead): Partial<Contact> {
  const { firstName, lastName, phone, birthday, gender, interests, answers, timeZone } = signup!;
  return { firstName, lastName, phone, birthday, gender, interests, answers, timeZone };
}

function sourceOf({ signup }: Lead): Source {
  const { channel, form, placement, utm, partner } = signup!;
  return { channel, form, placement, utm, partner: partner?.name };
}

/** The sentence goes into the record in full, as the shop may word it differently one day. */
function consentRecords(lead: Lead, { shop, now }: ConfirmDependencies): ConsentRecord[] {
  return Object.entries(lead.signup!.consents).map(([purpose, text]) => ({
    id: newId('record', now),
    purpose,
    state: 'confirmed',
    text: shownText(purpose, text.hash, shop) ?? text,
    source: sourceOf(lead),
    requestedAt: lead.requestedAt,
    confirmedAt: now.toISOString(),
    brought: lead.signup!.partner,
  }));
}
