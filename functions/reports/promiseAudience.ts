import type { More } from '../agenda/dueKind.ts';
import { shards } from '../platform/shard.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { Instant } from '../time/instant.ts';
import { type AudienceDependencies, countMembers, fromTheStart, membersAt } from './audienceOf.ts';
import type { PromisesTable } from './promises.table.ts';
import type { PromiseWork } from './promiseWork.schema.ts';

export type PromiseDependencies = Omit<AudienceDependencies, 'now' | 'around'> & {
  campaigns: Pick<CampaignsTable, 'get' | 'current'>;
  promises: Pick<PromisesTable, 'get' | 'put' | 'putPage'>;
  around: Omit<AudienceDependencies['around'], 'campaigns'>;
};

/**
 * Writes down a page of what is promised of a campaign as it is scheduled: of everybody what is to become of the mail, so
 * that every difference can be named later. A repeated page counts once, since the figures are those of the work. A
 * campaign that was scheduled anew meanwhile has a promise, and work, of its own.
 */
export async function promiseAudience(
  work: PromiseWork,
  { campaigns, promises, around, ...tables }: PromiseDependencies,
): Promise<More<PromiseWork>> {
  const { id, at } = work;
  const [campaign, current] = await Promise.all([campaigns.get(id), campaigns.current()]);
  if (!campaign || campaign.scheduledAt !== at) return undefined;
  // As it was scheduled, wherever it is by now.
  const asked = { ...campaign, state: 'scheduled' as const, startedAt: undefined };
  const others = current.filter((one) => one.id !== id && one.state !== 'draft');
  const place = { shard: work.shard, after: work.after };
  const dependencies = { ...tables, around: { ...around, campaigns: [...others, asked] }, now: at };
  const page = await membersAt(asked, place, dependencies);
  const { members } = page;
  if (members.length > 0) await promises.putPage(id, at, `${shards[place.shard]}#${place.after}`, members);
  const figures = { total: work.total, goes: work.goes, excluded: { ...work.excluded } };
  countMembers(figures, members);
  const seen = work.seen + page.seen;
  await promises.put(id, { at, ...figures, ...(page.next && { seen }) });
  return page.next && { work: { ...work, ...figures, ...page.next, seen } };
}

/** The whole work. */
export const promisingOf = (id: string, at: Instant): PromiseWork => ({
  ...{ kind: 'promise', id, at, seen: 0 },
  ...{ total: 0, goes: 0, excluded: {} },
  ...fromTheStart,
});
