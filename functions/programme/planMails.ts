import type { Contact } from '../contacts/contact.schema.ts';
import { addDuration, subtractDuration } from '../time/addDuration.ts';
import { earliest, type Instant, latest } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { type Cause, causesOf } from './causesOf.ts';
import { dueAtOf } from './dueAtOf.ts';
import { evaluate } from './evaluate.ts';
import type { Automation, Programme } from './programme.types.ts';
import type { PlannedMail } from './send.schema.ts';
import type { Subject } from './subject.ts';

/** A mail that is to go out: when it is due, and until when it may still go (exclusive). */
export type MailPlan = Omit<PlannedMail, 'contactId'>;

/** The mails to plan, and by when to plan again because another will follow that no change of the contact announces. */
export type Planning = { mails: MailPlan[]; again?: Instant | undefined };

/** What was planned for a contact at the last judgement. */
export type Remembered = Contact['plans'];

/**
 * The mails of every automation that are not over at `now`, and of a yearly one those of each year since the last that
 * the contact remembers: whatever a clock or an outage skipped gets its outcome by name. What happened to an occasion is
 * not asked here: the record of its send keeps it from going out twice.
 */
export function planMails(
  subject: Subject,
  plans: Remembered,
  { automations }: Pick<Programme, 'automations'>,
  now: Instant,
): Planning {
  const plannings = [...automations.values()].map((automation) => planAutomation(automation, subject, plans, now));
  return {
    mails: plannings.flatMap(({ mails }) => mails),
    again: plannings.map(({ again }) => again).reduce(earliest, undefined),
  };
}

/** Planned this long before they are due; when no other is left, also the next of those that are further away. */
const ahead = 'P180D';

/** The mails of one automation; none while it is paused. */
export function planAutomation(automation: Automation, subject: Subject, plans: Remembered, now: Instant): Planning {
  if (automation.state === 'paused') return { mails: [] };
  const remembered = Object.values(plans ?? {}).filter(({ cause }) => cause === automation.id);
  const since = remembered.map(({ dueAt }) => dueAt).reduce(earliest, now)!;
  const horizon = addDuration(now, ahead, subject.zone);
  const letters: Letter[] = [];
  let again: Instant | undefined;
  for (const cause of causesOf(automation, subject, since)) {
    const series = automation.steps.map((_, step) => letterOf(automation, cause, step, subject));
    const begins = series[0]!.mail.dueAt;
    const over = letters.map(({ mail }) => mail.until).reduce(latest, now);
    if (begins > horizon && over > now) {
      again = earliest(over, subtractDuration(begins, ahead, subject.zone));
      break;
    }
    letters.push(...series);
  }
  // What was over when its cause became known is not made up for. Of yearly ones, and of what was remembered for that very
  // instant, none is passed over without a name.
  const yearly = ['birthday', 'date'].includes(automation.trigger.on);
  const isMissed = ({ mail }: Letter) => plans?.[mail.occasion]?.later && plans[mail.occasion]!.dueAt === mail.dueAt;
  const concerns = (one: Letter) => one.mail.until > now || (yearly && one.mail.dueAt >= since) || isMissed(one);
  return {
    mails: letters
      .filter(concerns)
      .filter(({ holds }) => holds())
      .map(({ mail }) => mail),
    again,
  };
}

/** The letter of one step for one cause, and whether it is for this contact at all. */
type Letter = { mail: MailPlan; holds: () => boolean };

function letterOf(automation: Automation, cause: Cause, step: number, subject: Subject): Letter {
  const { id, purpose, lateBy, condition, steps } = automation;
  const { zone } = subject;
  const dueAt = dueAtOf(automation, cause, step, zone);
  const late = lateBy === 'same-day' ? localDay(localDate(dueAt, zone), zone).end : addDuration(dueAt, lateBy, zone);
  const until = earliest(late, cause.over)!;
  const occasion = step === 0 ? `${id}-${cause.key}` : `${id}-${cause.key}-${step + 1}`;
  const heard = cause.heardAt === undefined || dueAt > cause.heardAt;
  const stands = cause.over === undefined || dueAt < cause.over;
  const holds = () =>
    heard && stands && [condition, steps[step]!.onlyIf].every((rule) => !rule || evaluate(rule, subject, dueAt).member);
  const mail = { occasion, cause: id, ...(steps.length > 1 && { step: step + 1 }), purpose, dueAt, until };
  return { mail, holds };
}
