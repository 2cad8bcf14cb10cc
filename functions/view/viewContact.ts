import type { Contact } from '../contacts/contact.schema.ts';
import { recalled } from '../contacts/recallOrders.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import { ageBand } from '../programme/ageBand.ts';
import { classify } from '../programme/classify.ts';
import type { Send } from '../programme/send.schema.ts';
import { subjectOf } from '../programme/subjectOf.ts';
import { temperature } from '../programme/temperature.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { stateAt, type Voucher } from '../vouchers/voucher.schema.ts';

/** A contact as staff see it. What depends on the clock is judged at `now`, never taken from what was stored. */
export function viewContact(contact: Contact, subscription: Subscription | undefined, shop: Shop, now: Instant) {
  const { id, email, firstName, lastName, birthday, gender, interests, fields } = contact;
  const { card, company, nip, regon, yTunnus, pib, inn } = contact;
  const { locale, timeZone, source, createdAt } = contact;
  const { count, totals, firstAt, lastAt } = contact.orders;
  return {
    ...{ id, email, firstName, lastName, phone: contact.facts?.phone ?? contact.phone, birthday, gender, interests },
    ...{ card, company, nip, regon, yTunnus, pib, inn },
    version: contact.rev,
    ...{ fields, tags: contact.tags, clicks: contact.clicks },
    ...{ locale, timeZone, source, createdAt },
    orders: { count, total: totals[shop.currency] ?? 0, currency: shop.currency, totals, firstAt, lastAt },
    ...{ interactions: contact.interactions, surveys: contact.surveys },
    facts: { ...contact.facts, ...timedFacts(contact, shop, now) },
    segments: currentSegments(contact, now),
    subscription: {
      purposes: subscription?.purposes ?? {},
      suppressed: subscription?.suppressed,
      pausedUntil: subscription?.pausedUntil,
      lettersOn: subscription?.lettersOn,
    },
  };
}

function timedFacts(contact: Contact, shop: Shop, now: Instant) {
  const subject = subjectOf(knownByNewest(contact), shop);
  const next = Object.values(contact.plans ?? {}).filter(({ dueAt }) => dueAt > now);
  return {
    temperature: classify(temperature, subject, now).label,
    ageBand: classify(ageBand, subject, now).label,
    next: Object.fromEntries(next.map(({ cause, dueAt }) => [cause, dueAt])),
  };
}

/**
 * The contact as if it remembered every order: temperature asks only whether there is one in a time up to now, and then
 * the newest tell.
 */
function knownByNewest(contact: Contact) {
  const { recent } = contact.orders;
  return recalled(contact, recent, ever);
}

/** An instant before any order. */
const ever: Instant = '1970-01-01T00:00:00.000Z';

/** Memberships whose time is over count as ended, judged again already or not. */
function currentSegments({ segments = {} }: Contact, now: Instant): string[] {
  return Object.entries(segments)
    .filter(([, until]) => until === '' || until > now)
    .map(([segment]) => segment)
    .sort();
}

/** A line of the consent ledger as staff see it. */
export function viewConsent({ id, purpose, state, text, source, requestedAt, confirmedAt, brought }: ConsentRecord) {
  return {
    id,
    purpose,
    state,
    text: text && { hash: text.hash, locale: text.locale },
    source,
    requestedAt,
    confirmedAt,
    brought,
  };
}

/** A mail that has an outcome, as staff see it; plans are told by `facts.next`. */
export function viewSend({ occasion, cause, step, purpose, state, at, dueAt, reason }: Send) {
  return { occasion, cause, step, purpose, state, at, dueAt, reason };
}

/** A voucher as staff see it beside its holder: how it stands, and what it was redeemed with. */
export function viewOwnVoucher(voucher: Voucher, now: Instant) {
  const { code, kind, occasion, issuedAt, validUntil, redemptions } = voucher;
  return { code, kind, occasion, issuedAt, validUntil, state: stateAt(voucher, now), redemptions };
}
