import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { shards } from '../platform/shard.ts';
import { type CampaignHead, causeOf } from '../programme/campaigns/campaign.schema.ts';
import { overAt } from '../programme/campaigns/campaignMoments.ts';
import { addDuration } from '../time/addDuration.ts';
import { type Instant, latest } from '../time/instant.ts';
import { fateOf, wordOf } from './forecastPerson.ts';
import { type ForeseeDependencies, foresee } from './foresee.ts';
import { addTo } from './tally.ts';

/** Whom a campaign will reach, and whom it will not and why; whole, or of as many people as `seen`. */
export type Audience = {
  total: number;
  goes: number;
  excluded: Record<string, number>;
  at: Instant;
  /** How many people were looked at so far, where not all were, and of how many; the figures are of these alone. */
  seen?: number;
  of?: number;
};

/** What is to become of one member of an audience. */
export type Promised = { contactId: string; word: string };

export type AudienceDependencies = ForeseeDependencies & { everybody: Pick<EverybodyTable, 'page'> };

/** A place among everybody: a shard, and the last of it that was looked at. */
export type Place = { shard: number; after: string };
export const fromTheStart: Place = { shard: 0, after: '' };

const pageSize = 200;

/** By when its last mail is decided on: with what may put it off. One without a moment has it now. */
export const endOf = (
  { schedule }: CampaignHead,
  { around, now }: Pick<ForeseeDependencies, 'around' | 'now'>,
): Instant =>
  addDuration(schedule ? latest(now, overAt(schedule, around.shop.timeZone)) : now, 'P30D', around.shop.timeZone);

/** A page of the members of a campaign's audience, and where the page after begins. */
export async function membersAt(
  campaign: CampaignHead,
  { shard, after }: Place,
  dependencies: AudienceDependencies,
  most = pageSize,
): Promise<{ members: Promised[]; seen: number; next?: Place }> {
  const ids = await dependencies.everybody.page(shards[shard]!, after, most);
  const page = { members: await membersAmong(ids, campaign, dependencies), seen: ids.length };
  if (ids.length === most) return { ...page, next: { shard, after: ids.at(-1)! } };
  return shard + 1 < shards.length ? { ...page, next: { shard: shard + 1, after: '' } } : page;
}

/** Those of some people who are of a campaign's audience. */
export async function membersAmong(
  ids: readonly string[],
  campaign: CampaignHead,
  dependencies: ForeseeDependencies,
): Promise<Promised[]> {
  const found = await foresee(ids, dependencies, endOf(campaign, dependencies));
  return found.flatMap(({ contact, fates }) => {
    const fate = fateOf(fates, causeOf(campaign.id));
    if (!fate) return [];
    const word = wordOf(fate);
    // What was claimed is on its way.
    return [{ contactId: contact.id, word: word === 'claimed' ? 'goes' : word }];
  });
}

/** Counts some more members. */
export function countMembers(into: Pick<Audience, 'total' | 'goes' | 'excluded'>, members: readonly Promised[]): void {
  for (const { word } of members) {
    into.total += 1;
    if (word === 'goes') into.goes += 1;
    else addTo(into.excluded, word);
  }
}

/**
 * The audience of a campaign, as it will be and as it will be mailed if nothing happens meanwhile; of as many people as
 * there is time to look at.
 */
export async function audienceOf(
  campaign: CampaignHead,
  dependencies: AudienceDependencies,
  mayGoOn: () => boolean,
): Promise<Audience> {
  const audience: Audience = { total: 0, goes: 0, excluded: {}, at: dependencies.now };
  let seen = 0;
  for (let place: Place | undefined = fromTheStart; place; ) {
    const page: Awaited<ReturnType<typeof membersAt>> = await membersAt(campaign, place, dependencies);
    countMembers(audience, page.members);
    seen += page.seen;
    if (page.next && !mayGoOn()) return { ...audience, seen };
    place = page.next;
  }
  return audience;
}
