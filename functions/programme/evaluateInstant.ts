import { addDuration, subtractDuration } from '../time/addDuration.ts';
import { epochMs, type Instant } from '../time/instant.ts';
import { toWall, wallDate } from '../time/wallClock.ts';
import { type Answer, answer } from './answer.ts';
import { evaluateAnniversary } from './evaluateAnniversary.ts';
import { instantHolds } from './holds.ts';
import type { Condition } from './rule.schema.ts';
import type { Subject } from './subject.ts';

/**
 * Questions about when something happened. For an instant t, `olderThan d` is now − t ≥ d and `newerThan d` is
 * 0 ≤ now − t < d; both are decided by the one instant t + d, which is therefore exactly when the answer changes. What is
 * still ahead is asked for by `comesWithin d`, t − d ≤ now < t: a voucher whose last day is near.
 */
export function evaluateInstant(condition: Condition, t: Instant | undefined, subject: Subject, now: Instant): Answer {
  const { op, value } = condition;
  if (op === 'anniversaryWithin')
    return evaluateAnniversary(
      value as string,
      t === undefined ? undefined : wallDate(toWall(epochMs(t), subject.zone)),
      subject,
      now,
    );
  if (op === 'comesWithin') return comesWithin(value as string, t, subject, now);
  if (op !== 'olderThan' && op !== 'newerThan') return { member: instantHolds(condition, t) };
  if (t === undefined) return { member: false };
  const turns = addDuration(t, value as string, subject.zone);
  if (op === 'olderThan') return now >= turns ? { member: true } : answer(false, turns);
  // An empty duration holds no moment, and what is still ahead is not new yet.
  if (now >= turns || t === turns) return { member: false };
  return now >= t ? answer(true, turns) : answer(false, t);
}

function comesWithin(ahead: string, t: Instant | undefined, { zone }: Subject, now: Instant): Answer {
  if (t === undefined || now >= t) return { member: false };
  const from = subtractDuration(t, ahead, zone);
  return now >= from ? answer(true, t) : from < t ? answer(false, from) : { member: false };
}
