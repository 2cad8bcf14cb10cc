import { earliest, type Instant } from '../time/instant.ts';
import { evaluate } from './evaluate.ts';
import type { Rule } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** An ordered list of labels: the first whose rule holds is the subject's, so every subject has at most one. */
export type Classification<Label extends string = string> = readonly { readonly label: Label; readonly rule: Rule }[];

/**
 * The subject's label, and until when time alone leaves it. That depends on every rule evaluated up to the match: an
 * earlier one may come to hold, the match may cease to. What stands after the match does not matter.
 */
export function classify<Label extends string>(
  classification: Classification<Label>,
  subject: Subject,
  now: Instant,
): { label?: Label; until?: Instant } {
  let until: Instant | undefined;
  const expiring = <T extends object>(found: T) => (until === undefined ? found : { ...found, until });
  for (const { label, rule } of classification) {
    const answer = evaluate(rule, subject, now);
    until = earliest(until, answer.until);
    if (answer.member) return expiring({ label });
  }
  return expiring({});
}

/** One label as a segment of its own: its rule holds and none before it does. */
export function ruleOfLabel<Label extends string>(classification: Classification<Label>, label: Label): Rule {
  const at = classification.findIndex((entry) => entry.label === label);
  const own = classification[at];
  if (!own) throw new RangeError(`no such label: ${label}`);
  return { all: [...classification.slice(0, at).map(({ rule }) => ({ not: rule })), own.rule] };
}
