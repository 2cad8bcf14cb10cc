import * as z from 'zod/mini';
import type { More } from '../agenda/dueKind.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import { committed } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import { type CampaignHead, causeOf, type Variant } from '../programme/campaigns/campaign.schema.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { CountedSend } from '../programme/send.schema.ts';
import { addSeconds } from '../time/seconds.ts';
import { tendingOf } from './tendWork.schema.ts';

const figures = z.object({ sent: z.int(), responded: z.int() });
type Figures = z.infer<typeof figures>;

/** Which of two variants the rest of a campaign's audience gets is to be decided; what is counted of its sends so far. */
export const decideWorkSchema = z.object({
  kind: z.literal('decide'),
  id: z.string(),
  shard: z._default(z.int(), 0),
  after: z._default(z.string(), ''),
  figures: z._default(z.object({ a: figures, b: figures }), {
    a: { sent: 0, responded: 0 },
    b: { sent: 0, responded: 0 },
  }),
});

export type DecideWork = z.infer<typeof decideWorkSchema>;

export type DecideDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'note'>;
  sends: Pick<SendsTable, 'ofCause'>;
  contacts: Pick<ContactsTable, 'some'>;
  now: Date;
};

const pageSize = 100;
const secondsToExpand = 60;

/**
 * Decides by what came of the mails that are out: the variant with the larger share of people who clicked, or ordered
 * since, goes to the rest; the first where neither is better. A campaign that does not go on decides nothing: whoever
 * lets it go on sets a new time. Done once, and with its figures.
 */
export async function decide(work: DecideWork, dependencies: DecideDependencies): Promise<More<DecideWork>> {
  const { campaigns, sends, now } = dependencies;
  const campaign = await campaigns.get(work.id);
  if (!campaign?.ab || campaign.winner || campaign.state !== 'running') return undefined;
  if (!campaign.expandedAt) return { work, at: addSeconds(now, secondsToExpand).toISOString() };
  const page = await sends.ofCause(causeOf(work.id), shards[work.shard]!, work.after, pageSize);
  const counted = await withPage(work.figures, page.sends, campaign, dependencies);
  if (page.next) return { work: { ...work, after: page.next, figures: counted } };
  if (work.shard + 1 < shards.length) return { work: { ...work, shard: work.shard + 1, after: '', figures: counted } };
  const at = now.toISOString();
  const variant = betterOf(counted);
  const rest = { work: tendingOf(work.id, 'release'), at };
  if (await committed(campaigns.note(work.id, { winner: { variant, at, ...counted } }, [rest])))
    log('CAMPAIGN_DECIDED', { campaign: work.id, variant });
  return undefined;
}

/** The variant with the larger share of those who responded. Compared by products, where nothing is rounded. */
export function betterOf({ a, b }: Record<Variant, Figures>): Variant {
  return b.responded * Math.max(1, a.sent) > a.responded * Math.max(1, b.sent) ? 'b' : 'a';
}

async function withPage(
  before: DecideWork['figures'],
  page: CountedSend[],
  { ab }: CampaignHead,
  { contacts }: DecideDependencies,
): Promise<DecideWork['figures']> {
  const out = page.filter(({ state, variant }) => state === 'sent' && variant !== undefined);
  const ordered = ab!.by === 'orders' && out.length > 0 ? await whoOrdered(out, contacts) : undefined;
  const counted = structuredClone(before);
  for (const { contactId, variant, clickedAt } of out) {
    const own = counted[variant as Variant];
    own.sent += 1;
    if (ordered ? ordered.has(contactId) : clickedAt !== undefined) own.responded += 1;
  }
  return counted;
}

/** Those who have ordered since their mail went out. */
async function whoOrdered(sent: CountedSend[], contacts: Pick<ContactsTable, 'some'>): Promise<Set<string>> {
  const lastAt = new Map(
    (await contacts.some(sent.map(({ contactId }) => contactId))).map(({ id, orders }) => [id, orders.lastAt ?? '']),
  );
  return new Set(sent.flatMap(({ contactId, at }) => (at && lastAt.get(contactId)! >= at ? [contactId] : [])));
}
