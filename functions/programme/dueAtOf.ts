import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import type { Cause } from './causesOf.ts';
import type { Automation } from './programme.types.ts';

/**
 * When a step's letter for a cause is due. A letter that had not been due by the time its automation was changed, and by
 * the changed one would have been due before, is due with the change: who is 100 days silent when 120 days become 90 is
 * written to, who was written to at 90 is not again. What was past under either stays when it was.
 */
export function dueAtOf(automation: Automation, cause: Cause, step: number, zone: string): Instant {
  const { from, trigger, steps, earlier = [] } = automation;
  // A day of the calendar is what it is: who moves it into the past greets nobody for it.
  if (trigger.on === 'date') return addDuration(cause.at(trigger)!, steps[step]!.after, zone);
  const versions = [...earlier, { from, trigger, after: steps.map(({ after }) => after) }];
  let due: Instant | undefined;
  for (const { from, trigger, after } of versions) {
    const start = trigger.on === automation.trigger.on ? cause.at(trigger) : undefined;
    const wait = after[step];
    const moment = start !== undefined && wait !== undefined ? addDuration(start, wait, zone) : undefined;
    if (moment === undefined) due = undefined;
    else if (due === undefined || moment >= from) due = moment;
    else if (due >= from) due = from;
  }
  return due!;
}
