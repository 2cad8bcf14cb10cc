import * as z from 'zod/mini';
import { cursorOf } from '../platform/cursor.ts';
import { NotFound } from '../platform/problem.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';

const place = cursorOf(z.string().check(z.maxLength(200)));

/** A page of campaigns, the newest first, without what they say. */
export async function listCampaigns(
  cursor: string | undefined,
  { campaigns }: { campaigns: Pick<CampaignsTable, 'list'> },
) {
  const { items, next } = await campaigns.list(cursor === undefined ? undefined : place.read(cursor));
  return { items, ...(next && { cursor: place.write(next) }) };
}

/** A campaign with what it says. */
export async function viewCampaign(id: string, { campaigns }: { campaigns: Pick<CampaignsTable, 'get' | 'content'> }) {
  const head = await campaigns.get(id);
  const content = head && (await campaigns.content(id, head.version));
  if (!head || !content) throw new NotFound();
  return { ...head, ...content };
}
