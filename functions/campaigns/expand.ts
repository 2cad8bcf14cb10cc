import * as z from 'zod/mini';
import type { More } from '../agenda/dueKind.ts';
import { outOfSightUntil } from '../agenda/sight.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { SendQueue } from '../mail/sendQueue.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import { accepted, committed } from '../platform/aws.ts';
import { inParts } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import { type CampaignPlan, entryOf } from '../programme/campaigns/audience.ts';
import type { CampaignHead } from '../programme/campaigns/campaign.schema.ts';
import { momentIn, overAt, spanOf } from '../programme/campaigns/campaignMoments.ts';
import type { CampaignDue, CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { MailRef } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { addSeconds } from '../time/seconds.ts';
import { tendingOf } from './tendWork.schema.ts';

/** Putting the audience of a campaign among its sends, shard after shard, in each by the contacts' ids. */
export const expandWorkSchema = z.object({
  kind: z.literal('expand'),
  id: z.string(),
  shard: z.int(),
  /** The last contact that is done. */
  after: z.string(),
  done: z.int(),
});

export type ExpandWork = z.infer<typeof expandWorkSchema>;

/** The whole work. */
export const expandingOf = (id: string): ExpandWork => ({ kind: 'expand', id, shard: 0, after: '', done: 0 });

export type ExpandDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'step' | 'note'>;
  memberships: Pick<MembershipsTable, 'contactIds'>;
  contacts: Pick<ContactsTable, 'some'>;
  sends: Pick<SendsTable, 'enter'>;
  senders: Pick<SendQueue, 'put'>;
  shop: Shop;
  now: Date;
};

const pageSize = 100;
const atOnce = 25;
const lookAfterSeconds = 60;

/**
 * Expands a page of a campaign's audience: everybody in its segment gets a send, planned or skipped by name. A repeated
 * page changes nothing, since a send is put once; so a crash costs a page, and nobody is lost or planned twice. A campaign
 * whose grace is over before it began waits for approval; one that was cancelled stops.
 */
export async function expand(work: ExpandWork, dependencies: ExpandDependencies): Promise<More<ExpandWork>> {
  const { campaigns, memberships, contacts, shop, now } = dependencies;
  const found = await campaigns.get(work.id);
  const campaign = found && (await begun(found, dependencies));
  if (!campaign) return undefined;
  const ids = await memberships.contactIds(campaign.segment, shards[work.shard]!, work.after, pageSize);
  await enterAll(await contacts.some(ids), campaign as CampaignPlan & CampaignHead, dependencies);
  const done = work.done + ids.length;
  if (ids.length === pageSize) return { work: { ...work, after: ids.at(-1)!, done } };
  if (work.shard + 1 < shards.length) return { work: { ...work, shard: work.shard + 1, after: '', done } };
  const look = { work: tendingOf(work.id, 'finish'), at: afterLast(campaign, shop, now).toISOString() };
  if (await committed(campaigns.note(work.id, { expandedAt: now.toISOString() }, [look])))
    log('CAMPAIGN_EXPANDED', { campaign: work.id, audience: done });
  return undefined;
}

/** The campaign on its way; undefined where it may not begin, or is over. */
async function begun(
  campaign: CampaignHead,
  { campaigns, shop, now }: ExpandDependencies,
): Promise<CampaignHead | undefined> {
  const { id, state, version: seen, schedule, startedAt } = campaign;
  if (state !== 'scheduled') return startedAt && state !== 'cancelled' && state !== 'finished' ? campaign : undefined;
  const at = now.toISOString();
  const isOver = overAt(schedule!, shop.timeZone) <= at;
  const by = 'work';
  if (isOver) {
    if (await committed(campaigns.step('wait', { id, seen, by, at }))) log('CAMPAIGN_WAITS', { campaign: id });
    return undefined;
  }
  const started = { ...campaign, state: 'running' as const, startedAt: at };
  if (!(await committed(campaigns.step('start', { id, seen, by, at }, { startedAt: at }, decisionOf(started, shop)))))
    return undefined;
  log('CAMPAIGN_STARTED', { campaign: id });
  return started;
}

/** When the better of two variants is known: so long after the campaign's moment, or after it was let go on. */
export function decisionOf(campaign: CampaignHead, shop: Pick<Shop, 'timeZone'>): CampaignDue[] {
  const { id, ab, schedule, approvedAt = '', winner } = campaign;
  if (!ab || winner) return [];
  const { dueAt } = momentIn({ ...schedule!, zone: 'shop' }, { shop: shop.timeZone });
  const from = dueAt > approvedAt ? dueAt : approvedAt;
  return [{ work: { kind: 'decide', id } as CampaignDue['work'], at: addDuration(from, ab.after, shop.timeZone) }];
}

async function enterAll(
  members: Contact[],
  campaign: CampaignPlan & Pick<CampaignHead, 'exclude'>,
  { sends, senders, shop, now }: ExpandDependencies,
): Promise<void> {
  const at = now.toISOString();
  const due: MailRef[] = [];
  for (const some of inParts(members, atOnce))
    await Promise.all(
      some.map(async (member) => {
        const excluded = (campaign.exclude ?? []).some((segment) => Object.hasOwn(member.segments ?? {}, segment));
        const entry = entryOf(campaign, member, { excluded, shopZone: shop.timeZone });
        const { mail } = entry;
        if ('skipped' in entry) return accepted(sends.enter(mail, { skipped: entry.skipped, at }));
        if (entry.waits) return accepted(sends.enter(mail, 'waiting'));
        const isDue = mail.dueAt <= at;
        const isNew = await accepted(sends.enter(mail, { agendaAt: isDue ? outOfSightUntil(now) : mail.dueAt }));
        if (isDue && isNew) due.push({ contactId: mail.contactId, occasion: mail.occasion });
        return isNew;
      }),
    );
  if (due.length > 0) await senders.put(due);
}

/** A minute after the last mail is due. */
function afterLast({ schedule }: CampaignHead, { timeZone }: Shop, now: Date): Date {
  const last = new Date(spanOf(schedule!, timeZone).last);
  return addSeconds(last > now ? last : now, lookAfterSeconds);
}
