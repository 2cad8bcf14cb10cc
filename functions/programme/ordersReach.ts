import { atMostMs, dayMs, parseDuration } from '../time/duration.ts';
import { earliest, epochMs, type Instant, toInstant } from '../time/instant.ts';
import type { Remembered } from './planMails.ts';
import type { Automation, Programme } from './programme.types.ts';
import type { Rule } from './rule.schema.ts';

/** More than any change of a zone's clock moves a calendar month or a local day. */
const slack = 2 * dayMs;

/**
 * The instant at and before which no order is in a window any more, at `now` or later. Exact for days; of calendar months
 * whose place depends on the zone it is early by days, never late.
 */
export function windowReach(within: string, now: Instant): Instant {
  const length = parseDuration(within);
  return toInstant(Math.max(0, epochMs(now) - atMostMs(length) - (length.months > 0 ? slack : 0)));
}

/** Since when orders have to be known for a rule to be exact at `now` and later; undefined when it asks for no window. */
export function ruleReach(rule: Rule, now: Instant): Instant | undefined {
  return windowsOf(rule)
    .map((within) => windowReach(within, now))
    .reduce(earliest, undefined);
}

/** The same for an automation: its conditions are asked at the instants of its letters, some of which have passed. */
export function automationReach(automation: Automation, plans: Remembered, now: Instant): Instant | undefined {
  const { id, trigger, condition, steps, lateBy, earlier = [], state } = automation;
  if (state === 'paused') return undefined;
  const late = lateBy === 'same-day' ? 0 : atMostMs(parseDuration(lateBy));
  const planned = Object.values(plans ?? {}).flatMap(({ cause, dueAt }) => (cause === id ? [dueAt] : []));
  const oldest = planned.reduce(earliest, back(now, late))!;
  const rules = [condition, ...steps.map(({ onlyIf }) => onlyIf)].filter((rule) => rule !== undefined);
  const asked = rules.map((rule) => ruleReach(rule, oldest)).reduce(earliest, undefined);
  if (trigger.on !== 'ordered') return asked;
  const waits = [...steps.map(({ after }) => after), ...earlier.flatMap(({ after }) => after)];
  const longest = Math.max(...waits.map((wait) => atMostMs(parseDuration(wait))));
  return earliest(asked, back(oldest, longest));
}

/** Since when orders have to be known for all that a programme says of a contact to be exact. */
export function ordersReach(
  { segments, automations }: Programme,
  plans: Remembered,
  now: Instant,
): Instant | undefined {
  return [
    ...[...segments.values()].map(({ rule }) => ruleReach(rule, now)),
    ...[...automations.values()].map((automation) => automationReach(automation, plans, now)),
  ].reduce(earliest, undefined);
}

function windowsOf(rule: Rule): string[] {
  if ('all' in rule) return rule.all.flatMap(windowsOf);
  if ('any' in rule) return rule.any.flatMap(windowsOf);
  if ('not' in rule) return windowsOf(rule.not);
  return rule.within === undefined ? [] : [rule.within];
}

const back = (from: Instant, ms: number) => toInstant(Math.max(0, epochMs(from) - ms - slack));
