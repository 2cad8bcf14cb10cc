import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import { localDate } from '../time/localDate.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { AccountTable } from './account.table.ts';
import { countedDays, mustPause } from './accountRules.ts';
import type { Heard } from './takeFeedback.ts';

export type WeighDependencies = {
  account: Pick<AccountTable, 'standing' | 'count' | 'counted' | 'turn'>;
  shop: Pick<Shop, 'limits' | 'timeZone'>;
  now: Date;
};

const daySeconds = 86_400;
const keptSeconds = 40 * daySeconds;

/**
 * Counts what a batch of events told of marketing mails, with one write, and pauses marketing when bounces or complaints
 * of the last days have passed a limit: by itself, at once, until staff resume it.
 */
export async function weighFeedback(heard: Heard[], { account, shop, now }: WeighDependencies): Promise<void> {
  if (heard.length === 0) return;
  const of = (what: Heard) => heard.filter((one) => one === what).length;
  const outcomes = { delivered: of('delivered'), bounced: of('bounced'), complained: of('complained') };
  const { marketing } = await account.standing();
  const round = marketing?.round ?? 0;
  const dayOf = (moment: Date) => localDate(moment.toISOString(), shop.timeZone);
  await account.count(dayOf(now), round, outcomes, epochSeconds(now) + keptSeconds);
  if (outcomes.bounced + outcomes.complained === 0 || marketing?.state === 'paused') return;
  const since = dayOf(addSeconds(now, (1 - countedDays) * daySeconds));
  const why = mustPause(await account.counted(since, round), shop.limits);
  if (!why) return;
  const pause = { state: 'paused', at: now.toISOString(), ...why, round } as const;
  if (await accepted(account.turn(pause, marketing))) log('MARKETING_PAUSED', why);
}
