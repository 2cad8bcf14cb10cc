import { expandingOf } from '../campaigns/expand.ts';
import type { Transaction } from '../contacts/contacts.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import type { CampaignHead } from '../programme/campaigns/campaign.schema.ts';
import { expandAt, isPast } from '../programme/campaigns/campaignMoments.ts';
import type { CampaignDue, CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { promisingOf } from '../reports/promiseAudience.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { type CampaignParsing, type ParsedCampaign, parseCampaign, scheduleErrors } from './parseCampaign.ts';
import { isRefused, saveAgain } from './saveAgain.ts';

export type SaveCampaignDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'content' | 'create' | 'save'>;
  /** What it is checked against, as it is read just before it is saved. */
  check: () => Promise<Checking>;
  shop: Pick<Shop, 'timeZone'>;
  /** Who saves it. */
  by: string;
  now: Date;
};

/** What a campaign is checked against, and what has it refused if a segment was taken away since. */
export type Checking = { parsing: CampaignParsing; alongside: Transaction[] };

type Said = Record<string, unknown>;

/** What is saved alongside comes last; whatever else is refused is the campaign itself. */
const saving = <Saved>(save: () => Promise<Saved>) => saveAgain(save, (codes) => codes.slice(0, -1).some(isRefused));

/** Makes a draft; gives its id. */
export function createCampaign(said: Said, dependencies: SaveCampaignDependencies): Promise<string> {
  return saving(async () => {
    const { parsing, alongside } = await dependencies.check();
    return create(parseCampaign(said, undefined, parsing), alongside, dependencies);
  });
}

async function create(
  parsed: ParsedCampaign,
  alongside: Transaction[],
  { campaigns, by, now }: SaveCampaignDependencies,
): Promise<string> {
  const at = now.toISOString();
  const id = newId('campaign', now);
  const head = headOf(parsed, { id, state: 'draft', version: 1, createdAt: at, savedAt: at, by });
  await campaigns.create(head, contentOf(parsed), parsed.letters, alongside);
  log('CAMPAIGN_CREATED', { campaign: id });
  return id;
}

/**
 * Saves the next version of a campaign whose audience has not begun to be expanded; one that is scheduled stays so, by
 * its new moment. Throws `NotFound`, and `Conflict` when another version was saved since, or when it has begun.
 */
export const saveCampaign = (id: string, said: Said, dependencies: SaveCampaignDependencies): Promise<void> =>
  saving(() => save(id, said, dependencies));

async function save(id: string, said: Said, dependencies: SaveCampaignDependencies): Promise<void> {
  const { campaigns, check, shop, by, now } = dependencies;
  const { parsing, alongside } = await check();
  const seen = await campaigns.get(id);
  if (!seen) throw new NotFound();
  const parsed = parseCampaign(said, id, parsing);
  const { expected = seen.version } = parsed;
  if (expected !== seen.version)
    throw new Conflict(`It is at version ${seen.version} by now, and this was made from version ${expected}`);
  if (seen.state !== 'draft' && seen.state !== 'scheduled')
    throw new Conflict(`It is ${seen.state} and is not changed any more: clone it`);
  const { state, createdAt } = seen;
  const at = now.toISOString();
  const head = headOf(parsed, { id, state, version: seen.version + 1, createdAt, savedAt: at, by });
  const works = state === 'scheduled' ? scheduled(head, parsing, shop, now) : [];
  const next = works.length > 0 ? { ...head, scheduledAt: at } : head;
  await campaigns.save(next, seen, contentOf(parsed), parsed.letters, works, alongside);
  log('CAMPAIGN_SAVED', { campaign: id, version: next.version });
}

/** What has a campaign's audience promised now, and expanded in time; throws `InvalidInput` when it cannot be scheduled as it is. */
export function scheduled(
  head: CampaignHead,
  parsing: CampaignParsing,
  { timeZone }: Pick<Shop, 'timeZone'>,
  now: Date,
): CampaignDue[] {
  const errors = scheduleErrors(head, parsing);
  if (errors.length > 0) throw new InvalidInput(errors);
  const [at, early] = [now.toISOString(), expandAt(head.schedule!, timeZone)];
  return [
    { work: expandingOf(head.id), at: early > at ? early : at },
    { work: promisingOf(head.id, at), at },
  ];
}

/** A draft that says the same, checked by today's rules; a moment that is past is left out. */
export async function cloneCampaign(
  id: string,
  name: string | undefined,
  dependencies: SaveCampaignDependencies,
): Promise<string> {
  const { campaigns, shop, now } = dependencies;
  const seen = await campaigns.get(id);
  const content = seen && (await campaigns.content(id, seen.version));
  if (!seen || !content) throw new NotFound();
  const { segment, exclude, purpose, schedule, holdout } = seen;
  const ahead = schedule && !isPast(schedule, shop.timeZone, now.toISOString()) ? schedule : undefined;
  const said = { segment, exclude, purpose, holdout, schedule: ahead, name: name ?? again(seen.name) };
  const whole = { ...said, content: content.content, ab: content.ab, acknowledged: content.acknowledged };
  const given = Object.entries(whole).filter(([, value]) => value !== undefined);
  return createCampaign(Object.fromEntries(given), dependencies);
}

/** "Advent" becomes "Advent (2)", and that "Advent (3)". */
function again(name: string): string {
  const [, start = name, number = '1'] = /^(.*) \((\d{1,3})\)$/s.exec(name) ?? [];
  return `${start.slice(0, 90)} (${Number(number) + 1})`;
}

type Standing = Pick<CampaignHead, 'id' | 'state' | 'version' | 'createdAt' | 'savedAt' | 'by'>;

function headOf({ body }: ParsedCampaign, standing: Standing): CampaignHead {
  const { name, segment, exclude, purpose, schedule, holdout, ab, content } = body;
  return {
    ...standing,
    ...{ name, segment, exclude, purpose, schedule, holdout },
    ...(ab && { ab: { share: ab.share, by: ab.by, after: ab.after } }),
    locales: Object.keys(content) as Locale[],
  };
}

function contentOf({ body: { content, ab, acknowledged }, differences }: ParsedCampaign) {
  return { content, ab, acknowledged, ...(differences.length > 0 && { differences }) };
}
