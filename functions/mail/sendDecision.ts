import type { Contact } from '../contacts/contact.schema.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { subjectAt } from '../programme/entriesOf.ts';
import { decidingReach } from '../programme/ordersReach.ts';
import { planAutomation } from '../programme/planMails.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Send, SkipReason } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration, subtractDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { quietUntil } from '../time/quietUntil.ts';

/**
 * What to do with a planned mail before asking for permission: mail it, skip it with a reason, move it to a later
 * instant, or leave it (its plan is about to be moved or dropped, because the contact or the programme has changed).
 */
export type SendDecision =
  | { do: 'mail'; pausedSince?: Instant }
  | { do: 'skip'; reason: SkipReason }
  | { do: 'defer'; to: Instant; until: Instant }
  | { do: 'leave' };

/** Since when orders have to be known to decide on a mail; undefined when its automation asks for none. */
export function decisionReach({ cause, dueAt }: Send, contact: Contact, programme: Programme): Instant | undefined {
  const automation = programme.automations.get(cause);
  return automation && decidingReach(automation, programme, contact, dueAt);
}

export type Deciding = { shop: Shop; programme: Programme };

export function sendDecision(
  mail: Send,
  contact: Recalling,
  { shop, programme }: Deciding,
  now: Instant,
): SendDecision {
  const automation = programme.automations.get(mail.cause);
  if (now >= mail.until || !automation) return { do: 'skip', reason: 'too-late' };
  const subject = subjectAt(contact, shop, programme, now);
  const { mails } = planAutomation(automation, subject, contact.plans, mail.dueAt);
  const plan = mails.find(({ occasion }) => occasion === mail.occasion);
  if (!plan || plan.dueAt > now) return { do: 'leave' };
  const quiet = quietUntil(shop.quietHours, subject.zone, now);
  if (quiet && quiet >= mail.until) return { do: 'skip', reason: 'quiet-hours' };
  if (quiet) return { do: 'defer', to: quiet, until: mail.until };
  const exempt = automation.cap === 'exempt';
  return { do: 'mail', pausedSince: exempt ? undefined : subtractDuration(now, shop.cap.every, shop.timeZone) };
}

/** What to do with a mail that the weekly cap refused: wait until the pause is over, if that is not too long. */
export function cappedDecision(mail: Send, lastMarketingAt: Instant, { shop, programme }: Deciding): SendDecision {
  const automation = programme.automations.get(mail.cause);
  const to = addDuration(lastMarketingAt, shop.cap.every, shop.timeZone);
  const cap = automation?.cap ?? 'exempt';
  if (!automation || cap === 'exempt' || to > addDuration(mail.dueAt, cap.deferUpTo, shop.timeZone))
    return { do: 'skip', reason: 'capped' };
  const until = automation.lateBy === 'same-day' ? mail.until : addDuration(to, automation.lateBy, shop.timeZone);
  return { do: 'defer', to, until };
}
