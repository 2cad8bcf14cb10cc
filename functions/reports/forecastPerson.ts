import { decisionOf } from '../campaigns/expand.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { forecast } from '../mail/forecast.ts';
import type { Fate, Waiting } from '../mail/forecastMails.ts';
import type { Subscription } from '../permission/subscription.schema.ts';
import { type CampaignPlan, entryOf } from '../programme/campaigns/audience.ts';
import { type CampaignHead, causeOf } from '../programme/campaigns/campaign.schema.ts';
import { expandAt } from '../programme/campaigns/campaignMoments.ts';
import { belongsTo, type Pinned, pinnedOf } from '../programme/campaigns/pinned.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Send, SkipReason } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { type Instant, latest } from '../time/instant.ts';

/** Everything a forecast goes by besides the person; of campaigns those that are not over. */
export type Around = { shop: Shop; programme: Programme; campaigns: readonly CampaignHead[] };

/** Somebody as known now, with the mails that stand on record for what is planned. */
export type Foreseen = { contact: Recalling; subscription: Subscription | undefined; sends: readonly Waiting[] };

/** A campaign that has a moment. */
type Timed = CampaignHead & CampaignPlan;
const isTimed = (campaign: CampaignHead): campaign is Timed => campaign.schedule !== undefined;
/** Whose audience is still to be put among its sends. */
export const isAhead = ({ startedAt, state }: CampaignHead) => startedAt === undefined && state !== 'cancelled';

/**
 * What becomes of everything that is planned for somebody, and of the campaigns whose audience she will be of, if nothing
 * happens meanwhile: the decisions of expanding and of sending, at the instants at which they will be made.
 */
export function forecastPerson(person: Foreseen, around: Around, now: Instant, to: Instant): Fate[] {
  const { contact, subscription } = person;
  const timed = around.campaigns.filter(isTimed);
  const expected = timed.filter(isAhead).flatMap((campaign) => expectedOf(contact, campaign, around, now) ?? []);
  const standing = [
    ...person.sends.map((send) => released(send, timed, around.shop)),
    ...expected.flatMap((one) => ('mail' in one ? [one.mail] : [])),
  ];
  const decidingAt = (at: Instant) => ({
    ...around,
    campaigns: new Map(timed.map((campaign) => [causeOf(campaign.id), asItWillBe(campaign, around.shop, at)])),
  });
  const skipped = expected.flatMap((one) => ('fate' in one ? [one.fate] : []));
  return [...skipped, ...forecast({ contact, subscription, sends: standing }, decidingAt, now, to)];
}

/** What a campaign that is to be expanded makes of somebody; undefined when she is not of its audience then. */
function expectedOf(
  contact: Recalling,
  campaign: Timed,
  around: Around,
  now: Instant,
): { mail: Waiting } | { fate: Fate } | undefined {
  const { shop } = around;
  const pinned = pinnedFor(campaign, around, latest(now, expandAt(campaign.schedule, shop.timeZone)));
  const { automations } = around.programme;
  const { member, excluded } = belongsTo(campaign, pinned, contact, { shop, automations });
  if (!member) return undefined;
  const plan = { ...campaign, scheduledAt: campaign.scheduledAt ?? now };
  const entry = entryOf(plan, contact, { excluded, shopZone: shop.timeZone });
  if ('skipped' in entry)
    return { fate: { mail: { ...entry.mail, state: 'skipped' }, at: pinned.at, will: 'skip', reason: entry.skipped } };
  const mail: Waiting = { ...entry.mail, state: 'planned' };
  return { mail: entry.waits ? waitingFor(mail, campaign, shop) : mail };
}

const pinnedAround = new WeakMap<Around, Map<string, Pinned>>();

/** The segments of a campaign as they will be when its audience is expanded: the same for everybody. */
function pinnedFor(campaign: Timed, around: Around, at: Instant): Pinned {
  const known = pinnedAround.get(around) ?? new Map<string, Pinned>();
  pinnedAround.set(around, known);
  const key = `${campaign.id} ${at}`;
  const pinned = known.get(key) ?? pinnedOf(campaign, around.programme, at);
  known.set(key, pinned);
  return pinned;
}

/** A mail that waits for the better of two variants goes when that is known; whichever it is, it goes to the same people. */
function released(send: Waiting, campaigns: Timed[], shop: Shop): Waiting {
  const campaign = campaigns.find(({ id }) => causeOf(id) === send.cause);
  return campaign?.ab && !send.variant ? waitingFor(send, campaign, shop) : send;
}

function waitingFor(mail: Waiting, campaign: Timed, shop: Shop): Waiting {
  return { ...mail, variant: 'a', agendaAt: latest(mail.dueAt, decisionAt(campaign, shop)) };
}

/** When the better variant is known, and those who wait for it are mailed. */
const decisionAt = (campaign: Timed, shop: Shop): Instant => decisionOf(campaign, shop)[0]?.at ?? '';

/** What is scheduled will be running; what is paused, or waits for somebody, does not go on by itself. */
function asItWillBe(campaign: Timed, shop: Shop, at: Instant): CampaignHead {
  const runs = campaign.state === 'scheduled' || campaign.state === 'draft';
  const head = runs ? { ...campaign, state: 'running' as const } : campaign;
  const decided = decisionAt(campaign, shop);
  if (!head.ab || head.winner || at < decided) return head;
  const nothing = { sent: 0, responded: 0 };
  return { ...head, winner: { variant: 'a', at: decided, a: nothing, b: nothing } };
}

/** How a fate counts in a sum: it goes, or why it does not. */
export function wordOf(fate: Fate): 'goes' | SkipReason | 'held' | 'dropped' | 'claimed' {
  if (fate.will === 'go') return 'goes';
  return fate.will === 'skip' ? fate.reason : fate.because;
}

/** The fate that a campaign's mail has among those of somebody; undefined: she is not of its audience. */
export const fateOf = (fates: readonly Fate[], occasion: Send['occasion']) =>
  fates.find(({ mail }) => mail.occasion === occasion);
