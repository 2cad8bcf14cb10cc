import type { Contact } from '../contacts/contact.schema.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { lastSeen } from '../programme/lastSeen.ts';
import type { Automation } from '../programme/programme.types.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { type Instant, latest } from '../time/instant.ts';

type Frame = Pick<Shop, 'retention' | 'timeZone' | 'purposes'>;
export type Person = { contact: Contact; subscription: Subscription };

/** What a shop that says nothing keeps for how long. */
const unlessTold = { unansweredAsking: 'P60D', deadAddresses: 'P1Y', neverAgreed: 'P2Y', stalePhones: 'P5Y' } as const;

/** What is to be done about somebody, so that the base stays what it says it is. */
export type Cleaning = {
  /** Nothing is worth keeping: why, for the account of it. */
  erase?: 'dead-address' | 'never-agreed';
  /** Was asked whether to go on and has not been seen since: the purpose that ends. */
  letGo?: string;
  forgetPhone?: boolean;
};

/** When somebody last did anything, following a link of a letter included. */
export function seenAt(contact: Contact): Instant {
  const { at } = lastSeen(contact);
  return contact.clicks?.lastAt ? latest(at, contact.clicks.lastAt) : at;
}

/** Whether it is worth asking when somebody was last asked to stay: only who is silent may be let go. */
export function mayBeLetGo(person: Person, asking: Automation, shop: Frame, now: Instant): boolean {
  const { contact, subscription } = person;
  const silentSince =
    asking.trigger.on === 'silence' ? after(seenAt(contact), asking.trigger.after, contact, shop) : now;
  return subscription.purposes[asking.purpose]?.state === 'confirmed' && silentSince <= now;
}

/**
 * What is due of a person. `askedAt`: when the letter of the automation `asking` last went out to them, if it did. Who has
 * ordered stays, however dead the address; an erasure by it is the shop's own retention, and its record outlives it.
 */
export function cleaningOf(
  { contact, subscription }: Person,
  asked: { asking: Automation; askedAt: Instant } | undefined,
  shop: Frame,
  now: Instant,
): Cleaning {
  const seen = seenAt(contact);
  const isOver = (since: Instant, kept: keyof typeof unlessTold) =>
    after(latest(since, seen), shop.retention[kept] ?? unlessTold[kept], contact, shop) <= now;
  const { suppressed, purposes } = subscription;
  const hasOrdered = contact.orders.lastAt !== undefined || contact.orders.count > 0;
  if (!hasOrdered && suppressed?.reason === 'hard-bounce' && isOver(suppressed.at, 'deadAddresses'))
    return { erase: 'dead-address' };
  if (!hasOrdered && Object.keys(purposes).length === 0 && isOver(contact.createdAt, 'neverAgreed'))
    return { erase: 'never-agreed' };
  const { asking, askedAt } = asked ?? {};
  const isConfirmed = asking && purposes[asking.purpose]?.state === 'confirmed';
  const standsSince = isConfirmed ? purposes[asking.purpose]!.at : now;
  const isUnanswered = askedAt !== undefined && seen < askedAt && standsSince < askedAt;
  return {
    ...(isConfirmed && isUnanswered && isOver(askedAt, 'unansweredAsking') && { letGo: asking.purpose }),
    ...(contact.phone !== undefined &&
      isOver(contact.saidAt?.phone ?? contact.createdAt, 'stalePhones') && { forgetPhone: true }),
  };
}

const after = (at: Instant, kept: string, { timeZone }: Contact, shop: Frame): Instant =>
  addDuration(at, kept, timeZone ?? shop.timeZone);
