import type { Shop } from '../shop/shop.ts';
import { addSeconds } from '../time/seconds.ts';
import type { Quota } from './account.schema.ts';
import { marketingADay, rateOf, warmUpLimit } from './accountRules.ts';

/** Longer than anybody's patience: what takes more is told as this. */
const mostDays = 365;

/**
 * How many hours it takes to send so many marketing mails from a moment on, if nothing else goes out: at the rate that
 * the account allows, and of each day no more than its quota and a new sender's warm-up leave. Days begin with the moment.
 */
export function reckonedHours(
  mails: number,
  from: Date,
  { limits, quota }: { limits: Shop['limits']; quota: Quota | undefined },
): number {
  const aSecond = rateOf(limits, quota);
  let left = mails;
  for (let day = 0; day < mostDays; day++) {
    const date = addSeconds(from, day * 86_400)
      .toISOString()
      .slice(0, 10);
    const room = Math.min(
      aSecond * 86_400,
      marketingADay(quota),
      warmUpLimit(limits, date) ?? Number.POSITIVE_INFINITY,
    );
    if (left <= room) return day * 24 + left / aSecond / 3_600;
    left -= room;
  }
  return mostDays * 24;
}
