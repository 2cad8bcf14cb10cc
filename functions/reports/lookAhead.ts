import type { CampaignHead } from '../programme/campaigns/campaign.schema.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Shop } from '../shop/shop.ts';
import { toWall } from '../time/wallClock.ts';
import type { Around } from './forecastPerson.ts';

type Looking = { campaigns: Pick<CampaignsTable, 'current'>; programme: ReadProgramme; shop: Shop; now: Date };

/** Campaigns that are not over, and one more that is asked about; a draft as if it were to begin now. */
export async function aroundNow({ campaigns, programme, shop, now }: Looking, asked?: CampaignHead): Promise<Around> {
  const others = (await campaigns.current()).filter(({ id, state }) => id !== asked?.id && state !== 'draft');
  const all = [...others, ...(asked ? [timed(asked, { shop, now })] : [])];
  return { shop, programme: await programme(now), campaigns: all };
}

/** A campaign that has no moment yet is looked at as if it were now. */
export function timed(campaign: CampaignHead, { shop, now }: Pick<Looking, 'shop' | 'now'>): CampaignHead {
  const at = new Date(toWall(now.getTime(), shop.timeZone)).toISOString().slice(0, 16);
  return { ...campaign, schedule: campaign.schedule ?? { at, zone: 'shop', grace: 'P1D' } };
}
