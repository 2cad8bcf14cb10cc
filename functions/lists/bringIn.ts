import type { Contact } from '../contacts/contact.schema.ts';
import { noOrders } from '../contacts/contact.schema.ts';
import type { Transaction } from '../contacts/contacts.table.ts';
import { collectionsOf } from '../contacts/identities.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { addOrder } from '../orders/addOrder.ts';
import type { OrdersTable } from '../orders/orders.table.ts';
import { isSameOrder } from '../orders/sameOrder.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { suppress } from '../permission/suppress.ts';
import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { newId } from '../platform/ids.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type Also, type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { toInstant } from '../time/instant.ts';
import { type Decision, decideRow, type Known } from './decideRow.ts';
import type { Import } from './import.schema.ts';
import type { ListOrder, Reads, ToldConsent } from './reading/list.types.ts';

export type BringInDependencies = CarryOutDependencies & { orders: OrdersTable };

/** On whose word a list changes contacts: the change log says so, and what it says so of can be undone. */
export const wordOf = ({ id }: Pick<Import, 'id'>) => `import:${id}`;

/** Everything that is known of the person of an address; of one who has left, also on whose word purposes stand. */
export async function knowPerson(
  email: CanonicalEmail,
  { contacts, subscriptions, keys }: BringInDependencies,
  hasLeft = false,
): Promise<Known> {
  const emailKey = keys.email(email.canonical);
  const [id, standing] = await Promise.all([
    contacts.idOf({ kind: 'email', key: emailKey }),
    subscriptions.standingOf(emailKey),
  ]);
  if (!id) return standing;
  const [contact, subscription] = await Promise.all([contacts.get(id), subscriptions.get(id)]);
  return {
    contact,
    subscription,
    byLists: hasLeft ? await saidByLists(id, subscription, subscriptions) : [],
    ...standing,
    ...(subscription?.suppressed && { suppressed: subscription.suppressed }),
  };
}

async function saidByLists(
  contactId: string,
  subscription: Subscription | undefined,
  subscriptions: SubscriptionsTable,
): Promise<string[]> {
  const confirmed = Object.entries(subscription?.purposes ?? {}).filter(([, { state }]) => state === 'confirmed');
  const records = await Promise.all(
    confirmed.map(async ([purpose, standing]) => {
      const record = await subscriptions.standingRecord(contactId, standing);
      return record && 'list' in record.source && record.source.list !== undefined ? [purpose] : [];
    }),
  );
  return records.flat();
}

/** Whether an order is new here, the same as one that is kept, or contradicts it. */
export async function placeOf(
  order: ListOrder,
  contact: Contact | undefined,
  dependencies: BringInDependencies,
): Promise<'new' | 'same' | 'conflicting'> {
  const { orders, keys } = dependencies;
  const orderKey = keys.order(order.orderId);
  const receipt = await orders.receipt(orderKey);
  if (!receipt) return placeByNumber(order, contact, dependencies);
  const kept = receipt.erased ? undefined : await orders.find(orderKey);
  return !kept || saysTheSame(order, kept) ? 'same' : 'conflicting';
}

const saysTheSame = (order: ListOrder, kept: StoredOrder) =>
  kept.total === order.total && kept.currency === order.currency && kept.at === toInstant(order.at);

/** One that its web shop has told of itself stands under the shop's own id: its number leads there, if it is that person's. */
async function placeByNumber(
  order: ListOrder,
  contact: Contact | undefined,
  { orders, keys }: BringInDependencies,
): Promise<'new' | 'same'> {
  const own = contact && (await orders.alias(keys.order(order.orderId)));
  if (own === undefined) return 'new';
  const owner = (await orders.receipt(keys.order(own)))?.contactId;
  const kept = owner && collectionsOf(contact!).includes(owner) ? await orders.find(keys.order(own)) : undefined;
  return kept && isSameOrder(kept, order) ? 'same' : 'new';
}

/**
 * Carries out what a row says, in one transaction with its order, by the verb of every other source. Done again after a
 * crash it finds itself done. What was `seen` of the person a moment ago is gone by at first. Gives whom it touched.
 */
export async function bringIn(
  reads: Reads,
  one: Import,
  dependencies: BringInDependencies,
  seen?: Known,
): Promise<string | undefined> {
  const email = canonicalEmail(reads.email)!;
  const { shop, now, keys, contacts, subscriptions } = dependencies;
  let first = seen;
  const touched = await untilCommitted(async () => {
    const known = first ?? (await knowPerson(email, dependencies, reads.consent.status === 'unsubscribed'));
    first = undefined;
    const decision = decideRow(reads, known, { shop, settings: one.settings, now });
    if (!known.contact && known.erasedAt) return undefined;
    const order =
      reads.order && (await placeOf(reads.order, known.contact, dependencies)) === 'new' ? reads.order : undefined;
    const isNothing = known.contact && !hasChange(decision) && !order;
    if (isNothing) return known.contact!.id;
    const records = decision.purposes.map((move) => recordOf(move, reads.consent, one, now));
    const done = await carryOut(
      {
        known: known.contact,
        mailbox: email,
        profile: decision.profile,
        consents: known.contact ? [] : records,
        source: { channel: 'import', list: one.id },
        by: 'imports',
        on: wordOf(one),
        also: (contactId, contact) => {
          const { facts, items = [] } = besides(contactId, contact, { decision, order }, one, dependencies);
          return { facts: facts!, items: [...items, ...permissionAs(known, records, dependencies)] };
        },
      },
      dependencies,
    );
    return done?.contactId;
  });
  const reason = decideRow(reads, {}, { shop, settings: {}, now }).suppress;
  if (reason && touched)
    await suppress(
      keys.email(email.canonical),
      { reason, sentAt: toInstant(reads.consent.at ?? now) },
      { contacts, subscriptions, now },
    );
  return touched;
}

/** Of somebody known, what permission comes to, if it still is what it was decided by. */
function permissionAs(
  { contact, subscription }: Known,
  records: ConsentRecord[],
  { subscriptions, now }: BringInDependencies,
): Transaction[] {
  if (!contact || !subscription || records.length === 0) return [];
  const at = now.toISOString();
  return [
    subscriptions.choose(contact.id, subscription, { records }, at),
    ...records.map((record) => subscriptions.consent(contact.id, record, at)),
  ];
}

const hasChange = ({ profile, tags, purposes }: Decision) =>
  Object.keys(profile).length > 0 || tags !== undefined || purposes.length > 0;

/** What is no field of the profile: tags with their line in the log, and the order. */
function besides(
  contactId: string,
  known: Contact | undefined,
  { decision: { tags }, order }: { decision: Decision; order: ListOrder | undefined },
  one: Import,
  { contacts, orders, keys, now }: BringInDependencies,
): Also {
  const at = now.toISOString();
  const line = {
    id: newId('change', now),
    at,
    by: 'imports',
    what: 'tags',
    from: known?.tags,
    to: tags,
    source: wordOf(one),
  };
  const stored = order && storedOrderOf(order);
  const placed =
    stored &&
    orders.put(keys.order(stored.orderId), { contactId, bodyHash: markOf(one, stored), list: one.id }, stored);
  return {
    facts: {
      ...(tags && { tags }),
      ...(stored && { orders: addOrder(known?.orders ?? noOrders, stored, at) }),
    },
    items: [...(known && tags ? [contacts.logged(contactId, line)] : []), ...(placed ?? [])],
  };
}

/** By which an order is known to be this import's, and to be as it brought it. */
export const markOf = ({ id }: Pick<Import, 'id'>, order: StoredOrder) => bodyHash([id, order]);

function storedOrderOf({ orderId, at, total, currency, items }: ListOrder): StoredOrder {
  return { orderId, at: toInstant(at), total, currency, ...(items && { items: items.slice(0, 100) }) };
}

/** The line of the ledger: that a list said so, who brought it and with which evidence. */
function recordOf(
  { purpose, state }: Decision['purposes'][number],
  { at, evidence = {} }: ToldConsent,
  { id, settings, readAt }: Import,
  now: Date,
): ConsentRecord {
  const requestedAt = toInstant(at ?? readAt ?? now);
  const list = { ...evidence };
  return {
    id: newId('record', now),
    purpose,
    state,
    source: { channel: 'import', list: id },
    requestedAt,
    ...(state === 'confirmed' && { confirmedAt: requestedAt }),
    ...(state === 'confirmed' && {
      told: { evidence: settings.consent!.evidence!, ...(Object.keys(list).length > 0 && { list }) },
    }),
  };
}
