import { isDeepStrictEqual } from 'node:util';
import { type Contact, noOrders, type Source } from '../contacts/contact.schema.ts';
import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import { homeOf } from '../contacts/identities.ts';
import { plainFacts } from '../contacts/plainFacts.ts';
import { purposesOf } from '../permission/purposesOf.ts';
import type { ConsentRecord } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { CanonicalEmail } from '../person/canonicalEmail.ts';
import { cardIdentity } from '../person/cardIdentity.ts';
import { phoneIdentity } from '../person/phoneIdentity.ts';
import type { Profile, ProfileChanges } from '../person/profileFields.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import type { Shop } from '../shop/shop.ts';
import { type FieldChange, type Merge, mergePolicy, mergeProfile, writesOf } from './mergeProfile.ts';

/**
 * What some source says of a person, once there is nothing left to ask: an order, a tap on what was signed up, the
 * preference centre, an interaction, a survey. What nobody has confirmed is a lead first (`subscribe`).
 */
export type Statement = {
  /** Whose it is, by id, or where nobody has that any more by the mailbox; one that nobody has makes a new contact. */
  contactId?: string | undefined;
  /** Whose it is, as they were when whoever states it decided: refused where they have changed since. */
  known?: Contact | undefined;
  mailbox?: Pick<CanonicalEmail, 'address' | 'canonical'> | undefined;
  profile: ProfileChanges;
  /** How it meets what is known, where that is not as for all that come by this function. */
  merge?: Merge;
  /** What is agreed to, with its evidence. */
  consents?: ConsentRecord[];
  /** What a new contact is to be called, where whoever tries again has to find it. */
  id?: string;
  /** Where a new contact came from, for ever. */
  source?: Source;
  /** The function that writes, and on whose word. */
  by: keyof typeof mergePolicy;
  on: string;
  /**
   * What else is written with it, by what is known of the contact then; it may also throw what speaks against it, or find
   * that all of it was `said` before and nothing is to be written.
   */
  also?: (contactId: string, known: Contact | undefined) => Also | Promise<Also | 'said'>;
};

/** `facts`: what else the contact remembers; `removed`: what it forgets of that. `items`: what else is written in the same transaction. */
export type Also = { facts?: Partial<Contact>; removed?: (keyof Contact)[]; items?: Transaction[] };

export type CarryOutDependencies = {
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

/**
 * Carries out a statement in one transaction: makes a contact, or changes one, with what follows from what it says, a
 * line of the change log for every field that comes to say something else, and the ledger of what is agreed to. Undefined when nobody is meant. One try:
 * whoever calls it looks again when others were faster (`untilCommitted`).
 */
export async function carryOut(
  statement: Statement,
  dependencies: CarryOutDependencies,
): Promise<{ contactId: string; isNew: boolean } | undefined> {
  const found = await itemsOf(statement, dependencies);
  if (!found) return undefined;
  const { items, ...done } = found;
  if (items.length > 0) await dependencies.contacts.commit(items);
  return done;
}

/** What a statement writes, for who has it written with another's. */
export async function itemsOf(
  statement: Statement,
  dependencies: CarryOutDependencies,
): Promise<{ contactId: string; isNew: boolean; items: Transaction[] } | undefined> {
  const { contacts, keys, now } = dependencies;
  const { mailbox } = statement;
  const emailKey = mailbox && keys.email(mailbox.canonical);
  const named = statement.known ?? (statement.contactId ? await contacts.whoIs(statement.contactId) : undefined);
  const ownerId = !named && emailKey ? await contacts.idOf({ kind: 'email', key: emailKey }) : undefined;
  const known = named ?? (ownerId ? await contacts.get(ownerId) : undefined);
  if (!known && !(mailbox && emailKey)) return undefined;
  const contactId = known?.id ?? statement.id ?? newId('contact', now);
  const also = (await statement.also?.(contactId, known)) ?? {};
  if (also === 'said') return { contactId, isNew: false, items: [] };
  const person = { id: contactId, address: mailbox?.address ?? '', emailKey: emailKey ?? '', facts: also.facts ?? {} };
  const items = known
    ? await changes(known, also, statement, dependencies)
    : await creation(person, statement, dependencies);
  const all = [...items, ...ledger(contactId, statement, dependencies), ...(also.items ?? [])];
  return { contactId, isNew: !known, items: all };
}

async function creation(
  { id, address, emailKey, facts }: { id: string; address: string; emailKey: string; facts: Partial<Contact> },
  statement: Statement,
  dependencies: CarryOutDependencies,
): Promise<Transaction[]> {
  const { contacts, subscriptions, shop, now } = dependencies;
  const at = now.toISOString();
  const profile = statement.profile as Profile;
  const [free, suppressed] = await Promise.all([
    freeKeys(profile, id, dependencies),
    subscriptions.suppression(emailKey),
  ]);
  const contact: Contact = {
    ...profile,
    id,
    email: address,
    emailKey,
    ...free,
    locale: profile.locale ?? shop.defaultLocale,
    source: statement.source!,
    createdAt: at,
    orders: noOrders,
    ...facts,
    rev: 1,
    writer: statement.by,
  };
  const purposes = purposesOf(statement.consents ?? [], at);
  const whole = { ...contact, facts: plainFacts(contact, shop) };
  return [...contacts.create(whole), subscriptions.create(id, { purposes, claims: {}, suppressed })];
}

async function changes(
  known: Contact,
  { facts = {}, removed: forgotten = [] }: Also,
  statement: Statement,
  dependencies: CarryOutDependencies,
): Promise<Transaction[]> {
  const { contacts, subscriptions, shop, now } = dependencies;
  const at = now.toISOString();
  const changed = mergeProfile(known, statement.profile, statement.merge ?? mergePolicy[statement.by], at);
  const { consents = [], by } = statement;
  const moves = await identityMoves(known, changed, dependencies);
  const switched = await mailboxMoves(known, statement, dependencies);
  const { set, removed } = writesOf(known, changed, at);
  const isTouched =
    switched !== undefined || changed.length > 0 || Object.keys(facts).length > 0 || forgotten.length > 0;
  const all = { ...set, ...facts, ...moves.set, ...switched?.set };
  const gone = [...removed, ...moves.removed, ...forgotten];
  const derived = plainFacts({ ...known, ...all, ...Object.fromEntries(gone.map((name) => [name, undefined])) }, shop);
  const told = derived && !isDeepStrictEqual(derived, known.facts) ? { facts: derived } : {};
  return [
    ...(isTouched ? [contacts.change(known, { ...all, ...told }, by, gone)] : []),
    ...moves.items,
    ...changed.map((change) => contacts.logged(known.id, lineOf(change, statement, now))),
    ...(consents.length > 0 ? [subscriptions.record(known.id, consents, at, switched?.unsaid)] : []),
  ];
}

/**
 * Of somebody with several mailboxes letters go to the one that agreed last; what another of them had agreed to is not this
 * one's word, and holds no longer.
 */
async function mailboxMoves(
  known: Contact,
  { mailbox, consents = [] }: Statement,
  { subscriptions, keys }: CarryOutDependencies,
): Promise<{ set: Partial<Contact>; unsaid: string[] } | undefined> {
  const key = mailbox && keys.email(mailbox.canonical);
  const agreed = consents.flatMap(({ state, purpose }) => (state === 'confirmed' ? [purpose] : []));
  const isOther = key !== known.emailKey && known.others?.some((other) => other.kind === 'email' && other.key === key);
  if (!mailbox || !key || !isOther || agreed.length === 0) return undefined;
  const { purposes = {} } = (await subscriptions.get(known.id)) ?? {};
  const unsaid = Object.keys(purposes).filter((one) => purposes[one]!.state !== 'withdrawn' && !agreed.includes(one));
  const former = { kind: 'email' as const, key: known.emailKey, home: homeOf(known, known.emailKey) };
  const others = [...known.others!.filter((other) => other.key !== known.emailKey), former];
  return { set: { email: mailbox.address, emailKey: key, others }, unsaid };
}

/** What a person takes back herself is gone, and does not live on in the log. */
function lineOf({ path, from, to }: FieldChange, { by, on }: Statement, now: Date) {
  const isOwn = by === 'prefer';
  return { id: newId('change', now), at: now.toISOString(), by, what: path, source: on, to, ...(!isOwn && { from }) };
}

function ledger(
  contactId: string,
  { consents = [] }: Statement,
  { subscriptions, now }: CarryOutDependencies,
): Transaction[] {
  const at = now.toISOString();
  return consents.map((record) => subscriptions.consent(contactId, record, at));
}

/** What a contact is found by beside its mailbox: by which field of the profile, and what stands for it. */
const identified = {
  phone: {
    name: 'phoneKey',
    keyOf: (number: string, { keys, shop }: CarryOutDependencies) => {
      const found = phoneIdentity(number, shop.country);
      return found && keys.phone(found);
    },
  },
  card: {
    name: 'cardKey',
    keyOf: (number: string, { keys }: CarryOutDependencies) => {
      const found = cardIdentity(number);
      return found && keys.card(found);
    },
  },
} as const;
type Identified = keyof typeof identified;
const identifying = Object.keys(identified) as Identified[];

/**
 * A number leads to one contact: to the first that had it. Whoever shares it keeps it in the profile, and comes by it
 * when the first has another.
 */
async function freeKey(
  kind: Identified,
  number: string | undefined,
  contactId: string,
  dependencies: CarryOutDependencies,
): Promise<string | undefined> {
  const key = number && identified[kind].keyOf(number, dependencies);
  if (!key) return undefined;
  const owner = await dependencies.contacts.idOf({ kind, key });
  return owner === undefined || owner === contactId ? key : undefined;
}

async function freeKeys(profile: Profile, contactId: string, dependencies: CarryOutDependencies) {
  const found = await Promise.all(
    identifying.map(async (kind) => [
      identified[kind].name,
      await freeKey(kind, profile[kind], contactId, dependencies),
    ]),
  );
  return Object.fromEntries(found) as Pick<Contact, 'phoneKey' | 'cardKey'>;
}

async function identityMoves(known: Contact, changed: FieldChange[], dependencies: CarryOutDependencies) {
  const { contacts } = dependencies;
  const moves = { set: {} as Partial<Contact>, removed: [] as string[], items: [] as Transaction[] };
  for (const kind of identifying) {
    const change = changed.find(({ path }) => path === kind);
    if (!change) continue;
    const { name } = identified[kind];
    const key = await freeKey(kind, change.to as string | undefined, known.id, dependencies);
    const before = known[name];
    if (key === before) continue;
    if (before) moves.items.push(contacts.releaseIdentity({ kind, key: before }, known.id));
    if (key) {
      moves.set[name] = key;
      moves.items.push(contacts.claimIdentity({ kind, key }, known.id));
    } else if (before) moves.removed.push(name);
  }
  return moves;
}
