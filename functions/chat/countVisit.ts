import { accepted } from '../platform/aws.ts';
import { networkOf } from '../platform/networkOf.ts';
import { TooMany } from '../platform/problem.ts';
import type { SubscribeDependencies } from '../signup/subscribe.ts';
import { epochSeconds } from '../time/seconds.ts';

/** A talk takes about ten messages. */
const messagesPerSignup = 10;

/**
 * Counts a message of a network within a minute, apart from its sign-ups, of which a whole talk is one. Throws `TooMany` past
 * ten times the limit of sign-ups.
 */
export async function countVisit(address: string, { leads, keys, shop, now }: SubscribeDependencies): Promise<void> {
  const minute = Math.floor(epochSeconds(now) / 60);
  const endOfMinute = (minute + 1) * 60;
  const most = messagesPerSignup * shop.limits.signupsPerMinute;
  const counted = leads.countOrigin(keys.origin(networkOf(address)), `chat-${minute}`, most, endOfMinute + 60);
  if (!(await accepted(counted))) throw new TooMany(Math.max(1, endOfMinute - epochSeconds(now)));
}
