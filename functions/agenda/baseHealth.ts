import * as z from 'zod/mini';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { storedInstant } from '../time/storedInstant.ts';
import { type Person, seenAt } from './cleaning.ts';

/** Why somebody's entry may be worth less than it looks. */
const doubts = ['bounced', 'complained', 'neverAgreed', 'left', 'silent', 'roleAddress'] as const;

const counts = {
  people: z.int(),
  /** Whose address is not known to be dead, nor to have complained. */
  reachable: z.int(),
  /** Of those, who has agreed to letters and not left. */
  withConsent: z.int(),
  withBirthday: z.int(),
  withPhone: z.int(),
  withName: z.int(),
  ordered: z.int(),
  /** With at least one of the doubts below. */
  doubtful: z.int(),
  doubts: z.record(z.enum(doubts), z.int()),
};
/** What a pass has done about what it found. */
const cleaned = z.object({ erased: z.int(), letGo: z.int(), phones: z.int() });

const countsSchema = z.object(counts);
export const reportSchema = z.object({ at: storedInstant, ...counts, cleaned });
export type Counts = z.infer<typeof countsSchema>;
export type Report = z.infer<typeof reportSchema>;

/** How the base was at the last passes, and where the one is that is under way: shard after shard, by the contacts' ids. */
export const baseHealthSchema = z.object({
  startedAt: z.optional(storedInstant),
  shard: z.int(),
  last: z.string(),
  total: z.optional(z.int()),
  counts: countsSchema,
  cleaned,
  reports: z.array(reportSchema),
});
export type BaseHealth = z.infer<typeof baseHealthSchema>;

const none: Counts = {
  ...{ people: 0, reachable: 0, withConsent: 0, withBirthday: 0, withPhone: 0, withName: 0, ordered: 0, doubtful: 0 },
  doubts: { bounced: 0, complained: 0, neverAgreed: 0, left: 0, silent: 0, roleAddress: 0 },
};

export const beforePass = (reports: Report[] = []): BaseHealth => ({
  ...{ shard: 0, last: '', counts: none, cleaned: { erased: 0, letGo: 0, phones: 0 }, reports },
});

/** A year without a word is silence. */
const silence = 'P1Y';

/** The counts with one more person. */
export function withPerson(
  counts: Counts,
  person: Person,
  shop: Pick<Shop, 'purposes' | 'timeZone'>,
  now: Instant,
): Counts {
  const { contact, subscription } = person;
  const letters = Object.entries(subscription.purposes).filter(([id]) => shop.purposes[id]?.marketing);
  const agrees = letters.some(([, { state }]) => state === 'confirmed');
  const reason = subscription.suppressed?.reason;
  const silentFrom = addDuration(seenAt(contact), silence, contact.timeZone ?? shop.timeZone);
  const found: Record<(typeof doubts)[number], boolean> = {
    bounced: reason === 'hard-bounce',
    complained: reason === 'complaint',
    neverAgreed: letters.length === 0,
    left: letters.length > 0 && !agrees,
    silent: silentFrom <= now,
    roleAddress: contact.facts?.emailKind === 'role',
  };
  const add = (before: number, holds: boolean) => before + (holds ? 1 : 0);
  return {
    people: counts.people + 1,
    reachable: add(counts.reachable, !reason),
    withConsent: add(counts.withConsent, agrees && !reason),
    withBirthday: add(counts.withBirthday, contact.birthday !== undefined),
    withPhone: add(counts.withPhone, contact.phone !== undefined),
    withName: add(counts.withName, contact.firstName !== undefined || contact.lastName !== undefined),
    ordered: add(counts.ordered, contact.orders.count > 0),
    doubtful: add(counts.doubtful, Object.values(found).some(Boolean)),
    doubts: Object.fromEntries(
      doubts.map((doubt) => [doubt, add(counts.doubts[doubt], found[doubt])]),
    ) as Counts['doubts'],
  };
}
