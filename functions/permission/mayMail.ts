import type { Instant } from '../time/instant.ts';
import type { Subscription } from './subscription.schema.ts';

/**
 * What a mail asks permission for. `pausedSince`: marketing claimed after it stands in the way; absent: cap-exempt.
 * `forBirthday`: it is the letter of the reader's birthday, which some want and nothing else.
 */
export type MailRequest = { occasion: string; purpose: string; pausedSince?: Instant; forBirthday?: boolean };

export type Refusal = 'no-consent' | 'withdrawn' | 'suppressed' | 'paused' | 'capped' | 'claimed';

/**
 * Whether a subscription permits a mail, and if not, the first reason why. The same conditions stand in the claim's
 * write (`claim` in subscriptions.table.ts); this names the reason after that write was refused.
 */
export function mayMail(
  subscription: Subscription | undefined,
  request: MailRequest,
  now: Instant,
): Refusal | undefined {
  if (!subscription) return 'no-consent';
  if (subscription.claims[request.occasion]) return 'claimed';
  if (subscription.suppressed) return 'suppressed';
  const state = subscription.purposes[request.purpose]?.state;
  if (state !== 'confirmed') return state === 'withdrawn' ? 'withdrawn' : 'no-consent';
  if (subscription.pausedUntil && subscription.pausedUntil > now) return 'paused';
  if (subscription.lettersOn === 'birthday' && !request.forBirthday) return 'paused';
  const last = subscription.lastMarketingAt;
  if (request.pausedSince && last && last > request.pausedSince) return 'capped';
  return undefined;
}
