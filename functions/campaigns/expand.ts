import * as z from 'zod/mini';
import type { More } from '../agenda/dueKind.ts';
import { outOfSightUntil } from '../agenda/sight.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import { bulkRoom } from '../mail/bulkRoom.ts';
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
import { belongsTo, isStill, type Pinned, pinnedOf, pinnedReach } from '../programme/campaigns/pinned.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { MailRef } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { addSeconds } from '../time/seconds.ts';
import type { Saved } from './readSaved.table.ts';
import { tendingOf } from './tendWork.schema.ts';

/** Putting the audience of a campaign among its sends, shard after shard, in each by the contacts' ids. */
export const expandWorkSchema = z.object({
  kind: z.literal('expand'),
  id: z.string(),
  /** Whether the segment's own index can be gone by, or everybody is asked, since it is another by now or still filling. */
  among: z._default(z.enum(['segment', 'everybody']), 'segment'),
  shard: z.int(),
  /** The last contact that is done. */
  after: z.string(),
  done: z.int(),
});

export type ExpandWork = z.infer<typeof expandWorkSchema>;

/** The whole work. */
export const expandingOf = (id: string, among: ExpandWork['among'] = 'segment'): ExpandWork => ({
  ...{ kind: 'expand', id, among },
  ...{ shard: 0, after: '', done: 0 },
});

export type ExpandDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'step' | 'note' | 'pinned'>;
  memberships: Pick<MembershipsTable, 'contactIds'>;
  everybody: Pick<EverybodyTable, 'page'>;
  contacts: Pick<ContactsTable, 'some'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  /** The programme as it was saved last, in effect already or not, and as it is now; and whose back-fills are under way. */
  saved: () => Promise<Saved>;
  sends: Pick<SendsTable, 'enter'>;
  senders: Pick<SendQueue, 'put' | 'waiting'>;
  shop: Shop;
  now: Date;
  /** Contacts in a page. */
  pageSize?: number;
};

const usualPage = 100;
const atOnce = 25;
const lookAfterSeconds = 60;

/**
 * Expands a page of a campaign's audience: everybody in its segment gets a send, planned or skipped by name. Who is in it
 * is asked by the segments as they were at the beginning, of those in the segment's index, or of everybody once that may
 * be of another version. A repeated page changes nothing, since a send is put once; so a crash costs a page, and nobody
 * is lost or planned twice. What is due already goes out at once, as far as the senders have room. A campaign whose grace
 * is over before it began, or one of whose segments is gone, waits for a person; a cancelled one stops.
 */
export async function expand(work: ExpandWork, dependencies: ExpandDependencies): Promise<More<ExpandWork>> {
  const { campaigns, shop, now, pageSize = usualPage } = dependencies;
  const found = await campaigns.get(work.id);
  const campaign = found && (await begun(found, dependencies));
  if (!campaign) return undefined;
  const saved = await dependencies.saved();
  if (isBeginning(work) && isMissing(campaign, saved.now)) {
    const { id, version: seen } = campaign;
    const waits = campaigns.step('wait', { id, seen, by: 'work', at: now.toISOString() });
    if (await committed(waits)) log('CAMPAIGN_WAITS', { campaign: id, because: 'segment-missing' });
    return undefined;
  }
  const pinned = await campaigns.pinned(work.id, pinnedOf(campaign, saved.now, now.toISOString()));
  if (work.among === 'segment' && !(isStill(pinned, saved.newest) && !saved.isFilling(Object.keys(pinned.segments))))
    return { work: expandingOf(work.id, 'everybody') };
  const ids = await page(work, campaign, dependencies);
  const entered = await enterAll(ids, { campaign, pinned, automations: saved.now.automations }, dependencies);
  const done = work.done + entered;
  if (ids.length === pageSize) return { work: { ...work, after: ids.at(-1)!, done } };
  if (work.shard + 1 < shards.length) return { work: { ...work, shard: work.shard + 1, after: '', done } };
  const look = { work: tendingOf(work.id, 'finish'), at: afterLast(campaign, shop, now).toISOString() };
  if (await committed(campaigns.note(work.id, { expandedAt: now.toISOString() }, [look])))
    log('CAMPAIGN_EXPANDED', { campaign: work.id, audience: done, among: work.among });
  return undefined;
}

/** Before anything of it is pinned. */
const isBeginning = ({ among, shard, after }: ExpandWork) => among === 'segment' && shard === 0 && after === '';

/**
 * Whether a segment that it is for, or that it leaves out, is not there: nobody would be mailed without the one, and
 * without the other those who are to be left out. What is not known is decided by a person.
 */
const isMissing = ({ segment, exclude = [] }: CampaignHead, { segments }: Programme) =>
  [segment, ...exclude].some((id) => !segments.has(id));

function page(
  { among, shard, after }: ExpandWork,
  { segment }: CampaignHead,
  { memberships, everybody, pageSize = usualPage }: ExpandDependencies,
): Promise<string[]> {
  if (among === 'everybody') return everybody.page(shards[shard]!, after, pageSize);
  return memberships.contactIds(segment, shards[shard]!, after, pageSize);
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

type Audience = {
  campaign: CampaignHead;
  pinned: Pinned;
  automations: Programme['automations'];
};

/** Puts the members among these contacts among the campaign's sends; gives how many they are. */
async function enterAll(
  ids: string[],
  { campaign, pinned, automations }: Audience,
  { contacts, orders, sends, senders, shop, now }: ExpandDependencies,
): Promise<number> {
  const at = now.toISOString();
  const since = pinnedReach(campaign, pinned);
  const due: MailRef[] = [];
  let room: Promise<number> | undefined;
  const mayGo = async () => {
    room ??= bulkRoom({ hands: { senders }, shop });
    return due.length < (await room);
  };
  const enter = async (contact: Contact): Promise<boolean> => {
    const known = await recallOrders(contact, since, orders);
    const { member, excluded } = belongsTo(campaign, pinned, known, { shop, automations });
    if (!member) return false;
    const entry = entryOf(campaign as CampaignPlan, contact, { excluded, shopZone: shop.timeZone });
    const { mail } = entry;
    if ('skipped' in entry || entry.waits) {
      await accepted(sends.enter(mail, 'skipped' in entry ? { skipped: entry.skipped, at } : 'waiting'));
      return true;
    }
    const goes = mail.dueAt <= at && (await mayGo());
    const isNew = await accepted(sends.enter(mail, { agendaAt: goes ? outOfSightUntil(now) : mail.dueAt }));
    if (goes && isNew) due.push({ contactId: mail.contactId, occasion: mail.occasion });
    return true;
  };
  let members = 0;
  for (const some of inParts(await contacts.some(ids), atOnce))
    members += (await Promise.all(some.map(enter))).filter(Boolean).length;
  if (due.length > 0) await senders.put(due);
  return members;
}

/** A minute after the last mail is due. */
function afterLast({ schedule }: CampaignHead, { timeZone }: Shop, now: Date): Date {
  const last = new Date(spanOf(schedule!, timeZone).last);
  return addSeconds(last > now ? last : now, lookAfterSeconds);
}
