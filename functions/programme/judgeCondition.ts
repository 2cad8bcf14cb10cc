import type { Instant } from '../time/instant.ts';
import type { Answer } from './answer.ts';
import { fieldOf } from './fields.ts';
import { holds } from './holds.ts';
import { judgeAge } from './judgeAge.ts';
import { judgeAnniversary } from './judgeAnniversary.ts';
import { judgeInstant } from './judgeInstant.ts';
import { judgeWindow } from './judgeWindow.ts';
import type { Condition } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** The answer to one condition, by the type of its field. */
export function judgeCondition(condition: Condition, subject: Subject, now: Instant): Answer {
  const field = fieldOf(condition.field);
  switch (field.type) {
    case 'number':
    case 'text':
    case 'list':
      return { member: holds(condition, field.read(subject)) };
    case 'instant':
      return judgeInstant(condition, field.read(subject), subject, now);
    case 'age':
      return judgeAge(condition, subject, now);
    case 'window':
      return judgeWindow(condition, field.worth, subject, now);
    case 'birthday':
      return condition.op === 'anniversaryWithin'
        ? judgeAnniversary(condition.value as string, field.read(subject), subject, now)
        : { member: holds(condition, field.read(subject)) };
  }
}
