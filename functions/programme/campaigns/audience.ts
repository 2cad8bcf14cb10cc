import type { Contact } from '../../contacts/contact.schema.ts';
import { isReadable, type Locale } from '../../shop/locales.ts';
import type { Instant } from '../../time/instant.ts';
import type { PlannedMail, SkipReason } from '../send.schema.ts';
import { type CampaignHead, causeOf, type Variant } from './campaign.schema.ts';
import { type Moment, momentIn } from './campaignMoments.ts';

/** What of a campaign its audience hangs on. */
export type CampaignPlan = Pick<CampaignHead, 'id' | 'purpose' | 'holdout' | 'ab' | 'locales' | 'scheduledAt'> & {
  schedule: NonNullable<CampaignHead['schedule']>;
};

type Member = Pick<Contact, 'id' | 'timeZone'> & { locale: Locale };

/**
 * What becomes of a member of its segment when a campaign's audience is expanded: a mail that is planned, at once on its
 * way or waiting for the better variant; or one that is skipped for good. Whether she may be mailed is none of it: that
 * is asked when the mail is due.
 */
export type Entry = { mail: PlannedMail } & ({ skipped: SkipReason } | { waits: boolean });

export function entryOf(
  campaign: CampaignPlan,
  member: Member,
  { excluded, shopZone }: { excluded: boolean; shopZone: string },
): Entry {
  const moment = momentIn(campaign.schedule, { shop: shopZone, contact: member.timeZone });
  const reason = skippedFor(campaign, member, moment, excluded);
  const variant = reason ? undefined : variantOf(campaign, member.id);
  const mail: PlannedMail = {
    contactId: member.id,
    occasion: causeOf(campaign.id),
    cause: causeOf(campaign.id),
    purpose: campaign.purpose,
    locale: member.locale,
    ...moment,
    ...(variant && { variant }),
  };
  return reason ? { mail, skipped: reason } : { mail, waits: campaign.ab !== undefined && variant === undefined };
}

/** `too-late`: by the clock of her zone its moment, grace included, was over when it was scheduled. */
function skippedFor(
  { id, holdout = 0, locales, scheduledAt }: CampaignPlan,
  member: Member,
  { until }: Moment,
  excluded: boolean,
): SkipReason | undefined {
  if (excluded) return 'excluded-segment';
  if (!isReadable(member.locale, locales)) return 'no-language';
  if (isBelow(`${id} holdout ${member.id}`, holdout)) return 'held-out';
  return scheduledAt !== undefined && until <= scheduledAt ? 'too-late' : undefined;
}

/** Which variant somebody gets: by chance, but always the same; undefined for those who get the better one. */
export function variantOf({ id, ab }: Pick<CampaignPlan, 'id' | 'ab'>, contactId: string): Variant | undefined {
  if (!ab) return undefined;
  const place = placeOf(`${id} variant ${contactId}`);
  return place < ab.share / 2 ? 'a' : place < ab.share ? 'b' : undefined;
}

const isBelow = (text: string, share: number) => placeOf(text) < share;

/** A place from 0 to below 1 that a text always has, evenly spread (FNV-1a, mixed as MurmurHash3 mixes its end). */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const later = (a: Instant, b: Instant) => (a > b ? a : b);

/**
 * From when on a mail is too late (exclusive): its own grace, or as long again after somebody approved of it, or after
 * the better variant was known.
 */
export function lateAt(
  { schedule, approvedAt, winner }: Pick<CampaignHead, 'schedule' | 'approvedAt' | 'winner'>,
  { until }: Pick<PlannedMail, 'until'>,
  plusGrace: (from: Instant, grace: string) => Instant,
): Instant {
  const again = [approvedAt, winner?.at].filter((from) => from !== undefined);
  return again.map((from) => plusGrace(from, schedule!.grace)).reduce(later, until);
}
