import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import { mayMail } from '../permission/mayMail.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { inParts } from '../platform/inParts.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { everyMemberOf, type MembershipsTable } from '../programme/memberships.table.ts';
import { ruleReach } from '../programme/ordersReach.ts';
import type { Programme } from '../programme/programme.types.ts';
import { subjectOf } from '../programme/subjectOf.ts';
import { type Why, why } from '../programme/why.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';

type Asking = { programme: Programme; shop: Shop; now: Date };
export type WhyDependencies = Asking & {
  contacts: Pick<ContactsTable, 'look'>;
  orders: Pick<ContactOrdersTable, 'since'>;
};

/** Why somebody is in a segment, or is not. Throws `NotFound`, and `Conflict` for a contact that can't be read any more. */
export async function whyMember(
  contactId: string,
  segment: string,
  { contacts, orders, programme, shop, now }: WhyDependencies,
): Promise<Why & { version: number }> {
  const found = programme.segments.get(segment);
  const contact = await contacts.look(contactId);
  if (!found || !contact) throw new NotFound();
  if ('unreadable' in contact) throw new Conflict('This contact cannot be read any more');
  const at = now.toISOString();
  const known = await recallOrders(contact, ruleReach(found.rule, at, programme.segments), orders);
  return { ...why(found.rule, subjectOf(known, shop, programme), at), version: found.version };
}

export type CountDependencies = Asking & {
  memberships: Pick<MembershipsTable, 'contactIds'>;
  people: Pick<PeopleTable, 'permissions'>;
  /** A number from 0 to 1, by chance. */
  random: () => number;
  mayGoOn: () => boolean;
};

export type Counts = { members: number; deliverable: number; excluded: Record<string, number>; asked?: number };

const atOnce = 1_600;
/** Which reason is told of somebody who is excluded for several: the one that stands whatever else changes. */
const weight = ['suppressed', 'withdrawn', 'no-consent', 'paused'];

/**
 * How many are in a segment, and how many of them may be written to: for one purpose, or for any marketing. Where there
 * are too many to ask for all in time, the rest is reckoned from those who were asked for, in an order by chance.
 */
export async function countSegment(
  segment: string,
  purpose: string | undefined,
  { memberships, people, programme, shop, now, random, mayGoOn }: CountDependencies,
): Promise<Counts> {
  if (!programme.segments.has(segment)) throw new NotFound();
  const marketing = Object.keys(shop.purposes).filter((id) => shop.purposes[id]!.marketing);
  if (purpose !== undefined && !marketing.includes(purpose)) {
    const message = `must be a purpose for marketing: ${marketing.join(', ')}`;
    throw new InvalidInput([{ path: 'purpose', code: 'not-allowed', message }]);
  }
  const purposes = purpose === undefined ? marketing : [purpose];
  const ids = shuffled([...(await everyMemberOf(memberships, segment))], random);
  const at = now.toISOString();
  const outcomes = new Map<string, number>();
  let asked = 0;
  for (const some of inParts(ids, atOnce)) {
    if (asked > 0 && !mayGoOn()) break;
    for (const subscription of await people.permissions(some)) {
      const outcome = standingOf(subscription, purposes, at);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    asked += some.length;
  }
  return { members: ids.length, ...shares(outcomes, asked, ids.length) };
}

function standingOf(subscription: Subscription | undefined, purposes: string[], now: Instant): string {
  const refusals = purposes.map((purpose) => mayMail(subscription, { occasion: '', purpose }, now) ?? 'deliverable');
  if (refusals.includes('deliverable')) return 'deliverable';
  return refusals.sort((a, b) => weight.indexOf(a) - weight.indexOf(b))[0]!;
}

/** The counts of those asked for, as they would be of all; the sum is theirs, whatever is rounded. */
function shares(outcomes: Map<string, number>, asked: number, all: number): Omit<Counts, 'members'> {
  const { deliverable = 0, ...others } = Object.fromEntries(outcomes);
  if (asked === all) return { deliverable, excluded: others };
  const scaled = Object.entries(others).map(([reason, count]) => [reason, Math.round((count / asked) * all)] as const);
  const excluded = scaled.reduce((sum, [, count]) => sum + count, 0);
  return { deliverable: Math.max(0, all - excluded), excluded: Object.fromEntries(scaled), asked };
}

function shuffled(ids: string[], random: () => number): string[] {
  for (let i = ids.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [ids[i], ids[j]] = [ids[j]!, ids[i]!];
  }
  return ids;
}
