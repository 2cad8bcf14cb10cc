import { accepted, committed } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { campaignOf } from '../programme/campaigns/campaign.schema.ts';
import type { MailRef, Outcome, Send } from '../programme/send.schema.ts';
import { addSeconds } from '../time/seconds.ts';
import type { SendDecision } from './sendDecision.ts';
import type { Attempt, SendDependencies } from './sending.types.ts';
import type { SendsTable } from './sends.table.ts';

const refusedMs = 30_000;

const codes = { sent: 'SEND_SENT', skipped: 'SEND_SKIPPED', failed: 'SEND_FAILED', unknown: 'SEND_UNKNOWN' } as const;

/** SES tells of nearly every mail within a day. */
const settledWithinSeconds = 24 * 60 * 60;

/**
 * Writes the outcome; if one stands there already that this may not follow, that one is the truth. An unknown one is
 * looked at again after a day, which is made sure of first.
 */
export async function settle(
  mail: Send,
  outcome: Outcome,
  { sends, clock }: { sends: Pick<SendsTable, 'settle' | 'lookAgain'>; clock: () => Date },
): Promise<Attempt> {
  if (outcome.state === 'unknown') await sends.lookAgain(mail, addSeconds(clock(), settledWithinSeconds).toISOString());
  if (await accepted(sends.settle(mail, outcome, clock().toISOString()))) {
    const reason = 'reason' in outcome ? outcome.reason : undefined;
    log(codes[outcome.state], { contact: mail.contactId, occasion: mail.occasion, reason });
  }
  return 'done';
}

/** Does what was decided, short of mailing: skips the mail, moves it, holds it, or leaves it. */
export async function carryOut(decision: SendDecision, mail: Send, dependencies: SendDependencies): Promise<Attempt> {
  if (decision.do === 'skip') return settle(mail, { state: 'skipped', reason: decision.reason }, dependencies);
  if (decision.do === 'hold') return hold(mail, decision.late, dependencies);
  if (decision.do !== 'defer') return 'done';
  if (await accepted(dependencies.sends.move({ ...mail, until: decision.until }, decision.to)))
    log('SEND_DEFERRED', { contact: mail.contactId, occasion: mail.occasion, to: decision.to });
  return 'done';
}

/** Takes a mail off the agenda until its campaign goes on; one whose grace is over has the campaign wait for approval. */
async function hold(mail: Send, late: boolean, { sends, campaigns, clock }: SendDependencies): Promise<Attempt> {
  const id = campaignOf(mail.cause)!;
  if (late && (await committed(campaigns.wait(id, clock())))) log('CAMPAIGN_WAITS', { campaign: id });
  await accepted(sends.hold(mail));
  return 'done';
}

/** Puts a mail back on the agenda for a little later, as often as needed, until it is too late for it. */
export function postpone(mail: Send, ms: number, dependencies: SendDependencies): Promise<Attempt> {
  return postponeUntil(mail, addSeconds(dependencies.clock(), ms / 1000), dependencies);
}

/** At the latest until it is too late for it, so that its outcome is named then and not whenever the wait is over. */
export function postponeUntil(mail: Send, at: Date, dependencies: SendDependencies): Promise<Attempt> {
  const to = at.toISOString();
  return carryOut({ do: 'defer', to: to < mail.until ? to : mail.until, until: mail.until }, mail, dependencies);
}

/** Puts a mail that was refused for now back on the agenda, for a minute or so. */
export async function postponeRefused({ contactId, occasion }: MailRef, dependencies: SendDependencies): Promise<void> {
  const mail = await dependencies.sends.glance(contactId, occasion);
  if (mail?.state === 'planned') await postpone(mail, refusedMs * (1 + Math.random()), dependencies);
}
