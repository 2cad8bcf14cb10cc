import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Contact } from '../contacts/contact.schema.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import { type MailRequest, mayMail, type Refusal } from '../permission/mayMail.ts';
import { type Subscription, subscriptionSchema } from '../permission/subscription.schema.ts';
import { conditionFailed } from '../platform/aws.ts';
import { log, reasonOf } from '../platform/log.ts';
import { campaignOf } from '../programme/campaigns/campaign.schema.ts';
import { voucherIn } from '../programme/letters/voucherIn.ts';
import type { VoucherKind } from '../programme/programme.types.ts';
import type { MailRef, Send } from '../programme/send.schema.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import { type Claim, forgetOldClaims, giveBack } from './claims.ts';
import type { Seen } from './dueMails.table.ts';
import type { OutgoingMail } from './mailer.ts';
import { mailFailure } from './mailFailure.ts';
import { marketingMail, type Written } from './marketingMail.ts';
import { cappedDecision, type Deciding, decisionReach, sendDecision } from './sendDecision.ts';
import type { Attempt, SendDependencies } from './sending.types.ts';
import { carryOut, postpone, postponeUntil, settle } from './settleMail.ts';

const inProgressMs = 60_000;
const pauseMs = 15 * 60_000;

/**
 * Sends one planned mail, at most once: decide, claim on the permission itself, hand over, write the outcome. Throws
 * only when a table is out of reach, before or after the claim. `look` reads it and whom it is for, as they were a moment ago.
 */
export async function sendMail(
  { contactId, occasion }: MailRef,
  dependencies: SendDependencies,
  look = () => glance({ contactId, occasion }, dependencies),
): Promise<Attempt> {
  const { orders, shop, clock } = dependencies;
  const { contact, planned } = await look();
  if (planned?.state !== 'planned') return 'done';
  if (!contact) return settle(planned, { state: 'skipped', reason: 'erased' }, dependencies);
  if (contact.had?.includes(occasion)) return settle(planned, { state: 'skipped', reason: 'merged' }, dependencies);
  const mail: Send = { ...planned, locale: contact.locale };
  const now = clock();
  const programme = await dependencies.programme(now);
  const known = await recallOrders(contact, decisionReach(mail, contact, programme), orders);
  const campaignId = campaignOf(mail.cause);
  const campaign = campaignId === undefined ? undefined : await dependencies.campaigns.head(campaignId, now);
  const deciding = { shop, programme, campaigns: new Map(campaign && [[mail.cause, campaign]]) };
  const decision = sendDecision(mail, known, deciding, now.toISOString());
  if (decision.do === 'mail') return claimAndMail(mail, contact, decision, deciding, dependencies);
  const ends = decision.do === 'skip' || decision.do === 'hold';
  const claimedAt = ends && (await dependencies.subscriptions.look(contactId))?.claims[occasion];
  return claimedAt ? afterClaim(mail, claimedAt, dependencies) : carryOut(decision, mail, dependencies);
}

async function glance({ contactId, occasion }: MailRef, { contacts, sends }: SendDependencies): Promise<Seen> {
  const [contact, planned] = await Promise.all([contacts.glance(contactId), sends.glance(contactId, occasion)]);
  return { contact, planned };
}

/** The letter of a mail's cause (a campaign's variant, or the step of an automation), and the kind of voucher it promises. */
async function writtenFor(
  { cause, step = 1, variant }: Send,
  { programme, campaigns }: Deciding,
  dependencies: SendDependencies,
): Promise<Written & { promises?: string | undefined }> {
  const campaign = campaigns?.get(cause);
  if (campaign) {
    const { a, b } = await dependencies.campaigns.letters(campaign);
    const letter = variant === 'b' && b ? b : a;
    return { letter, promises: voucherIn(letter) };
  }
  const automation = programme.automations.get(cause)!;
  const letter = await dependencies.letters(automation, step);
  const { survey, voucher } = automation.steps[step - 1]!;
  return { letter, survey, promises: voucher ?? voucherIn(letter) };
}

async function claimAndMail(
  mail: Send,
  contact: Contact,
  { pausedSince, forBirthday }: Pick<MailRequest, 'pausedSince' | 'forBirthday'>,
  deciding: Deciding,
  dependencies: SendDependencies,
): Promise<Attempt> {
  const now = dependencies.clock();
  const rests = dependencies.circuit.restsUntil(now) ?? (await dependencies.room.take(now));
  if (rests) return postponeUntil(mail, rests, dependencies);
  const written = await writtenFor(mail, deciding, dependencies);
  const compose = (voucher?: Voucher) => marketingMail(mail, contact, { ...written, voucher }, dependencies);
  // What is promised with a mail is issued only to whom it may be mailed.
  const message = written.promises === undefined ? compose() : undefined;
  const request: MailRequest = { occasion: mail.occasion, purpose: mail.purpose, pausedSince, forBirthday };
  const at = dependencies.clock().toISOString();
  let before: Subscription;
  try {
    before = await dependencies.subscriptions.claim(mail.contactId, request, at);
  } catch (error) {
    dependencies.room.giveBack();
    if (!conditionFailed(error)) throw error;
    const found = error.Item && subscriptionSchema.parse(unmarshall(error.Item as Record<string, AttributeValue>));
    return refused(mail, mayMail(found, request, at), found, deciding, dependencies);
  }
  const claim = { at, before };
  const whole =
    message ??
    (await withVoucher(mail, deciding.programme.vouchers.get(written.promises!), claim, compose, dependencies));
  if (!whole) return fail(mail, 'no-voucher', claim, dependencies);
  return handOver(mail, whole, claim, dependencies);
}

/**
 * A mail with its voucher, the same one however often it is tried; none where there is no such kind, or nobody, any more.
 * What fails before anything was handed over gives the claim back.
 */
async function withVoucher(
  mail: Send,
  kind: VoucherKind | undefined,
  claim: Claim,
  compose: (voucher: Voucher) => OutgoingMail,
  dependencies: SendDependencies,
): Promise<OutgoingMail | undefined> {
  const { contactId, occasion, cause } = mail;
  try {
    const voucher = kind && (await dependencies.issue({ contactId, kind, occasion, cause }));
    return voucher && compose(voucher);
  } catch (error) {
    await giveBack(mail, claim, dependencies);
    throw error;
  }
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
    await forgetOldClaims(mail.contactId, claim, dependencies);
    return 'done';
  }
  const failure = mailFailure(answer.error);
  const why = reasonOf(answer.error);
  log('SEND_REFUSED', { contact: mail.contactId, occasion: mail.occasion, failure, ...why });
  if (failure === 'unknown') return settle(mail, { state: 'unknown' }, dependencies);
  if (failure === 'failed') return fail(mail, why.error, claim, dependencies);
  await giveBack(mail, claim, dependencies);
  dependencies.room.giveBack();
  return failure === 'account' ? postpone(mail, pauseMs, dependencies) : 'refused';
}

/** Nobody got it: it has no part in the weekly pause, so that it can be retried and others may go. */
async function fail(mail: Send, reason: string, claim: Claim, dependencies: SendDependencies): Promise<Attempt> {
  const attempt = await settle(mail, { state: 'failed', reason }, dependencies);
  await giveBack(mail, claim, dependencies);
  return attempt;
}

/** The claim was refused: the reason becomes the outcome, unless waiting helps. */
function refused(
  mail: Send,
  reason: Refusal | undefined,
  found: Subscription | undefined,
  deciding: Deciding,
  dependencies: SendDependencies,
): Promise<Attempt> {
  if (reason === 'capped') return carryOut(cappedDecision(mail, found!.lastMarketingAt!, deciding), mail, dependencies);
  if (reason && reason !== 'claimed') return settle(mail, { state: 'skipped', reason }, dependencies);
  return afterClaim(mail, found?.claims[mail.occasion], dependencies);
}

/** Somebody has claimed it before and wrote no outcome: they are at it, or broke off when it may have been on its way. */
function afterClaim(mail: Send, claimedAt: string | undefined, dependencies: SendDependencies): Promise<Attempt> {
  const age = claimedAt ? dependencies.clock().getTime() - Date.parse(claimedAt) : 0;
  return age < inProgressMs
    ? postpone(mail, inProgressMs, dependencies)
    : settle(mail, { state: 'unknown' }, dependencies);
}
