import type { Recalling } from '../contacts/recallOrders.ts';
import { entrySegments } from '../programme/entriesOf.ts';
import { idleAt } from '../programme/idleAt.ts';
import { judge, rememberedOf } from '../programme/judge.ts';
import type { PlannedMail } from '../programme/send.schema.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { type Fate, forecastMails, type Person, type Waiting } from './forecastMails.ts';
import type { Deciding } from './sendDecision.ts';

/** Somebody as known now, with the mails that stand on record: what ended ended, what was deferred is deferred. */
export type Known = Person & { sends: readonly Waiting[] };

/**
 * The mails that somebody will be written, or not for a reason, from an instant until another (exclusive), if nothing
 * happens meanwhile: what time alone will have planned by the verdicts to come, treated as the sender will treat it.
 */
export function forecast(known: Known, decidingAt: (at: Instant) => Deciding, from: Instant, to: Instant): Fate[] {
  const deciding = decidingAt(from);
  const { contact, plans } = foresee(known.contact, deciding, from, to);
  const mails = standing(plans, known.sends).filter(({ dueAt }) => dueAt < to);
  const ends = earliest(idleAt(contact, deciding.shop), to)!;
  const fates = forecastMails({ contact, subscription: known.subscription }, mails, decidingAt, from);
  return fates.filter((fate) => (fate.will !== 'end' || fate.because === 'held') && fate.at < ends);
}

/** More verdicts within weeks than any rules make. */
const mostVerdicts = 1_000;

/** The mails that are planned by an instant, and the contact as it is judged now. */
export function foresee(
  contact: Recalling,
  { shop, programme }: Deciding,
  from: Instant,
  to: Instant,
): { contact: Recalling; plans: PlannedMail[] } {
  const plans = new Map<string, PlannedMail>();
  const verdictAt = (now: Instant, before: Recalling): Recalling => {
    const verdict = judge(before, shop, programme, now);
    for (const mail of verdict.mails) plans.set(mail.occasion, mail);
    return { ...before, ...rememberedOf(verdict, before, programme, now) };
  };
  const judged = verdictAt(from, contact);
  // What is planned already reaches further than any forecast, but for what a segment sets off that is yet to be entered.
  const more = entrySegments(programme).length > 0;
  let last = judged;
  for (let i = 0; more && i < mostVerdicts && last.judgeAt !== undefined && last.judgeAt < to; i++)
    last = verdictAt(last.judgeAt, last);
  return { contact: judged, plans: [...plans.values()] };
}

/** Plans as they stand on record: without those that have ended, as late as they were deferred, and those of other causes. */
function standing(plans: readonly PlannedMail[], sends: readonly Waiting[]): Waiting[] {
  const found = new Map(sends.map((send) => [send.occasion, send]));
  const known = new Set(plans.map(({ occasion }) => occasion));
  const others = sends.filter(({ state, occasion }) => state === 'planned' && !known.has(occasion));
  const own = plans.flatMap((plan): Waiting[] => {
    const send = found.get(plan.occasion);
    if (!send || (send.state === 'planned' && send.dueAt !== plan.dueAt)) return [{ ...plan, state: 'planned' }];
    return send.state === 'planned' ? [send] : [];
  });
  return [...own, ...others];
}
