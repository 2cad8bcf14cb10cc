import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { type MailRequest, mayMail, type Refusal } from '../permission/mayMail.ts';
import { type Subscription, subscriptionSchema } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { conditionFailed } from '../platform/aws.ts';
import { log, reasonOf } from '../platform/log.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { automationMail } from './automationMail.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { mailFailure } from './mailFailure.ts';
import type { MailRef, Outcome, Send } from './send.schema.ts';
import { cappedDecision, type SendDecision, sendDecision } from './sendDecision.ts';
import type { SendsTable } from './sends.table.ts';

export type SendDependencies = {
  contacts: Pick<ContactsTable, 'glance'>;
  subscriptions: Pick<SubscriptionsTable, 'claim' | 'release' | 'forget'>;
  sends: Pick<SendsTable, 'glance' | 'plan' | 'settle'>;
  mailer: Mailer;
  keyring: Keyring;
  shop: Shop;
  publicUrl: string;
  /** Reads the clock: each mail is judged at its own moment, not at its batch's. */
  clock: () => Date;
};

/** `refused`: the mail service has no room for it now; the mail stays planned, and may be tried again in a moment. */
export type Attempt = 'done' | 'refused';

type Claim = { at: string; before: Subscription };

const inProgressMs = 60_000;
const refusedMs = 30_000;
const pauseMs = 15 * 60_000;
const claimsKept = 6;
const claimMatters = 30 * 24 * 60 * 60 * 1000;

/**
 * Sends one planned mail, at most once: decide, claim on the permission itself, hand over, write the outcome. Throws
 * only when a table is out of reach, before or after the claim.
 */
export async function sendMail({ contactId, occasion }: MailRef, dependencies: SendDependencies): Promise<Attempt> {
  const { contacts, sends, shop, clock } = dependencies;
  const [contact, mail] = await Promise.all([contacts.glance(contactId), sends.glance(contactId, occasion)]);
  if (mail?.state !== 'planned') return 'done';
  if (!contact) return settle(mail, { state: 'skipped', reason: 'erased' }, dependencies);
  const decision = sendDecision(mail, contact, shop, clock().toISOString());
  return decision.do === 'mail'
    ? claimAndMail(mail, contact, decision.pausedSince, dependencies)
    : carryOut(decision, mail, dependencies);
}

async function claimAndMail(
  mail: Send,
  contact: Contact,
  pausedSince: string | undefined,
  dependencies: SendDependencies,
): Promise<Attempt> {
  const message = await automationMail(mail, contact, dependencies);
  const request: MailRequest = { occasion: mail.occasion, purpose: mail.purpose, pausedSince };
  const at = dependencies.clock().toISOString();
  let before: Subscription;
  try {
    before = await dependencies.subscriptions.claim(mail.contactId, request, at);
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    const found = error.Item && subscriptionSchema.parse(unmarshall(error.Item as Record<string, AttributeValue>));
    return refused(mail, mayMail(found, request), found, dependencies);
  }
  return handOver(mail, message, { at, before }, dependencies);
}

async function handOver(
  mail: Send,
  message: OutgoingMail,
  claim: Claim,
  dependencies: SendDependencies,
): Promise<Attempt> {
  const answer = await dependencies.mailer(message).catch((error: unknown) => ({ error }));
  if ('messageId' in answer) {
    await settle(mail, { state: 'sent', messageId: answer.messageId }, dependencies);
    return forgetOldClaims(mail.contactId, claim, dependencies);
  }
  const failure = mailFailure(answer.error);
  const why = reasonOf(answer.error);
  log('SEND_REFUSED', { contact: mail.contactId, occasion: mail.occasion, failure, ...why });
  if (failure === 'unknown') return settle(mail, { state: 'unknown' }, dependencies);
  if (failure === 'failed') return settle(mail, { state: 'failed', reason: why.error }, dependencies);
  await giveBack(mail, claim, dependencies);
  return failure === 'pause' ? postpone(mail, pauseMs, dependencies) : 'refused';
}

/** The claim was refused: the reason becomes the outcome, unless waiting helps. */
function refused(
  mail: Send,
  reason: Refusal | undefined,
  found: Subscription | undefined,
  dependencies: SendDependencies,
): Promise<Attempt> {
  if (reason === 'capped')
    return carryOut(cappedDecision(mail, found!.lastMarketingAt!, dependencies.shop), mail, dependencies);
  if (reason && reason !== 'claimed') return settle(mail, { state: 'skipped', reason }, dependencies);
  const claimedAt = found?.claims[mail.occasion];
  const age = claimedAt ? dependencies.clock().getTime() - Date.parse(claimedAt) : 0;
  return age < inProgressMs
    ? postpone(mail, inProgressMs, dependencies)
    : settle(mail, { state: 'unknown' }, dependencies);
}

/** Puts a mail that was refused for now back on the agenda, for a minute or so. */
export async function postponeRefused({ contactId, occasion }: MailRef, dependencies: SendDependencies): Promise<void> {
  const mail = await dependencies.sends.glance(contactId, occasion);
  if (mail?.state === 'planned') await postpone(mail, refusedMs * (1 + Math.random()), dependencies);
}

/** As often as needed, until it is too late for the mail. */
function postpone(mail: Send, ms: number, dependencies: SendDependencies): Promise<Attempt> {
  const to = new Date(dependencies.clock().getTime() + ms).toISOString();
  return carryOut({ do: 'defer', to, until: mail.until }, mail, dependencies);
}

async function carryOut(decision: SendDecision, mail: Send, dependencies: SendDependencies): Promise<Attempt> {
  if (decision.do === 'skip') return settle(mail, { state: 'skipped', reason: decision.reason }, dependencies);
  if (decision.do !== 'defer') return 'done';
  const { state: _state, ...planned } = mail;
  try {
    await dependencies.sends.plan({ ...planned, until: decision.until }, decision.to, 'send');
    log('SEND_DEFERRED', { contact: mail.contactId, occasion: mail.occasion, to: decision.to });
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
  return 'done';
}

/** Writes the outcome; if one stands there already that this may not follow, that one is the truth. */
async function settle(mail: Send, outcome: Outcome, { sends, clock }: SendDependencies): Promise<'done'> {
  try {
    await sends.settle(mail, outcome, clock().toISOString());
    const reason = 'reason' in outcome ? outcome.reason : undefined;
    log(`SEND_${outcome.state.toUpperCase()}`, { contact: mail.contactId, occasion: mail.occasion, reason });
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
  return 'done';
}

async function giveBack(
  { contactId, occasion }: Send,
  claim: Claim,
  { subscriptions }: SendDependencies,
): Promise<void> {
  try {
    await subscriptions.release(contactId, occasion, claim.at, claim.before);
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    await subscriptions.forget(contactId, [occasion]);
  }
}

async function forgetOldClaims(
  contactId: string,
  { at, before }: Claim,
  { subscriptions }: SendDependencies,
): Promise<'done'> {
  const claims = Object.entries(before.claims);
  if (claims.length < claimsKept) return 'done';
  const old = claims.filter(([, claimedAt]) => Date.parse(at) - Date.parse(claimedAt) > claimMatters);
  if (old.length > 0)
    await subscriptions.forget(
      contactId,
      old.map(([occasion]) => occasion),
    );
  return 'done';
}
