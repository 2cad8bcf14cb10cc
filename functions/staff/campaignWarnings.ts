import type { AccountTable } from '../mail/account.table.ts';
import { reckonedHours } from '../mail/reckonedHours.ts';
import { shards } from '../platform/shard.ts';
import type { CampaignHead } from '../programme/campaigns/campaign.schema.ts';
import { momentIn } from '../programme/campaigns/campaignMoments.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { Shop } from '../shop/shop.ts';

export type WarningDependencies = {
  memberships: Pick<MembershipsTable, 'contactIds'>;
  account: Pick<AccountTable, 'standing'>;
  shop: Pick<Shop, 'limits' | 'timeZone'>;
  /** Whether there is time to count on. */
  mayGoOn: () => boolean;
};

/** What does not hinder a campaign from being scheduled, and is better known. */
export type CampaignWarning = { code: 'slower-than-grace'; message: string; mails: number; hours: number };

const pageSize = 2_000;

/**
 * Says so when a campaign has more mails than the account sends within its grace: the rest would wait for approval. By the
 * members of its segment as they are now, the held-out left out: as many at most, and where there are too many to count in
 * time, at least so many.
 */
export async function campaignWarnings(
  { segment, schedule, holdout = 0 }: Pick<CampaignHead, 'segment' | 'schedule' | 'holdout'>,
  { memberships, account, shop, mayGoOn }: WarningDependencies,
): Promise<CampaignWarning[]> {
  if (!schedule) return [];
  const [members, { quota }] = await Promise.all([countMembers(segment, memberships, mayGoOn), account.standing()]);
  const mails = Math.round(members * (1 - holdout));
  const { dueAt, until } = momentIn(schedule, { shop: shop.timeZone });
  const hours = reckonedHours(mails, new Date(dueAt), { limits: shop.limits, quota });
  if (hours * 3_600_000 <= Date.parse(until) - Date.parse(dueAt)) return [];
  const rounded = Math.ceil(hours * 10) / 10;
  const message = `${mails} mails take about ${rounded} hours, longer than its grace (${schedule.grace}): what is not sent by then waits for approval`;
  return [{ code: 'slower-than-grace', message, mails, hours: rounded }];
}

async function countMembers(
  segment: string,
  memberships: WarningDependencies['memberships'],
  mayGoOn: () => boolean,
): Promise<number> {
  const counts = await Promise.all(
    shards.map(async (shard) => {
      let count = 0;
      for (let after = ''; ; ) {
        const page = await memberships.contactIds(segment, shard, after, pageSize);
        count += page.length;
        if (page.length < pageSize || !mayGoOn()) return count;
        after = page.at(-1)!;
      }
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
