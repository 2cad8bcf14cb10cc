import { subtractDuration } from '../time/addDuration.ts';
import { type Birthday, birthdayIn, birthYear } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import { localDay } from '../time/localInstant.ts';
import { type Answer, answer } from './answer.ts';
import type { Subject } from './subject.ts';

type Span = { from: Instant; to: Instant };

/**
 * Whether the anniversary of a day is near: from `ahead` before its local day begins (inclusive) until that day is over.
 * `this-month`: throughout the local month whose name is the birthday's; 29 February is in February, whatever the rule
 * for common years. The day itself is no anniversary, so the year of birth, where known, has none.
 */
export function judgeAnniversary(ahead: string, day: Birthday | undefined, subject: Subject, now: Instant): Answer {
  if (day === undefined) return { member: false };
  const spans = yearsAround(day, now).map((year) =>
    ahead === 'this-month' ? monthOf(day, year, subject.zone) : runUp(ahead, day, year, subject),
  );
  const current = spans.filter(({ from, to }) => from <= now && now < to);
  if (current.length > 0) return answer(true, endOf(spans, current.at(-1)!.to));
  return answer(
    false,
    spans.map(({ from }) => from).find((from) => from > now),
  );
}

/** Last year, for a zone whose year is not over, to the year after next, whose run-up may begin next year. */
function yearsAround(day: Birthday, now: Instant): number[] {
  const first = Math.max(new Date(now).getUTCFullYear() - 1, (birthYear(day) ?? 0) + 1);
  return [first, first + 1, first + 2, first + 3];
}

function runUp(ahead: string, day: Birthday, year: number, { leapDay, zone }: Subject): Span {
  const { start, end } = localDay(birthdayIn(year, day, leapDay ?? 'feb-28'), zone);
  return { from: subtractDuration(start, ahead, zone), to: end };
}

function monthOf(day: Birthday, year: number, zone: string): Span {
  const month = Number(day.slice(-5, -3));
  const first = (y: number, m: number) => localDay(`${y}-${String(m).padStart(2, '0')}-01`, zone).start;
  return { from: first(year, month), to: month === 12 ? first(year + 1, 1) : first(year, month + 1) };
}

/** Where one span runs into the next the answer does not change; past the last we look no further and ask again then. */
function endOf(spans: readonly Span[], end: Instant): Instant {
  return spans.reduce((to, span) => (span.from <= to && to < span.to ? span.to : to), end);
}
