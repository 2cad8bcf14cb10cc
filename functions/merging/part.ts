import { isDeepStrictEqual as same } from 'node:util';
import type { Contact, InteractionHistory, OrderHistory } from '../contacts/contact.schema.ts';
import { noInteractions, noOrders } from '../contacts/contact.schema.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { homeOf } from '../contacts/identities.ts';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { addInteraction } from '../interactions/addInteraction.ts';
import { addOrder } from '../orders/addOrder.ts';
import { paymentsAfter } from '../orders/payments.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import type { StoredInteraction } from '../person/interaction.schema.ts';
import { profileFields, valueAt } from '../person/profileFields.ts';
import { idAt } from '../platform/ids.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { later } from './join.ts';
import type { Merge, Side } from './merge.schema.ts';

/** What stands in the collections of one side by now. */
export type Found = {
  /** Every order; absent where none has come or changed since. */
  orders?: StoredOrder[] | undefined;
  /** Interactions that were told since. */
  events: StoredInteraction[];
  /** When links were followed, since, in mails that are this side's. */
  clicks: Instant[];
  /** Vouchers that are open, with the last instant of each. */
  vouchers: Record<string, Instant>;
  /** Which purposes either has left since, also where the stricter word stood already. */
  left: Record<string, Subscription['purposes'][string]>;
  /** Why its mailbox may not be mailed at all. */
  suppressed?: Subscription['suppressed'];
};

export type Parted = { survivor: Required<Side>; gone: Required<Side> };
type Whole = Merge & Required<Pick<Merge, 'gone' | 'before' | 'after'>>;

/**
 * Both contacts as they would be, had they never been one: what they were, and what has come since. What was said of the
 * one stays with the survivor, orders and interactions are whose collection they stand in, and who left has left as both.
 */
export function part(merge: Whole, now: Required<Side>, found: { survivor: Found; gone: Found }, shop: Shop): Parted {
  const { before, gone, after } = merge;
  const keeper = homeOf(now.contact, now.contact.emailKey) === merge.contactId ? 'gone' : 'survivor';
  const saidSince = profileOf(before.contact, after.contact, now.contact, shop);
  const survivor: Contact = {
    ...now.contact,
    ...saidSince,
    ...historiesOf(before.contact, now.contact, found.survivor, after.contact),
    tags: tagsOf(before.contact.tags, after.contact.tags, now.contact.tags),
    surveys: same(now.contact.surveys, after.contact.surveys) ? before.contact.surveys : now.contact.surveys,
    absorbed: before.contact.absorbed,
    others: before.contact.others,
    had: before.contact.had,
    createdAt: before.contact.createdAt,
  };
  const { facts: _, segments: _s, judgeAt: _j, judgedBy: _b, entered: _e, plans = {}, ...rest } = gone.contact;
  const past = Object.fromEntries(Object.entries(plans).filter(([, { dueAt }]) => dueAt <= merge.at));
  const back: Contact = {
    ...rest,
    ...historiesOf(gone.contact, now.contact, found.gone, after.contact),
    plans: Object.keys(past).length > 0 ? past : undefined,
    rev: gone.contact.rev + 1,
  };
  return {
    survivor: {
      contact: bare(survivor),
      subscription: permission(before, merge, now, found.survivor, keeper === 'survivor'),
    },
    gone: { contact: bare(back), subscription: permission(gone, merge, now, found.gone, keeper === 'gone') },
  };
}

const bare = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

/** Field by field: as it was, unless it has come to say something else since. */
function profileOf(before: Contact, after: Contact, now: Contact, shop: Shop): Partial<Contact> {
  const kept: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  const saidAt: Record<string, Instant> = { ...before.saidAt };
  for (const { path } of profileFields(shop)) {
    const isNew = !same(valueAt(now, path), valueAt(after, path));
    const value = valueAt(isNew ? now : before, path);
    const said = now.saidAt?.[path];
    if (isNew && said) saidAt[path] = said;
    const id = path.split('.')[1];
    if (id === undefined) kept[path] = value;
    else if (value !== undefined) own[id] = value;
  }
  const names = ['email', 'emailKey', 'phoneKey', 'cardKey', 'agreedAt', 'activeAt'] as const;
  // A mailbox that only the other has goes with it.
  const isForeign = homeOf(now, now.emailKey) !== now.id;
  const others = names.map((name) => {
    const isMail = name === 'email' || name === 'emailKey';
    return [name, same(now[name], after[name]) || (isMail && isForeign) ? before[name] : now[name]];
  });
  return {
    ...kept,
    ...Object.fromEntries(others),
    fields: Object.keys(own).length > 0 ? (own as Contact['fields']) : undefined,
    saidAt: Object.keys(saidAt).length > 0 ? saidAt : undefined,
  };
}

function tagsOf(before: string[] = [], after: string[] = [], now: string[] = []): string[] | undefined {
  const kept = before.filter((tag) => now.includes(tag));
  const all = [...kept, ...now.filter((tag) => !after.includes(tag))];
  return all.length > 0 ? all : undefined;
}

function historiesOf(was: Contact, now: Contact, found: Found, after: Contact): Partial<Contact> {
  const events = found.events;
  return {
    orders: found.orders ? ordersOf(found.orders, was.orders, now.orders) : was.orders,
    interactions: events.length > 0 ? interactionsOf(was.interactions, events) : was.interactions,
    clicks: found.clicks.length > 0 ? clicksOf(was.clicks, found.clicks) : was.clicks,
    vouchers: same(now.vouchers, after.vouchers) ? was.vouchers : found.vouchers,
  };
}

/** Its orders as if they had come one after the other; the very history it was where they come to the same. */
function ordersOf(orders: StoredOrder[], was: OrderHistory, now: OrderHistory): OrderHistory {
  let history: OrderHistory = noOrders;
  for (const order of orders.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const counted = countedOrder(order);
    if (counted) history = addOrder(history, { ...order, total: counted.total }, counted.at);
    else {
      const payments = paymentsAfter(history.payments, undefined, order);
      history = { ...history, ...(payments && { payments }) };
    }
  }
  const heard = [was, now].find(({ lastAt }) => lastAt !== undefined && lastAt === history.lastAt)?.heardAt;
  const found = bare({ ...history, heardAt: heard });
  return same(found, was) ? was : found;
}

function interactionsOf(was: InteractionHistory | undefined, events: StoredInteraction[]): InteractionHistory {
  return events.reduce(
    (history, event) => addInteraction(history, event, idAt(event.id) ?? event.at),
    was ?? noInteractions,
  );
}

function clicksOf(was: Contact['clicks'], clicks: Instant[]): Contact['clicks'] {
  return clicks.reduce((sum, at) => ({ count: sum.count + 1, lastAt: later(sum.lastAt, at)! }), was ?? { count: 0 });
}

/** What was agreed to before, and what was said since; who left the one has left as both. */
function permission(was: Side, { after }: Whole, now: Required<Side>, found: Found, isKeeper: boolean): Subscription {
  const before: Subscription = was.subscription ?? { purposes: {}, claims: {} };
  const [one, then] = [now.subscription, after.subscription ?? { purposes: {}, claims: {} }];
  const since = Object.entries(one.purposes).filter(
    ([purpose, state]) => !same(state, then.purposes[purpose]) && (isKeeper || state.state === 'withdrawn'),
  );
  const left = Object.entries(found.left).filter(
    ([purpose]) => before.purposes[purpose] && before.purposes[purpose].state !== 'withdrawn',
  );
  const claimed = Object.entries(one.claims).filter(([occasion]) => !(occasion in then.claims));
  const isLifted = then.suppressed !== undefined && one.suppressed === undefined;
  const isMailed = isKeeper && one.lastMarketingAt !== then.lastMarketingAt;
  return bare({
    ...before,
    purposes: { ...before.purposes, ...Object.fromEntries(left), ...Object.fromEntries(since) },
    suppressed: (isLifted ? undefined : before.suppressed) ?? found.suppressed,
    liftedAt: isLifted ? one.liftedAt : before.liftedAt,
    pausedUntil: one.pausedUntil === then.pausedUntil ? before.pausedUntil : one.pausedUntil,
    lettersOn: one.lettersOn === then.lettersOn ? before.lettersOn : one.lettersOn,
    lastMarketingAt: isMailed ? one.lastMarketingAt : before.lastMarketingAt,
    claims: { ...before.claims, ...(isKeeper && Object.fromEntries(claimed)) },
  });
}
