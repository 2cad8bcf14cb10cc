import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../../functions/programme/campaigns/audience.ts';
import {
  expandAt,
  isPast,
  momentIn,
  overAt,
  type Schedule,
  spanOf,
} from '../../../../functions/programme/campaigns/campaignMoments.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const years = { from: Date.UTC(2027, 0), to: Date.UTC(2028, 0) };

/** What the clock on the wall shows, asked of Intl alone: as milliseconds, as if it were UTC. */
function wallOf(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  });
  return (ms: number) => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!);
  };
}

/** Every instant at which a zone's clock is set, found by halving the time between two offsets. */
function changesOf(zone: string): number[] {
  const wall = wallOf(zone);
  const offset = (ms: number) => wall(ms) - ms;
  const found: number[] = [];
  for (let start = years.from; start < years.to; start += 10 * day) {
    let [before, after] = [start, start + 10 * day];
    if (offset(before) === offset(after)) continue;
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / 2 / minute) * minute;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

/**
 * When a local time is, by looking at the clock every minute around a change: the first minute that shows it; where none
 * does, as long after the change as the skipped time is after the last that was shown.
 */
function reference(zone: string, change: number) {
  const wall = wallOf(zone);
  const shown = new Map<number, number>();
  for (let ms = change - 4 * hour; ms <= change + 4 * hour; ms += minute)
    if (!shown.has(wall(ms))) shown.set(wall(ms), ms);
  const lastBefore = wall(change - minute) + minute;
  return { at: (local: number) => shown.get(local) ?? change + (local - lastBefore), shown, lastBefore };
}

const zones = Intl.supportedValuesOf('timeZone');
const changes = zones.flatMap((zone) => changesOf(zone).map((change) => ({ zone, change })));
const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const schedule = (at: string, zone: Schedule['zone'] = 'contact'): Schedule => ({ at, zone, grace: 'PT6H' });

describe('a campaign by her own clock', () => {
  test(`is due once for every local time about every change of a clock, in every zone that has one`, () => {
    expect(new Set(changes.map(({ zone }) => zone)).size).toBeGreaterThan(100);
    for (const { zone, change } of changes) {
      const { at, lastBefore } = reference(zone, change);
      for (let wall = lastBefore - 2 * hour; wall <= lastBefore + 2 * hour; wall += 30 * minute) {
        const { dueAt } = momentIn(schedule(local(wall)), { shop: 'UTC', contact: zone });
        expect([zone, local(wall), dueAt]).toEqual([zone, local(wall), new Date(at(wall)).toISOString()]);
      }
    }
  });

  const aLocalTime = fc
    .integer({ min: years.from / (15 * minute), max: years.to / (15 * minute) - 1 })
    .map((quarters) => local(quarters * 15 * minute));

  test('is due within the span by which its audience is expanded, in whatever zone', () => {
    fc.assert(
      fc.property(aLocalTime, fc.constantFrom(...zones), (at, zone) => {
        const { first, last } = spanOf(schedule(at), 'Europe/Warsaw');
        const { dueAt, until } = momentIn(schedule(at), { shop: 'Europe/Warsaw', contact: zone });
        // A skipped time is later than the clock says, by the gap.
        expect(dueAt >= first && Date.parse(dueAt) <= Date.parse(last) + hour).toBe(true);
        expect(expandAt(schedule(at), 'Europe/Warsaw') < dueAt).toBe(true);
        expect(until <= overAt(schedule(at), 'Europe/Warsaw') || Date.parse(dueAt) > Date.parse(last)).toBe(true);
      }),
    );
  });

  test('scheduled when it is past in some zones is mailed there within its grace, and skipped by name after it', () => {
    const campaign = { id: 'cmp_1', purpose: 'newsletter', locales: ['pl' as const] };
    fc.assert(
      fc.property(aLocalTime, fc.constantFrom(...zones), fc.integer({ min: -30, max: 30 }), (at, zone, hours) => {
        const scheduledAt = new Date(Date.parse(`${at}Z`) + hours * hour).toISOString();
        fc.pre(!isPast(schedule(at), 'Europe/Warsaw', scheduledAt));
        const member = { id: 'con_1', locale: 'pl' as const, timeZone: zone };
        const plan = { ...campaign, schedule: schedule(at), scheduledAt };
        const entry = entryOf(plan, member, { excluded: false, shopZone: 'Europe/Warsaw' });
        const late = Date.parse(entry.mail.dueAt) + 6 * hour <= Date.parse(scheduledAt);
        expect(entry).toMatchObject(late ? { skipped: 'too-late' } : { waits: false });
      }),
    );
  });

  test('is past when it is past everywhere, and one by the shop’s clock when it is past there', () => {
    const at = '2027-06-01T10:00';
    expect(isPast(schedule(at), 'Europe/Warsaw', '2027-06-01T21:59:00.000Z')).toBe(false);
    expect(isPast(schedule(at), 'Europe/Warsaw', '2027-06-01T22:00:00.000Z')).toBe(true);
    expect(isPast(schedule(at, 'shop'), 'Europe/Warsaw', '2027-06-01T07:59:00.000Z')).toBe(false);
    expect(isPast(schedule(at, 'shop'), 'Europe/Warsaw', '2027-06-01T08:00:00.000Z')).toBe(true);
  });
});
