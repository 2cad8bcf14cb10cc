import type { More } from '../agenda/dueKind.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import type { SendsOnRecordTable } from '../mail/sendsOnRecord.table.ts';
import { settle } from '../mail/settleMail.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { accepted, committed } from '../platform/aws.ts';
import { inParts } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import { sendsGroupSort } from '../platform/tableKeys.ts';
import { type CampaignHead, causeOf } from '../programme/campaigns/campaign.schema.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { type CountedSend, decidedReason, type SkipReason } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { addSeconds } from '../time/seconds.ts';
import type { TendWork } from './tendWork.schema.ts';

export type TendDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'step'>;
  sends: Pick<SendsTable, 'ofCause' | 'glance' | 'settle' | 'lookAgain' | 'putBack' | 'planAnew' | 'isOnAgenda'>;
  onRecord: Pick<SendsOnRecordTable, 'retry'>;
  subscriptions: Pick<SubscriptionsTable, 'look'>;
  shop: Pick<Shop, 'timeZone'>;
  now: Date;
};

/** Whom a campaign missed: they may be mailed later, and were not for a reason that passes. */
const missedReasons: readonly SkipReason[] = ['too-late', 'capped', 'quiet-hours', 'paused'];

const pageSize = 100;
const atOnce = 25;
const secondsAMinute = 60;
const mostMinutes = 15;
/** No worker takes longer for a page: it is the time a worker has (infra/agenda.ts), and some more. */
const secondsOfAPage = 180;

/** Does a page of what a campaign's sends need. A repeated page changes nothing: every write asks for the state it leaves. */
export async function tend(work: TendWork, dependencies: TendDependencies): Promise<More<TendWork>> {
  const campaign = await dependencies.campaigns.get(work.id);
  if (!campaign || campaign.state !== (work.task === 'cancel' ? 'cancelled' : 'running')) return undefined;
  const { sends, next } = await dependencies.sends.ofCause(causeOf(work.id), shards[work.shard]!, work.after, pageSize);
  if (work.task === 'finish') {
    const left = sends.find(({ state }) => state === 'planned');
    if (left) return waitFor(left, sends, campaign, work, dependencies);
  } else {
    const act = { release, cancel, missed, retry }[work.task];
    for (const some of inParts(sends, atOnce)) await Promise.all(some.map((send) => act(send, campaign, dependencies)));
  }
  if (next) return { work: { ...work, after: next } };
  if (work.shard + 1 < shards.length) return { work: { ...work, shard: work.shard + 1, after: '' } };
  return work.task === 'finish' ? finish(campaign, work, dependencies) : afterAll(work, dependencies);
}

/**
 * What was put back, or planned anew, is to end too; and whoever was at a page of the audience when its campaign was
 * cancelled may have put somebody behind us.
 */
function afterAll(work: TendWork, { now }: TendDependencies): More<TendWork> {
  log('CAMPAIGN_TENDED', { campaign: work.id, task: work.task });
  const again = { ...work, shard: 0, after: '', looks: work.looks + 1 };
  if (work.task === 'cancel')
    return work.looks > 0 ? undefined : { work: again, at: addSeconds(now, secondsOfAPage).toISOString() };
  const look = { ...work, task: 'finish' as const, shard: 0, after: '', looks: 0 };
  return { work: look, at: addSeconds(now, secondsAMinute).toISOString() };
}

/** Whether it waits for the better variant, and is on no agenda until that is known. */
const awaitsWinner = ({ variant }: CountedSend, { ab, winner }: CampaignHead) =>
  ab !== undefined && variant === undefined && winner === undefined;

async function release(send: CountedSend, campaign: CampaignHead, { sends, now }: TendDependencies): Promise<void> {
  if (send.state !== 'planned' || awaitsWinner(send, campaign)) return;
  const at = now.toISOString();
  const variant = campaign.ab ? (send.variant ?? campaign.winner!.variant) : undefined;
  await accepted(sends.putBack(send, send.dueAt > at ? send.dueAt : at, variant));
}

/** One that somebody claimed before it was skipped may be on its way: nobody knows until the mail service tells. */
async function cancel(
  { contactId, occasion, state }: CountedSend,
  _: CampaignHead,
  { sends, subscriptions, now }: TendDependencies,
): Promise<void> {
  const mail = state === 'planned' ? await sends.glance(contactId, occasion) : undefined;
  if (mail?.state !== 'planned') return;
  const at = now.toISOString();
  if (!(await accepted(sends.settle(mail, { state: 'skipped', reason: 'cancelled' }, at)))) return;
  const claimed = (await subscriptions.look(contactId))?.claims[occasion] !== undefined;
  if (claimed) await settle(mail, { state: 'unknown' }, { sends, clock: () => now });
}

async function missed(send: CountedSend, { schedule }: CampaignHead, { sends, shop, now }: TendDependencies) {
  if (send.state !== 'skipped' || !missedReasons.includes(send.reason as SkipReason)) return;
  const dueAt = now.toISOString();
  const until = addDuration(dueAt, schedule!.grace, shop.timeZone);
  await accepted(sends.planAnew(send, missedReasons, { dueAt, until }));
}

/** Those alone that SES refused; of one that staff decided on nobody knows whether it went out. */
async function retry(send: CountedSend, { schedule }: CampaignHead, { onRecord, shop, now }: TendDependencies) {
  if (send.state !== 'failed' || send.reason === decidedReason) return;
  const dueAt = now.toISOString();
  await committed(onRecord.retry(send, { dueAt, until: addDuration(dueAt, schedule!.grace, shop.timeZone) }));
}

/**
 * One is still planned. It is looked again after a while, from there on, since what has ended before it stays so; where
 * it was held by a sender who had not heard yet that the campaign goes on, all that are left are put back.
 */
async function waitFor(
  left: CountedSend,
  page: CountedSend[],
  campaign: CampaignHead,
  work: TendWork,
  { sends, now }: TendDependencies,
): Promise<More<TendWork>> {
  const before = page[page.indexOf(left) - 1];
  const here = { ...work, after: before ? sendsGroupSort(before.contactId, before.occasion) : work.after };
  if (!awaitsWinner(left, campaign) && !(await sends.isOnAgenda(left))) return { work: { ...here, task: 'release' } };
  const minutes = Math.min(work.looks + 1, mostMinutes);
  return {
    work: { ...here, looks: work.looks + 1 },
    at: addSeconds(now, minutes * secondsAMinute).toISOString(),
  };
}

/** Nothing is planned any more. One whose audience is not whole yet is looked at when it is. */
async function finish(
  { id, expandedAt }: CampaignHead,
  _: TendWork,
  { campaigns, now }: TendDependencies,
): Promise<undefined> {
  if (!expandedAt) return undefined;
  const at = now.toISOString();
  if (await committed(campaigns.step('finish', { id, by: 'work', at }, { finishedAt: at })))
    log('CAMPAIGN_FINISHED', { campaign: id });
  return undefined;
}
