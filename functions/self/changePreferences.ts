import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Shop } from '../shop/shop.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { Preferences } from './parsePreferences.ts';

export type PreferencesDependencies = {
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  shop: Shop;
  now: Date;
};

/**
 * Carries out what a person changed about itself: profile, purposes and pause in one transaction, each purpose with a
 * line of the ledger. The token came from the person's mailbox, so turning a purpose on is a confirmation. What is so
 * already is not written again. Throws `TokenRefused` when the contact is gone.
 */
export async function changePreferences(
  contactId: string,
  wanted: Preferences,
  from: Evidence,
  dependencies: PreferencesDependencies,
): Promise<void> {
  const { contacts, subscriptions } = dependencies;
  return untilCommitted(async () => {
    const [contact, subscription] = await Promise.all([contacts.get(contactId), subscriptions.get(contactId)]);
    if (!contact || !subscription) throw new TokenRefused();
    const items = changes(contact, subscription, wanted, from, dependencies);
    if (items.length === 0) return;
    await contacts.commit(items);
    log('PREFERENCES_CHANGED', { contact: contactId });
  });
}

function changes(
  contact: Contact,
  subscription: Subscription,
  wanted: Preferences,
  from: Evidence,
  { contacts, subscriptions, shop, now }: PreferencesDependencies,
): Transaction[] {
  const at = now.toISOString();
  const records = recordsOf(subscription, wanted, now);
  const granted = records.some(({ state }) => state === 'confirmed');
  const pausedUntil = pauseOf(subscription, wanted, now);
  const profile = profileChanges(contact, wanted);
  const touched = Object.keys(profile.set).length + profile.removed.length > 0 || granted;
  const set = { ...profile.set, ...(granted && { activeAt: at }) };
  return [
    ...(touched ? [contacts.change(contact, set, 'prefer', profile.removed)] : []),
    ...(records.length > 0 || pausedUntil !== undefined
      ? [subscriptions.prefer(contact.id, subscription, { records, pausedUntil }, at)]
      : []),
    ...records.map((record) => subscriptions.consent(contact.id, record, at)),
    ...(granted ? [subscriptions.evidence(contact.id, evidenceOf(records, from, shop, now), at)] : []),
  ];
}

function profileChanges(contact: Contact, { profile: { fields, ...profile } }: Preferences) {
  const own = Object.entries({ ...contact.fields, ...fields }).filter(([, value]) => value !== null);
  const wanted = { ...profile, ...(fields && { fields: own.length > 0 ? Object.fromEntries(own) : null }) };
  const changed = Object.entries(wanted).filter(
    ([name, value]) => !isDeepStrictEqual(contact[name as keyof Contact] ?? null, value),
  );
  return {
    set: Object.fromEntries(changed.filter(([, value]) => value !== null)) as Partial<Contact>,
    removed: changed.filter(([name, value]) => value === null && name !== 'locale').map(([name]) => name),
  };
}

/** The new end of a pause, null to end it at once, undefined to leave it as it is. */
function pauseOf({ pausedUntil }: Subscription, { pause }: Preferences, now: Date): string | null | undefined {
  if (pause === undefined) return undefined;
  if (pause === 'none') return pausedUntil === undefined ? undefined : null;
  return addSeconds(now, durationSeconds(pause)).toISOString();
}

function recordsOf({ purposes }: Subscription, { granted, refused }: Preferences, now: Date): ConsentRecord[] {
  const at = now.toISOString();
  const record = (purpose: string): Pick<ConsentRecord, 'id' | 'purpose' | 'source' | 'requestedAt'> => ({
    id: newId('record', now),
    purpose,
    source: { channel: 'preferences' },
    requestedAt: at,
  });
  const on = Object.entries(granted).filter(([purpose]) => purposes[purpose]?.state !== 'confirmed');
  const off = refused.filter((purpose) => purposes[purpose] && purposes[purpose].state !== 'withdrawn');
  return [
    ...on.map(([purpose, text]) => ({ ...record(purpose), state: 'confirmed' as const, text, confirmedAt: at })),
    ...off.map((purpose) => ({ ...record(purpose), state: 'withdrawn' as const })),
  ];
}

function evidenceOf(records: ConsentRecord[], from: Evidence, shop: Shop, now: Date) {
  return {
    records: records.map(({ id }) => id),
    confirmed: from,
    expiresAt: epochSeconds(now) + durationSeconds(shop.retention.networkEvidence),
  };
}
