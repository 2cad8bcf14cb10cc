import { addDuration } from '../../time/addDuration.ts';
import { epochMs, type Instant, toInstant } from '../../time/instant.ts';
import { localInstant } from '../../time/localInstant.ts';

/** A local date and time, the shop's or each reader's own, and how late a mail may still go out. */
export type Schedule = { at: string; zone: 'shop' | 'contact'; grace: string };

/** When a mail is due, and from when on it is too late (exclusive). */
export type Moment = { dueAt: Instant; until: Instant };

const hourMs = 60 * 60_000;
/** No zone is further ahead of UTC, or behind it. */
const [mostAhead, mostBehind] = [14 * hourMs, 12 * hourMs];
/** An audience is expanded this long before its first mail is due: some hundred thousand people. */
const expansionMs = hourMs / 2;

/**
 * When a campaign is due for somebody in a zone: once in every zone, whatever its clock does on that day. A time that the
 * clock skips is read with the offset before the change, so it moves forward by the gap; of one that comes twice it is
 * the first (`localInstant`).
 */
export function momentIn({ at, grace, zone }: Schedule, place: { shop: string; contact?: string | undefined }): Moment {
  const own = zone === 'shop' ? place.shop : (place.contact ?? place.shop);
  const [date, time] = at.split('T') as [string, string];
  const dueAt = localInstant({ date, at: time, zone: own });
  return { dueAt, until: addDuration(dueAt, grace, own) };
}

/** When the first mail may be due, and the last: by the shop's zone, or by all zones there are. */
export function spanOf(schedule: Schedule, shopZone: string): { first: Instant; last: Instant } {
  if (schedule.zone === 'shop') {
    const { dueAt } = momentIn(schedule, { shop: shopZone });
    return { first: dueAt, last: dueAt };
  }
  const wall = epochMs(`${schedule.at}:00.000Z`);
  return { first: toInstant(wall - mostAhead), last: toInstant(wall + mostBehind) };
}

/** When its audience is to be expanded. */
export function expandAt(schedule: Schedule, shopZone: string): Instant {
  return toInstant(epochMs(spanOf(schedule, shopZone).first) - expansionMs);
}

/** Whether its moment is past everywhere, so that it cannot be scheduled any more. */
export function isPast(schedule: Schedule, shopZone: string, now: Instant): boolean {
  return spanOf(schedule, shopZone).last <= now;
}

/** From when on all of it would be too late. */
export function overAt(schedule: Schedule, shopZone: string): Instant {
  return addDuration(spanOf(schedule, shopZone).last, schedule.grace, shopZone);
}
