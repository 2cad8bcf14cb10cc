import type { Instant } from '../time/instant.ts';
import type { Answer } from './answer.ts';
import { evaluateAge } from './evaluateAge.ts';
import { evaluateAnniversary } from './evaluateAnniversary.ts';
import { evaluateInstant } from './evaluateInstant.ts';
import { evaluateWindow } from './evaluateWindow.ts';
import { fieldOf } from './fields.ts';
import { holds } from './holds.ts';
import { evaluateOwn, isOwnField } from './ownFields.ts';
import type { Condition } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** The answer to one condition, by the type of its field. */
export function evaluateCondition(condition: Condition, subject: Subject, now: Instant): Answer {
  if (isOwnField(condition.field)) return evaluateOwn(condition, subject, now);
  const field = fieldOf(condition.field);
  switch (field.type) {
    case 'number':
    case 'text':
    case 'list':
      return { member: holds(condition, field.read(subject)) };
    case 'instant':
      return evaluateInstant(condition, field.read(subject), subject, now);
    case 'segments':
      throw new TypeError('what rests on other segments is answered by their rules (evaluate)');
    case 'age':
      return evaluateAge(condition, subject, now);
    case 'window':
      return evaluateWindow(condition, field.worth, subject, now);
    case 'birthday':
      return condition.op === 'anniversaryWithin'
        ? evaluateAnniversary(condition.value as string, field.read(subject), subject, now)
        : { member: holds(condition, field.read(subject)) };
  }
}
