import type { Contact } from '../contacts/contact.schema.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { lateAt } from '../programme/campaigns/audience.ts';
import { type CampaignHead, campaignOf } from '../programme/campaigns/campaign.schema.ts';
import { subjectAt } from '../programme/entriesOf.ts';
import { decidingReach } from '../programme/ordersReach.ts';
import { planAutomation } from '../programme/planMails.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Send, SkipReason } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration, subtractDuration } from '../time/addDuration.ts';
import { epochMs, type Instant, toInstant } from '../time/instant.ts';
import { quietUntil } from '../time/quietUntil.ts';

/**
 * What to do with a planned mail before asking for permission: mail it, skip it with a reason, move it to a later
 * instant, leave it (its plan is about to be moved or dropped, because the contact or the programme has changed), or hold
 * it off the agenda until somebody lets its campaign go on; `late`: because the campaign's grace is over.
 */
export type SendDecision =
  | { do: 'mail'; pausedSince?: Instant; forBirthday?: boolean }
  | { do: 'skip'; reason: SkipReason }
  | { do: 'defer'; to: Instant; until: Instant }
  | { do: 'leave' }
  | { do: 'hold'; late: boolean };

/** Since when orders have to be known to decide on a mail; undefined when its automation asks for none. */
export function decisionReach({ cause, dueAt }: Send, contact: Contact, programme: Programme): Instant | undefined {
  const automation = programme.automations.get(cause);
  return automation && decidingReach(automation, programme, contact, dueAt);
}

/** What is decided by; of campaigns, by their causes, those whose mails are decided on. */
export type Deciding = { shop: Shop; programme: Programme; campaigns?: ReadonlyMap<string, CampaignHead> | undefined };

/** What a cause says of a mail before anything else is asked: how it ends here, or by which terms it may go. */
type Said = Exclude<SendDecision, { do: 'mail' | 'defer' }> | Terms;

/**
 * Until when a mail may go (exclusive), up to when it can be put off, and how it meets the weekly cap: how long it waits
 * for it, and until when it may go then.
 */
type Terms = {
  until: Instant;
  putOffTo: Instant;
  cap: 'exempt' | { waitsUntil: Instant; late: (to: Instant) => Instant };
};

/** What is put off goes out some minutes after its instant; a campaign must not be late by its own doing. */
const leeway = 'PT15M';

export function sendDecision(mail: Send, contact: Recalling, deciding: Deciding, now: Instant): SendDecision {
  const said = campaignOf(mail.cause)
    ? saidByCampaign(mail, deciding, now)
    : saidByAutomation(mail, contact, deciding, now);
  if ('do' in said) return said;
  const { shop } = deciding;
  const quiet = quietUntil(shop.quietHours, contact.timeZone ?? shop.timeZone, now);
  if (quiet && quiet >= said.putOffTo) return { do: 'skip', reason: 'quiet-hours' };
  if (quiet) return { do: 'defer', to: quiet, until: said.until };
  const exempt = said.cap === 'exempt';
  const pausedSince = exempt ? undefined : subtractDuration(now, shop.cap.every, shop.timeZone);
  return { do: 'mail', pausedSince, ...(isForBirthday(mail, deciding) && { forBirthday: true }) };
}

/** Whether a mail is the letter of its reader's birthday. */
export function isForBirthday({ cause }: Pick<Send, 'cause'>, { programme }: Pick<Deciding, 'programme'>): boolean {
  return programme.automations.get(cause)?.trigger.on === 'birthday';
}

/** What to do with a mail that the weekly cap refused: wait until the pause is over, if that is not too long. */
export function cappedDecision(mail: Send, lastMarketingAt: Instant, deciding: Deciding): SendDecision {
  const to = pauseEnds(lastMarketingAt, deciding.shop);
  const { cap } = termsOf(mail, deciding);
  if (cap === 'exempt' || to > cap.waitsUntil || to >= cap.late(to)) return { do: 'skip', reason: 'capped' };
  return { do: 'defer', to, until: cap.late(to) };
}

function saidByAutomation(mail: Send, contact: Recalling, { shop, programme }: Deciding, now: Instant): Said {
  const automation = programme.automations.get(mail.cause);
  if (now >= mail.until || !automation) return { do: 'skip', reason: 'too-late' };
  const subject = subjectAt(contact, shop, programme, now);
  const { mails } = planAutomation(automation, subject, contact.plans, mail.dueAt);
  const plan = mails.find(({ occasion }) => occasion === mail.occasion);
  return !plan || plan.dueAt > now ? { do: 'leave' } : termsOf(mail, { shop, programme });
}

/** Its audience was decided on when it was expanded; what is left is whether it goes on. */
function saidByCampaign(mail: Send, deciding: Deciding, now: Instant): Said {
  const campaign = deciding.campaigns?.get(mail.cause);
  if (!campaign || campaign.state === 'cancelled') return { do: 'skip', reason: 'cancelled' };
  const goes = campaign.state === 'running' || campaign.state === 'finished';
  if (!goes || (campaign.ab && !mail.variant)) return { do: 'hold', late: false };
  const terms = termsOf(mail, deciding);
  return now >= terms.until ? { do: 'hold', late: true } : terms;
}

function termsOf(mail: Send, { shop, programme, campaigns }: Deciding): Terms {
  const { timeZone } = shop;
  const campaign = campaigns?.get(mail.cause);
  if (campaign) {
    const until = lateAt(campaign, mail, (from, grace) => addDuration(from, grace, timeZone));
    const putOffTo = subtractDuration(until, leeway, timeZone);
    return { until, putOffTo, cap: { waitsUntil: putOffTo, late: () => mail.until } };
  }
  const { until, dueAt } = mail;
  const automation = programme.automations.get(mail.cause);
  if (!automation || automation.cap === 'exempt') return { until, putOffTo: until, cap: 'exempt' };
  const { lateBy, cap, trigger } = automation;
  // What answers with an offer does not outlast it.
  const isBound = lateBy === 'same-day' || (trigger.on === 'refused' && trigger.offers !== undefined);
  const late = (to: Instant) => (isBound ? until : addDuration(to, lateBy, timeZone));
  return { until, putOffTo: until, cap: { waitsUntil: addDuration(dueAt, cap.deferUpTo, timeZone), late } };
}

/**
 * The first instant at which a claim finds the pause over: it counts back from its own moment, and a month back from
 * 28 February does not reach 31 January.
 */
function pauseEnds(lastMarketingAt: Instant, { cap, timeZone }: Shop): Instant {
  const last = epochMs(lastMarketingAt);
  let end = addDuration(lastMarketingAt, cap.every, timeZone);
  for (;;) {
    const missing = last - epochMs(subtractDuration(end, cap.every, timeZone));
    if (missing <= 0) return end;
    end = toInstant(epochMs(end) + missing);
  }
}
