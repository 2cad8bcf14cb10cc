import type { Subscription } from '../permission/subscription.schema.ts';
import { accepted } from '../platform/aws.ts';
import type { Send } from '../programme/send.schema.ts';
import type { SendDependencies } from './sending.types.ts';

/** A claim made at an instant, and the subscription as it was before. */
export type Claim = { at: string; before: Subscription };

const kept = 6;
/** No mail may be later than this after it was due, so an older claim protects from nothing any more. */
const mattersMs = 30 * 24 * 60 * 60 * 1000;

/** Frees the occasion after a definite refusal, and the pace too unless something else was claimed since. */
export async function giveBack(
  { contactId, occasion }: Send,
  { at, before }: Claim,
  { subscriptions }: SendDependencies,
): Promise<void> {
  if (await accepted(subscriptions.release(contactId, occasion, at, before))) return;
  await subscriptions.forget(contactId, [occasion]);
}

/** Keeps the subscription under a kilobyte, so that the next claim is one write unit again. */
export async function forgetOldClaims(
  contactId: string,
  { at, before }: Claim,
  { subscriptions }: SendDependencies,
): Promise<void> {
  const claims = Object.entries(before.claims);
  const old = claims.filter(([, claimedAt]) => Date.parse(at) - Date.parse(claimedAt) > mattersMs);
  const occasions = old.map(([occasion]) => occasion);
  if (claims.length >= kept && occasions.length > 0) await subscriptions.forget(contactId, occasions);
}
