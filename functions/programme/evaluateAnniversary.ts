import { subtractDuration } from '../time/addDuration.ts';
import { type Birthday, birthdayIn, birthYear } from '../time/birthdayIn.ts';
import { epochMs, type Instant } from '../time/instant.ts';
import { localDay, startOfDay } from '../time/localInstant.ts';
import { toWall, wallDate } from '../time/wallClock.ts';
import { type Answer, answer } from './answer.ts';
import type { Subject } from './subject.ts';

type Span = { from: Instant; to: Instant };

/**
 * Whether the anniversary of a day is near: from `ahead` before its local day begins (inclusive) until that day is over.
 * `this-month`: throughout the local month whose name is the birthday's; 29 February is in February, whatever the rule
 * for common years. The day itself is no anniversary, so the year of birth, where known, has none.
 */
export function evaluateAnniversary(ahead: string, day: Birthday | undefined, subject: Subject, now: Instant): Answer {
  if (day === undefined) return { member: false };
  const spanIn = (year: number) =>
    ahead === 'this-month' ? monthOf(day, year, subject.zone) : runUp(ahead, day, year, subject);
  const today = wallDate(toWall(epochMs(now), subject.zone));
  let year = Math.max(Number(today.slice(0, 4)), (birthYear(day) ?? 0) + 1);
  let span = spanIn(year);
  while (span.to <= now) span = spanIn(++year);
  return span.from <= now ? answer(true, endOf(span, year, spanIn)) : answer(false, span.from);
}

function runUp(ahead: string, day: Birthday, year: number, { leapDay, zone }: Subject): Span {
  const { start, end } = localDay(birthdayIn(year, day, leapDay ?? 'feb-28'), zone);
  return { from: subtractDuration(start, ahead, zone), to: end };
}

function monthOf(day: Birthday, year: number, zone: string): Span {
  const month = Number(day.slice(-5, -3));
  const first = (monthsOn: number) => startOfDay(wallDate(Date.UTC(year, month - 1 + monthsOn)), zone);
  return { from: first(0), to: first(1) };
}

/**
 * Where the span of one year runs into the next year's the answer does not change, and with a run-up of a year it never
 * does: after a few years we look no further and ask again then.
 */
function endOf(span: Span, year: number, spanIn: (year: number) => Span): Instant {
  let end = span.to;
  for (let next = year + 1; next <= year + 3; next++) {
    const following = spanIn(next);
    if (following.from > end) break;
    end = following.to;
  }
  return end;
}
