import { birthdayIn, birthYear } from '../time/birthdayIn.ts';
import { epochMs, type Instant } from '../time/instant.ts';
import { startOfDay } from '../time/localInstant.ts';
import { toWall, wallDate } from '../time/wallClock.ts';
import { type Answer, answer } from './answer.ts';
import { holds } from './holds.ts';
import type { Condition } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/** Past every age a rule may name (150), so the answer there is the answer for ever. */
const oldest = 152;

/**
 * Age in full years, counted as the law does: a year older as the local day begins, those born on 29 February on
 * 1 March in common years. The answer lasts until the birthday that changes it, however many birthdays lie between.
 */
export function evaluateAge(condition: Condition, { birthday, zone }: Subject, now: Instant): Answer {
  const born = birthday === undefined ? undefined : birthYear(birthday);
  if (birthday === undefined || born === undefined) return { member: holds(condition, undefined) };
  const birthdayOf = (age: number) => birthdayIn(born + age, birthday, 'mar-1');
  const turns = (age: number) => startOfDay(birthdayOf(age), zone);
  const memberAt = (age: number) => holds(condition, age < 0 ? undefined : age);

  const today = wallDate(toWall(epochMs(now), zone));
  const years = Number(today.slice(0, 4)) - born;
  const age = today < birthdayOf(years) ? years - 1 : years;
  const member = memberAt(age);
  for (let later = age + 1; later <= oldest; later++)
    if (memberAt(later) !== member) return answer(member, turns(later));
  return answer(member, undefined);
}
