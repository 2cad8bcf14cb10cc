import { earliest, type Instant } from '../time/instant.ts';
import { type Answer, answer } from './answer.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import { named } from './references.ts';
import type { Condition, Rule } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/**
 * How many changes of parts that leave the whole as it is are looked through. Only rules whose parts change every year
 * for ever get this far; their `until` is then early by decades, never late.
 */
const mostSteps = 64;

/**
 * Whether the subject belongs to the segment now, and until when time alone leaves that as it is: `until` is the first
 * instant after `now` at which the answer is another. Each step forward is safe, since nothing changes before it.
 */
export function evaluate(rule: Rule, subject: Subject, now: Instant): Answer {
  const { member, until } = answerOf(rule, subject, now);
  let change = until;
  for (let step = 0; change !== undefined && step < mostSteps; step++) {
    const then = answerOf(rule, subject, change);
    if (then.member !== member) break;
    change = then.until;
  }
  return answer(member, change);
}

/** The answer now, and an instant before which it cannot change. */
function answerOf(rule: Rule, subject: Subject, now: Instant): Answer {
  if ('all' in rule) return every(true, rule.all, subject, now);
  if ('any' in rule) return every(false, rule.any, subject, now);
  if ('not' in rule) {
    const { member, until } = answerOf(rule.not, subject, now);
    return answer(!member, until);
  }
  if (rule.field === 'segments') return answerOf(whereNamed(rule, subject), subject, now);
  return evaluateCondition(rule, subject, now);
}

/** Membership of other segments as their rules say it, so that its expiry is theirs. A segment there is not has nobody. */
function whereNamed(condition: Condition, { segments }: Subject): Rule {
  return { any: named(condition).flatMap((id) => segments?.get(id) ?? []) };
}

/**
 * `all` is every part true; `any` is the opposite of every part false. While every part agrees, the first to change
 * changes the whole. While some dissent, the whole waits for the last of them: before that at least one still does.
 */
function every(member: boolean, rules: readonly Rule[], subject: Subject, now: Instant): Answer {
  const answers = rules.map((rule) => answerOf(rule, subject, now));
  const dissent = answers.filter((part) => part.member !== member);
  if (dissent.length === 0) return answer(member, answers.map(({ until }) => until).reduce(earliest, undefined));
  const lasting = dissent.some(({ until }) => until === undefined);
  return answer(
    !member,
    lasting
      ? undefined
      : dissent
          .map(({ until }) => until)
          .sort()
          .at(-1),
  );
}
