import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import { forecast, foresee, type Known } from '../mail/forecast.ts';
import type { Fate, Waiting } from '../mail/forecastMails.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { shards } from '../platform/shard.ts';
import { ordersReach } from '../programme/ordersReach.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { MailRef } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { addTo } from './tally.ts';

/** An automation under the programme that holds, and under the one that would. */
export type Previewing = { id: string; before: Programme; after: Programme };

/** What some people are asked by. */
export type AskingPeople = {
  people: Pick<PeopleTable, 'known'>;
  standing: (mails: readonly MailRef[]) => Promise<Waiting[]>;
  orders: Pick<ContactOrdersTable, 'since'>;
  shop: Shop;
  now: Instant;
};

export type PreviewDependencies = AskingPeople & {
  everybody: Pick<EverybodyTable, 'page' | 'count'>;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
  /** A number from 0 to below 1: which shard is looked at first. */
  chance: number;
};

type Day = { date: string; goes: number; skipped: Record<string, number> };
type Example = { contactId: string; occasion: string; at: Instant; will: 'go' | 'skip'; reason?: string };
/** Somebody whose planned letters would be others: the instants at which they are due, now and then. */
type Moved = { contactId: string; is: 'joins' | 'leaves' | 'moves'; from: Instant[]; to: Instant[] };

export type Preview = {
  from: Instant;
  to: Instant;
  /** How many people there are, and of how many this tells: of all of them, or of a random part when time was up. */
  total: number;
  seen: number;
  goes: number;
  skipped: Record<string, number>;
  days: Day[];
  examples: Example[];
  joins: number;
  leaves: number;
  moves: number;
  changes: Moved[];
};

/** How far ahead a preview looks, and how many people it shows of each kind. */
const horizon = 'P30D';
const mostExamples = 10;
const pageSize = 200;

/**
 * What an automation will mail in the coming thirty days, a day and a person at a time, if nothing happens meanwhile; and
 * whose planned letters are others under a programme that is not saved yet. Everybody is asked, shard by shard in random
 * order, by the very decisions that the judge and the sender will make.
 */
export async function previewAutomation(asked: Previewing, dependencies: PreviewDependencies): Promise<Preview> {
  const { everybody, mayGoOn, chance } = dependencies;
  const sums = emptyPreview(await everybody.count(), dependencies);
  const first = Math.floor(chance * shards.length);
  for (const shard of [...shards.slice(first), ...shards.slice(0, first)])
    for (let after = ''; ; ) {
      if (sums.seen > 0 && !mayGoOn()) return inOrder(sums);
      const ids = await everybody.page(shard, after, pageSize);
      await countPeople(sums, ids, asked, dependencies);
      if (ids.length < pageSize) break;
      after = ids.at(-1)!;
    }
  return inOrder(sums);
}

export const emptyPreview = (total: number, { shop, now }: Pick<AskingPeople, 'shop' | 'now'>): Preview => ({
  ...{ from: now, to: addDuration(now, horizon, shop.timeZone), total, seen: 0 },
  ...{ goes: 0, skipped: {}, joins: 0, leaves: 0, moves: 0 },
  ...{ days: [], examples: [], changes: [] },
});

/** Counts some more people. */
export async function countPeople(
  into: Preview,
  ids: readonly string[],
  asked: Previewing,
  asking: AskingPeople,
): Promise<void> {
  for (const one of await peopleOf(ids, asked, into.to, asking)) count(one, asked, into, asking);
  into.seen += ids.length;
}

export function inOrder(sums: Preview): Preview {
  const days = sums.days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...sums, days, examples: sums.examples.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}

/** People with what stands on record of the mails that either programme plans for them. */
async function peopleOf(
  ids: readonly string[],
  { before, after }: Previewing,
  to: Instant,
  { people, standing, orders, shop, now }: AskingPeople,
): Promise<Known[]> {
  const known = [...(await people.known(ids)).values()].flatMap(({ contact, subscription }) =>
    contact ? [{ contact, subscription }] : [],
  );
  const recalled = await Promise.all(
    known.map(async ({ contact, subscription }) => {
      const reach = [before, after]
        .map((programme) => ordersReach(programme, contact, now))
        .reduce(earliest, undefined);
      return { contact: await recallOrders(contact, reach, orders), subscription };
    }),
  );
  const planned = recalled.flatMap(({ contact }) => {
    const occasions = [before, after].flatMap((programme) =>
      foresee(contact, { shop, programme }, now, to)
        .plans.filter(({ dueAt }) => dueAt < to)
        .map(({ occasion }) => occasion),
    );
    const all = new Set([...occasions, ...Object.keys(contact.plans ?? {})]);
    return [...all].map((occasion) => ({ contactId: contact.id, occasion }));
  });
  const sends = Map.groupBy(await standing(planned), ({ contactId }) => contactId);
  return recalled.map((person) => ({ ...person, sends: sends.get(person.contact.id) ?? [] }));
}

function count(person: Known, { id, before, after }: Previewing, sums: Preview, around: AskingPeople): void {
  const { shop, now } = around;
  const { id: contactId } = person.contact;
  for (const fate of forecast(person, () => ({ shop, programme: after }), now, sums.to)) {
    if (fate.mail.cause !== id || fate.will === 'end') continue;
    countFate(fate, sums, shop);
    if (sums.examples.length < mostExamples) sums.examples.push(exampleOf(contactId, fate));
  }
  if (before === after) return;
  const [from, to] = [before, after].map((programme) => lettersOf(person, { id, programme }, around, sums.to));
  if (from!.join() === to!.join()) return;
  const is = from!.length === 0 ? 'joins' : to!.length === 0 ? 'leaves' : 'moves';
  sums[is] += 1;
  if (sums.changes.length < mostExamples) sums.changes.push({ contactId, is, from: from!, to: to! });
}

type Told = Exclude<Fate, { will: 'end' }>;

function countFate(fate: Told, sums: Preview, shop: Shop): void {
  const date = localDate(fate.at, shop.timeZone);
  const known = sums.days.find((one) => one.date === date);
  const day = known ?? { date, goes: 0, skipped: {} };
  if (!known) sums.days.push(day);
  for (const sum of [sums, day])
    if (fate.will === 'go') sum.goes += 1;
    else addTo(sum.skipped, fate.reason);
}

const exampleOf = (contactId: string, fate: Told): Example => ({
  contactId,
  occasion: fate.mail.occasion,
  at: fate.at,
  will: fate.will,
  ...(fate.will === 'skip' && { reason: fate.reason }),
});

/** When the letters of an automation that are still to come are due. */
function lettersOf(
  { contact, sends }: Known,
  { id, programme }: { id: string; programme: Programme },
  { shop, now }: AskingPeople,
  to: Instant,
): Instant[] {
  const ended = new Set(sends.flatMap(({ state, occasion }) => (state === 'planned' ? [] : [occasion])));
  const { plans } = foresee(contact, { shop, programme }, now, to);
  const own = plans.filter(({ cause, occasion, until }) => cause === id && !ended.has(occasion) && until > now);
  return own.map(({ dueAt }) => dueAt).sort();
}
