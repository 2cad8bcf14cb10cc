import type { Recalling } from '../contacts/recallOrders.ts';
import { mayMail } from '../permission/mayMail.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import type { Send, SkipReason } from '../programme/send.schema.ts';
import { type Instant, latest } from '../time/instant.ts';
import { addSeconds } from '../time/seconds.ts';
import { cappedDecision, type Deciding, type SendDecision, sendDecision } from './sendDecision.ts';

/**
 * What will become of a planned mail: it goes out, is skipped for a reason, or does not come to be (`dropped`: its plan no
 * longer holds; `claimed`: it went out before, and its outcome is yet to be written; `held`: its campaign does not go on by
 * itself).
 */
export type Fate = { mail: Send; at: Instant } & (
  | { will: 'go' }
  | { will: 'skip'; reason: SkipReason }
  | { will: 'end'; because: 'dropped' | 'claimed' | 'held' }
);

/** Somebody as known now. */
export type Person = { contact: Recalling; subscription: Subscription | undefined };

/** A planned mail, and when it is looked at if that is known: later than it was due once it was put off. */
export type Waiting = Send & { agendaAt?: Instant | undefined };

/**
 * The fate of every mail that is planned for somebody, if nothing happens meanwhile: nobody buys, leaves or comes, and no
 * definition changes. The sender's own decisions, made at the instants at which it will make them, one mail after the
 * other, since each that goes out holds back others. In the order in which they are decided.
 */
export function forecastMails(
  person: Person,
  mails: readonly Waiting[],
  decidingAt: (at: Instant) => Deciding,
  now: Instant,
): Fate[] {
  const { contact } = person;
  let { subscription } = person;
  const waiting = mails.map(({ agendaAt, ...mail }) => ({ mail, at: latest(agendaAt ?? mail.dueAt, now) }));
  const fates: Fate[] = [];
  while (waiting.length > 0) {
    waiting.sort(byTurn);
    const { mail, at } = waiting.shift()!;
    const decision = decide(mail, { contact, subscription }, decidingAt(at), at);
    if ('will' in decision) fates.push({ mail, at, ...decision });
    else
      waiting.push({ mail: { ...mail, until: decision.until }, at: decision.to > at ? decision.to : aMinuteAfter(at) });
    if ('will' in decision && decision.will === 'go') subscription = claimed(subscription!, mail, at);
  }
  return fates;
}

type Turn = { mail: Send; at: Instant };
const byTurn = (a: Turn, b: Turn) =>
  a.at === b.at ? (a.mail.occasion < b.mail.occasion ? -1 : 1) : a.at < b.at ? -1 : 1;
const aMinuteAfter = (at: Instant) => addSeconds(new Date(at), 60).toISOString();

type Decided =
  | { will: 'go' }
  | { will: 'skip'; reason: SkipReason }
  | { will: 'end'; because: 'dropped' | 'claimed' | 'held' }
  | Extract<SendDecision, { do: 'defer' }>;

function decide(mail: Send, { contact, subscription }: Person, deciding: Deciding, at: Instant): Decided {
  const decision = sendDecision(mail, contact, deciding, at);
  if (decision.do !== 'mail') return short(decision);
  const { pausedSince, forBirthday } = decision;
  const request = { occasion: mail.occasion, purpose: mail.purpose, pausedSince, forBirthday };
  const refusal = mayMail(subscription, request, at);
  if (!refusal) return { will: 'go' };
  if (refusal === 'claimed') return { will: 'end', because: 'claimed' };
  if (refusal !== 'capped') return { will: 'skip', reason: refusal };
  return short(cappedDecision(mail, subscription!.lastMarketingAt!, deciding));
}

function short(decision: SendDecision): Decided {
  if (decision.do === 'skip') return { will: 'skip', reason: decision.reason };
  if (decision.do === 'defer') return decision;
  return { will: 'end', because: decision.do === 'hold' ? 'held' : 'dropped' };
}

/** The subscription after a claim, as its write leaves it. */
function claimed(subscription: Subscription, { occasion }: Send, at: Instant): Subscription {
  return { ...subscription, lastMarketingAt: at, claims: { ...subscription.claims, [occasion]: at } };
}
