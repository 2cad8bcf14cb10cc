import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { networkOf } from '../platform/networkOf.ts';
import { TooMany } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { SubmissionsTable } from './submissions.table.ts';

export type CountOriginDependencies = {
  leads: Pick<SubmissionsTable, 'countOrigin'>;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

/** Counts one request of a network, in one conditional write. Throws `TooMany` past the shop's limit for a minute. */
export async function countOrigin(address: string, { leads, keys, shop, now }: CountOriginDependencies): Promise<void> {
  const minute = Math.floor(epochSeconds(now) / 60);
  const endOfMinute = (minute + 1) * 60;
  const origin = keys.origin(networkOf(address));
  const counted = leads.countOrigin(origin, String(minute), shop.limits.signupsPerMinute, endOfMinute + 60);
  if (!(await accepted(counted))) throw new TooMany(Math.max(1, endOfMinute - epochSeconds(now)));
}
