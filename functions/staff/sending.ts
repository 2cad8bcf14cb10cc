import type { AccountTable } from '../mail/account.table.ts';
import { countedDays, warmUpLimit } from '../mail/accountRules.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { Conflict } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { localDate } from '../time/localDate.ts';
import { addSeconds } from '../time/seconds.ts';
import type { SendingView } from './sending.routes.ts';

export type SendingDependencies = {
  account: Pick<AccountTable, 'standing' | 'counted' | 'placesTaken' | 'turn'>;
  shop: Pick<Shop, 'limits' | 'timeZone'>;
  now: Date;
};

/** How the account stands that all mails share. */
export async function viewSending({ account, shop, now }: SendingDependencies): Promise<SendingView> {
  const { marketing, quota } = await account.standing();
  const day = localDate(now.toISOString(), shop.timeZone);
  const since = localDate(addSeconds(now, (1 - countedDays) * 86_400).toISOString(), shop.timeZone);
  const most = warmUpLimit(shop.limits, day);
  const [days, taken] = await Promise.all([
    account.counted(since, marketing?.round ?? 0),
    most === undefined ? 0 : account.placesTaken(day),
  ]);
  const sum = (name: 'delivered' | 'bounced' | 'complained') => days.reduce((total, one) => total + one[name], 0);
  return {
    marketing: marketing ?? { state: 'on' },
    since: marketing?.at,
    quota,
    ...(most !== undefined && { warmUp: { day, most, taken } }),
    week: { delivered: sum('delivered'), bounced: sum('bounced'), complained: sum('complained') },
  };
}

/**
 * Pauses marketing, or lets it go on by the word of staff who have looked at what was wrong; then bounces and complaints
 * are counted anew. What is so already stays. Throws `Conflict` where it changes under their hands.
 */
export async function turnMarketing(
  state: 'on' | 'paused',
  by: string,
  dependencies: SendingDependencies,
): Promise<SendingView> {
  const { account, now } = dependencies;
  const { marketing } = await account.standing();
  const round = (marketing?.round ?? 0) + (state === 'on' ? 1 : 0);
  const next = { state, at: now.toISOString(), by, round, ...(state === 'paused' && { reason: 'staff' as const }) };
  if ((marketing?.state ?? 'on') !== state) {
    if (!(await accepted(account.turn(next, marketing)))) throw new Conflict('Somebody else has just changed it');
    log(state === 'on' ? 'MARKETING_RESUMED' : 'MARKETING_PAUSED_BY_STAFF');
  }
  return viewSending(dependencies);
}
