import type { Contact } from '../contacts/contact.schema.ts';
import { atMostMs, dayMs, parseDuration } from '../time/duration.ts';
import { earliest, epochMs, type Instant, toInstant } from '../time/instant.ts';
import { entriesSince } from './entriesOf.ts';
import type { Remembered } from './planMails.ts';
import type { Automation, Programme } from './programme.types.ts';
import { named, rulesToFollow } from './references.ts';
import type { Rule } from './rule.schema.ts';
import type { Subject } from './subject.ts';

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

/**
 * Since when orders have to be known for a rule to be exact at `now` and later; undefined when it asks for no window, nor
 * do the segments that it refers to.
 */
export function ruleReach(rule: Rule, now: Instant, segments?: Programme['segments']): Instant | undefined {
  return windowsOf(rule, segments && rulesToFollow(segments))
    .map((within) => windowReach(within, now))
    .reduce(earliest, undefined);
}

/** The same for an automation's mail, and for all that sets it off. */
export function decidingReach(
  automation: Automation,
  { segments }: Pick<Programme, 'segments'>,
  contact: Pick<Contact, 'plans' | 'judgeAt'>,
  now: Instant,
): Instant | undefined {
  const { trigger } = automation;
  const segment = trigger.on === 'segment-entered' ? segments.get(trigger.segment) : undefined;
  return earliest(
    automationReach(automation, segments, contact.plans, now),
    segment && ruleReach(segment.rule, entriesSince(contact, now), segments),
  );
}

/** The same for an automation: its conditions are asked at the instants of its letters, some of which have passed. */
function automationReach(
  automation: Automation,
  segments: Programme['segments'],
  plans: Remembered,
  now: Instant,
): Instant | undefined {
  const { id, trigger, condition, steps, lateBy, earlier = [], state } = automation;
  if (state === 'paused') return undefined;
  const late = lateBy === 'same-day' ? 0 : atMostMs(parseDuration(lateBy));
  const planned = Object.values(plans ?? {}).flatMap(({ cause, dueAt }) => (cause === id ? [dueAt] : []));
  const oldest = planned.reduce(earliest, back(now, late))!;
  const rules = [condition, ...steps.map(({ onlyIf }) => onlyIf)].filter((rule) => rule !== undefined);
  const asked = rules.map((rule) => ruleReach(rule, oldest, segments)).reduce(earliest, undefined);
  if (trigger.on !== 'ordered') return asked;
  const waits = [...steps.map(({ after }) => after), ...earlier.flatMap(({ after }) => after)];
  const longest = Math.max(...waits.map((wait) => atMostMs(parseDuration(wait))));
  return earliest(asked, back(oldest, longest));
}

/** Since when orders have to be known for all that a programme says of a contact to be exact. */
export function ordersReach(
  { segments, automations }: Programme,
  contact: Pick<Contact, 'plans' | 'judgeAt'>,
  now: Instant,
): Instant | undefined {
  return [
    ...[...segments.values()].map(({ rule }) => ruleReach(rule, now)),
    ...[...automations.values()].map((automation) => decidingReach(automation, { segments }, contact, now)),
  ].reduce(earliest, undefined);
}

function windowsOf(rule: Rule, rules: Subject['segments']): string[] {
  const all = (parts: readonly Rule[]) => parts.flatMap((part) => windowsOf(part, rules));
  if ('all' in rule) return all(rule.all);
  if ('any' in rule) return all(rule.any);
  if ('not' in rule) return windowsOf(rule.not, rules);
  if (rule.field === 'segments') return all(named(rule).flatMap((id) => rules?.get(id) ?? []));
  return rule.within === undefined ? [] : [rule.within];
}

const back = (from: Instant, ms: number) => toInstant(Math.max(0, epochMs(from) - ms - slack));
