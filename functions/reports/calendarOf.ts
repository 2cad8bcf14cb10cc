import type { EverybodyTable } from '../contacts/everybody.table.ts';
import type { Fate } from '../mail/forecastMails.ts';
import { allOfCause, type SendsTable } from '../mail/sends.table.ts';
import { inParts } from '../platform/inParts.ts';
import { shards } from '../platform/shard.ts';
import { causeOf } from '../programme/campaigns/campaign.schema.ts';
import { expandAt } from '../programme/campaigns/campaignMoments.ts';
import { writtenUntil } from '../programme/writtenAhead.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { type Around, isAhead, wordOf } from './forecastPerson.ts';
import { type ForeseeDependencies, type Foresight, foresee } from './foresee.ts';
import { addTo } from './tally.ts';

export type CalendarDependencies = ForeseeDependencies & {
  everybody: Pick<EverybodyTable, 'page'>;
  sends: Pick<SendsTable, 'ofCause'>;
};

/** How many mails of a cause will be decided on during a day: how many go, and why the others do not. */
export type OfCause = { goes: number; excluded: Record<string, number> };
export type Day = { date: string; goes: number; causes: Record<string, OfCause> };
export type Calendar = { items: Day[]; at: Instant; seen?: number; of?: number };

/** Days of the shop's, the last included. */
export type Days = { from: string; to: string };

/**
 * What goes out a day, by cause, if nobody buys, leaves or comes meanwhile: every mail that is planned, and of campaigns
 * whose audience is yet to be made up everybody who will be of it. Of as many people as there is time to look at.
 */
export async function calendarOf(
  days: Days,
  dependencies: CalendarDependencies,
  mayGoOn: () => boolean,
): Promise<Calendar> {
  const byDay: Record<string, Day> = {};
  const at = dependencies.now;
  let seen = 0;
  for await (const ids of concerned(days, dependencies)) {
    await countDays(byDay, ids, days, dependencies);
    seen += ids.length;
    if (!mayGoOn()) return { items: inOrder(byDay), at, seen };
  }
  return { items: inOrder(byDay), at };
}

/** Counts what falls into some days of some more people. */
export async function countDays(
  into: Record<string, Day>,
  ids: readonly string[],
  days: Days,
  dependencies: ForeseeDependencies,
): Promise<void> {
  const { around } = dependencies;
  const { end } = localDay(days.to, around.shop.timeZone);
  for (const { date, fate } of (await foresee(ids, dependencies, end)).flatMap((one) => falling(one, days, around))) {
    into[date] ??= { date, goes: 0, causes: {} };
    countFate(into[date], fate);
  }
}

export const inOrder = (days: Record<string, Day>): Day[] =>
  Object.values(days).sort((a, b) => (a.date < b.date ? -1 : 1));

function countFate(day: Day, fate: Fate): void {
  const word = wordOf(fate);
  day.causes[fate.mail.cause] ??= { goes: 0, excluded: {} };
  const ofCause = day.causes[fate.mail.cause]!;
  if (word !== 'goes') addTo(ofCause.excluded, word);
  else {
    ofCause.goes += 1;
    day.goes += 1;
  }
}

/** The mails of somebody that fall into some days, and into which. Plans that no longer hold fall into none. */
export function falling({ fates }: Foresight, { from, to }: Days, { shop }: Around): { date: string; fate: Fate }[] {
  return fates
    .filter((fate) => fate.will !== 'end' || fate.because === 'held')
    .map((fate) => ({ date: localDate(fate.at, shop.timeZone), fate }))
    .filter(({ date }) => from <= date && date <= to);
}

const pageSize = 200;

/**
 * Whoever may get a mail by the end of some days, in pages, nobody twice: everybody, if a campaign is to be made up by
 * then, or if that is further ahead than mails are written.
 */
export async function* concerned({ to }: Days, dependencies: CalendarDependencies): AsyncGenerator<string[]> {
  const { around, everybody, sends } = dependencies;
  const { end } = localDay(to, around.shop.timeZone);
  const isSoon = ({ schedule }: Around['campaigns'][number]) =>
    schedule !== undefined && expandAt(schedule, around.shop.timeZone) < end;
  if (end > writtenUntil(dependencies.now) || around.campaigns.some((one) => isAhead(one) && isSoon(one))) {
    for (const shard of shards)
      for (let after = ''; ; ) {
        const ids = await everybody.page(shard, after, pageSize);
        yield ids;
        if (ids.length < pageSize) break;
        after = ids.at(-1)!;
      }
    return;
  }
  const begun = around.campaigns.filter((campaign) => !isAhead(campaign)).map(({ id }) => causeOf(id));
  const ids = new Set<string>();
  for (const cause of [...around.programme.automations.keys(), ...begun])
    for await (const page of allOfCause(sends, cause))
      for (const { state, dueAt, contactId } of page) if (state === 'planned' && dueAt < end) ids.add(contactId);
  yield* inParts([...ids].sort(), pageSize);
}
