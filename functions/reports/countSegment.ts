import { mayMail } from '../permission/mayMail.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { inParts } from '../platform/inParts.ts';
import { InvalidInput } from '../platform/problem.ts';
import { everyMemberOf, type MembershipsTable } from '../programme/memberships.table.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { addTo } from './tally.ts';

export type MembersDependencies = {
  memberships: Pick<MembershipsTable, 'contactIds'>;
  people: Pick<PeopleTable, 'permissions'>;
  now: Date;
  /** A number from 0 to 1, by chance. */
  random: () => number;
  mayGoOn: () => boolean;
};

/** How many are in a segment; where not all were asked for, the others reckoned from as many as `asked`. */
export type Members = { members: number; deliverable: number; excluded: Record<string, number>; asked?: number };

/** Of so many of them it is known how they stand: how many of each word. */
export type Standings = Record<string, number>;

const atOnce = 800;
/** Which reason is told of somebody who is excluded for several: the one that stands whatever else changes. */
const weight = ['suppressed', 'withdrawn', 'no-consent', 'paused'];

/** The purposes that are asked for: one for marketing, or all of them. Throws `InvalidInput`. */
export function purposesAsked(purpose: string | undefined, shop: Pick<Shop, 'purposes'>): string[] {
  const marketing = Object.keys(shop.purposes).filter((id) => shop.purposes[id]!.marketing);
  if (purpose === undefined) return marketing;
  if (marketing.includes(purpose)) return [purpose];
  const message = `must be a purpose for marketing: ${marketing.join(', ')}`;
  throw new InvalidInput([{ path: 'purpose', code: 'not-allowed', message }]);
}

/**
 * How many are in a segment, and how many of them may be written to. Where there are too many to ask for all in time, the
 * rest is reckoned from those who were asked for, in an order by chance.
 */
export async function countSegment(
  segment: string,
  purposes: string[],
  { memberships, people, now, random, mayGoOn }: MembersDependencies,
): Promise<Members> {
  const ids = shuffled([...(await everyMemberOf(memberships, segment))], random);
  const standings: Standings = {};
  let asked = 0;
  for (const some of inParts(ids, atOnce)) {
    if (asked > 0 && !mayGoOn()) break;
    await countStandings(standings, some, purposes, { people, now: now.toISOString() });
    asked += some.length;
  }
  return { members: ids.length, ...shares(standings, asked, ids.length) };
}

/** Counts how some more of them stand. */
export async function countStandings(
  into: Standings,
  ids: string[],
  purposes: string[],
  { people, now }: Pick<MembersDependencies, 'people'> & { now: Instant },
): Promise<void> {
  for (const subscription of await people.permissions(ids)) addTo(into, standingOf(subscription, purposes, now));
}

/** The count once all of them have been asked for. */
export function membersOf({ deliverable = 0, ...excluded }: Standings): Members {
  const members = Object.values(excluded).reduce((sum, count) => sum + count, deliverable);
  return { members, deliverable, excluded };
}

function standingOf(subscription: Subscription | undefined, purposes: string[], now: Instant): string {
  const refusals = purposes.map((purpose) => mayMail(subscription, { occasion: '', purpose }, now) ?? 'deliverable');
  if (refusals.includes('deliverable')) return 'deliverable';
  return refusals.sort((a, b) => weight.indexOf(a) - weight.indexOf(b))[0]!;
}

/** The counts of those asked for, as they would be of all; the sum is theirs, whatever is rounded. */
function shares({ deliverable = 0, ...others }: Standings, asked: number, all: number): Omit<Members, 'members'> {
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
