import { ageAt } from '../person/parseBirthday.ts';
import type { Instant } from '../time/instant.ts';
import { evaluate } from './evaluate.ts';
import { sumIn } from './evaluateWindow.ts';
import { fieldOf } from './fields.ts';
import { comparable, isOwnField } from './ownFields.ts';
import { named } from './references.ts';
import type { Condition, Rule } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** A condition of a rule, what is so of the subject, whether it holds, and until when time alone leaves that as it is. */
export type Reason = Condition & {
  /** What the field says; `null` where nothing is known. */
  is: string | number | readonly string[] | null;
  holds: boolean;
  until?: Instant;
  /** It stands under a `not`: the rule wants that it does not hold. */
  not?: true;
  /** It is why the subject is no member; of alternatives each is named. */
  missing?: true;
  /** The segment whose rule asks for it, where the rule refers to one. */
  segment?: string;
};

export type Why = { member: boolean; until?: Instant; conditions: Reason[] };

type Around = { subject: Subject; now: Instant; wanted: boolean; blamed: boolean; segment?: string };

/** Why the subject is a member or none: every condition of the rule, and those of the segments that it refers to. */
export function why(rule: Rule, subject: Subject, now: Instant): Why {
  const answer = evaluate(rule, subject, now);
  return { ...answer, conditions: reasonsOf(rule, { subject, now, wanted: true, blamed: !answer.member }) };
}

/** A part that is not what is wanted of it is to blame when the whole is. */
function reasonsOf(rule: Rule, around: Around): Reason[] {
  const { subject, now, wanted } = around;
  const blamed = around.blamed && evaluate(rule, subject, now).member !== wanted;
  if ('not' in rule) return reasonsOf(rule.not, { ...around, wanted: !wanted, blamed });
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : undefined;
  if (parts) return parts.flatMap((part) => reasonsOf(part, { ...around, blamed }));
  return [reasonOf(rule as Condition, { ...around, blamed }), ...behind(rule as Condition, { ...around, blamed })];
}

function reasonOf(condition: Condition, { subject, now, wanted, blamed, segment }: Around): Reason {
  const { member, ...expiry } = evaluate(condition, subject, now);
  return {
    ...condition,
    is: whatIs(condition, subject, now) ?? null,
    holds: member,
    ...expiry,
    ...(!wanted && { not: true }),
    ...(blamed && { missing: true }),
    ...(segment !== undefined && { segment }),
  };
}

/** What the rules of the segments say that a condition names. */
function behind(condition: Condition, around: Around): Reason[] {
  if (condition.field !== 'segments') return [];
  return named(condition).flatMap((segment) => {
    const rule = around.subject.segments?.get(segment);
    return rule ? reasonsOf(rule, { ...around, segment }) : [];
  });
}

/** What the field of a condition says of the subject. */
function whatIs(condition: Condition, subject: Subject, now: Instant): Reason['is'] | undefined {
  if (isOwnField(condition.field)) return comparable(subject, condition.field);
  const field = fieldOf(condition.field);
  switch (field.type) {
    case 'age':
      return subject.birthday && ageAt(subject.birthday, now, subject.zone);
    case 'window':
      return sumIn(condition, field.worth, subject, now);
    case 'segments': {
      const rules = named(condition).map((id) => [id, subject.segments?.get(id)] as const);
      return rules.filter(([, rule]) => rule && evaluate(rule, subject, now).member).map(([id]) => id);
    }
    default:
      return field.read(subject);
  }
}
