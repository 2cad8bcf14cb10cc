import type { Contact, InteractionHistory, OrderHistory } from '../contacts/contact.schema.ts';
import { identitiesOf } from '../contacts/identities.ts';
import { newestOrders } from '../contacts/newestOrders.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { profileFields, profileFrom, valueAt } from '../person/profileFields.ts';
import type { Shop } from '../shop/shop.ts';
import { mergePolicy, mergeProfile, writesOf } from '../statement/mergeProfile.ts';
import { earliest, type Instant } from '../time/instant.ts';
import type { Side } from './merge.schema.ts';

type Permissions = Pick<Subscription, 'purposes'> | undefined;

/** The purposes somebody has agreed to and nobody has taken back on either side. */
function holding(one: Permissions, other: Permissions): string[] {
  return Object.entries(one?.purposes ?? {}).flatMap(([purpose, { state }]) =>
    state === 'confirmed' && other?.purposes[purpose]?.state !== 'withdrawn' ? [purpose] : [],
  );
}

/**
 * Whose mailbox letters go to: the one that agreed to them. It is the survivor's, unless that has agreed to nothing that
 * holds and the other's has.
 */
function mailboxOf(survivor: Side, gone: Side): 'survivor' | 'gone' {
  const [its, others] = [survivor.subscription, gone.subscription];
  return holding(its, others).length === 0 && holding(others, its).length > 0 ? 'gone' : 'survivor';
}

/** Two contacts as the one they are: gaps are filled, histories add up, and nothing that is known is overwritten. */
export function joinContacts(survivor: Side, gone: Side, shop: Shop, at: Instant): Contact {
  const [a, b] = [survivor.contact, gone.contact];
  const said = profileFields(shop).flatMap(({ path }) => {
    const value = valueAt(b, path);
    return value === undefined || path === 'locale' ? [] : [[path, value as never] as const];
  });
  const { set } = writesOf(a, mergeProfile(a, profileFrom(said), mergePolicy.merge, at), at);
  const mailbox = mailboxOf(survivor, gone) === 'gone' ? b : a;
  const { email, emailKey } = mailbox;
  const tags = [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])];
  const joined: Contact = {
    ...{ ...a, ...set, email, emailKey, locale: mailbox.locale },
    createdAt: earliest(a.createdAt, b.createdAt)!,
    agreedAt: earliest(a.agreedAt, b.agreedAt),
    activeAt: later(a.activeAt, b.activeAt),
    orders: joinOrders(a.orders, b.orders),
    interactions:
      a.interactions && b.interactions
        ? joinInteractions(a.interactions, b.interactions)
        : (a.interactions ?? b.interactions),
    surveys: joinSurveys(a.surveys, b.surveys),
    clicks: a.clicks && b.clicks ? counted(a.clicks, b.clicks) : (a.clicks ?? b.clicks),
    tags: tags.length > 0 ? tags : undefined,
    vouchers: a.vouchers || b.vouchers ? { ...b.vouchers, ...a.vouchers } : undefined,
    absorbed: [...(a.absorbed ?? []), ...(b.absorbed ?? []), b.id],
    others: [
      ...(a.others ?? []),
      ...othersOf(b, b.id),
      ...(mailbox === b ? [{ kind: 'email' as const, key: a.emailKey, home: a.id }] : []),
    ],
    had: [...new Set([...(a.had ?? []), ...(b.had ?? []), ...Object.keys(gone.subscription?.claims ?? {})])],
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) as Contact;
}

/** Every identity of a contact that is another's now, and in whose collection stands what comes by it. */
function othersOf(contact: Contact, home: string): NonNullable<Contact['others']> {
  const known = contact.others ?? [];
  const own = identitiesOf(contact).filter(({ key }) => !known.some((other) => other.key === key));
  return [...known, ...own.map((identity) => ({ ...identity, home }))];
}

/**
 * What may be written to the one: of a purpose that both say something of, the stricter word; what the mailbox that
 * letters go to has not agreed to is not agreed to. Suppression of either holds, and so do the later pause and pace; what
 * either was mailed for is not mailed again.
 */
export function joinSubscriptions(survivor: Side, gone: Side): Subscription {
  const none: Subscription = { purposes: {}, claims: {} };
  const [a, b] = [survivor.subscription ?? none, gone.subscription ?? none];
  const [main, other] = mailboxOf(survivor, gone) === 'gone' ? [b, a] : [a, b];
  const strict = Object.entries(other.purposes).filter(
    ([purpose, { state }]) => state === 'withdrawn' && main.purposes[purpose]?.state !== 'withdrawn',
  );
  const joined: Subscription = {
    purposes: { ...main.purposes, ...Object.fromEntries(strict) },
    suppressed: worse(a.suppressed, b.suppressed),
    liftedAt: main.liftedAt,
    lastMarketingAt: later(a.lastMarketingAt, b.lastMarketingAt),
    pausedUntil: later(a.pausedUntil, b.pausedUntil),
    lettersOn: a.lettersOn ?? b.lettersOn,
    claims: { ...b.claims, ...a.claims },
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) as Subscription;
}

function worse(a: Subscription['suppressed'], b: Subscription['suppressed']) {
  return a?.reason === 'complaint' || !b ? a : b.reason === 'complaint' || !a ? b : a;
}

function joinOrders(a: OrderHistory, b: OrderHistory): OrderHistory {
  const last = (b.lastAt ?? '') > (a.lastAt ?? '') ? b : a;
  const payments =
    a.payments && b.payments
      ? {
          onTime: a.payments.onTime + b.payments.onTime,
          late: a.payments.late + b.payments.late,
          open: { ...a.payments.open, ...b.payments.open },
        }
      : (a.payments ?? b.payments);
  const joined: OrderHistory = {
    count: a.count + b.count,
    totals: sums(a.totals, b.totals),
    counts: sums(a.counts, b.counts),
    firstAt: earliest(a.firstAt, b.firstAt),
    lastAt: last.lastAt,
    heardAt: last.heardAt,
    lastAfterMailAt: later(a.lastAfterMailAt, b.lastAfterMailAt),
    payments,
    recent: newestOrders([...a.recent, ...b.recent]),
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) as OrderHistory;
}

function joinInteractions(a: InteractionHistory, b: InteractionHistory): InteractionHistory {
  const last = (b.lastAt ?? '') > (a.lastAt ?? '') ? b : a;
  const kinds = new Set([...Object.keys(a.kinds ?? {}), ...Object.keys(b.kinds ?? {})]) as Set<
    keyof NonNullable<InteractionHistory['kinds']>
  >;
  const reasons = new Set([...Object.keys(a.refusals), ...Object.keys(b.refusals)]) as Set<
    keyof InteractionHistory['refusals']
  >;
  const joined: InteractionHistory = {
    count: a.count + b.count,
    lastAt: last.lastAt,
    heardAt: last.heardAt,
    lastKind: last.lastKind,
    kinds: Object.fromEntries(
      [...kinds].map((kind) => [kind, counted(a.kinds?.[kind] ?? { count: 0 }, b.kinds?.[kind] ?? { count: 0 })]),
    ),
    cart: (b.cart?.at ?? '') > (a.cart?.at ?? '') ? b.cart : a.cart,
    refusals: Object.fromEntries(
      [...reasons].map((reason) => [reason, later(a.refusals[reason], b.refusals[reason])!]),
    ),
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) as InteractionHistory;
}

type Counted = { count: number; lastAt?: Instant | undefined };

function counted(a: Counted, b: Counted): { count: number; lastAt?: Instant } {
  const lastAt = later(a.lastAt, b.lastAt);
  return { count: a.count + b.count, ...(lastAt && { lastAt }) };
}

/** Of each survey the later answers. */
function joinSurveys(a: Contact['surveys'], b: Contact['surveys']): Contact['surveys'] {
  if (!a || !b) return a ?? b;
  const later = Object.entries(b).filter(([survey, { at }]) => at > (a[survey]?.at ?? ''));
  return { ...a, ...Object.fromEntries(later) };
}

const sums = (a: Record<string, number> = {}, b: Record<string, number> = {}) =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  );

export const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
