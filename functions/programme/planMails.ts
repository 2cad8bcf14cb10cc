import type { Contact } from '../contacts/contact.schema.ts';
import type { Automation } from '../shop/shop.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration, subtractDuration } from '../time/addDuration.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { nextBirthday } from '../time/nextBirthday.ts';
import type { PlannedMail } from './send.schema.ts';

/** A mail that is to go out: when it is due, and until when it may still go (exclusive). */
export type MailPlan = Omit<PlannedMail, 'contactId'>;

/** The mails to plan, and by when to plan again because another will follow that no change of the contact announces. */
export type Planning = { mails: MailPlan[]; again?: Instant | undefined };

export type PlannableContact = Pick<Contact, 'birthday' | 'timeZone' | 'createdAt' | 'orders' | 'plans'>;

/**
 * The mails of every automation that are not over at `now`, and of a yearly one those of each year since the last that
 * the contact remembers: whatever a clock or an outage skipped gets its outcome by name. What happened to an occasion is
 * not asked here: the record of its send keeps it from going out twice.
 */
export function planMails(contact: PlannableContact, shop: Shop, now: Instant): Planning {
  const plannings = Object.entries(shop.automations).map(([cause, automation]) =>
    planCause(cause, automation, contact, shop, now),
  );
  return {
    mails: plannings.flatMap(({ mails }) => mails),
    again: plannings.map(({ again }) => again).reduce(earliest, undefined),
  };
}

/** The mails of one automation. */
export function planCause(
  cause: string,
  automation: Automation,
  contact: PlannableContact,
  shop: Shop,
  now: Instant,
): Planning {
  const { trigger } = automation;
  return trigger.on === 'birthday'
    ? planBirthdays(cause, { ...automation, trigger }, contact, shop, now)
    : planSilence(cause, { ...automation, trigger }, contact, shop, now);
}

type TriggeredBy<On> = Automation & { trigger: Extract<Automation['trigger'], { on: On }> };

/** Planned this long before it is due, or as soon as the one of the year before is over. */
const ahead = 'P180D';

function planBirthdays(
  cause: string,
  { trigger, purpose, lateBy }: TriggeredBy<'birthday'>,
  { birthday, timeZone, plans = {} }: PlannableContact,
  shop: Shop,
  now: Instant,
): Planning {
  if (!birthday) return { mails: [] };
  const zone = timeZone ?? shop.timeZone;
  const remembered = Object.values(plans).find((plan) => plan.cause === cause)?.dueAt;
  const since = earliest(remembered, now)!;
  const mails: MailPlan[] = [];
  for (let after = since; ; ) {
    const { year, at: dueAt, endOfDay } = nextBirthday({ ...trigger, birthday, zone }, after);
    const until = lateBy === 'same-day' ? endOfDay : addDuration(dueAt, lateBy, zone);
    // What was over when the birthday became known is not made up for, not even by name.
    if (until > now || dueAt >= since) mails.push({ occasion: `${cause}-${year}`, cause, purpose, dueAt, until });
    if (until > now) {
      const following = nextBirthday({ ...trigger, birthday, zone }, endOfDay);
      const early = subtractDuration(following.at, ahead, zone);
      return { mails, again: early > until ? early : until };
    }
    after = endOfDay;
  }
}

function planSilence(
  cause: string,
  { trigger, purpose, lateBy }: TriggeredBy<'silence'>,
  { timeZone, createdAt, orders }: PlannableContact,
  shop: Shop,
  now: Instant,
): Planning {
  const zone = timeZone ?? shop.timeZone;
  const lastSeen = orders.lastAt ?? createdAt;
  const dueAt = addDuration(lastSeen, trigger.after, zone);
  const until = lateBy === 'same-day' ? localDay(localDate(dueAt, zone), zone).end : addDuration(dueAt, lateBy, zone);
  if (until <= now) return { mails: [] };
  return { mails: [{ occasion: `${cause}-${lastSeen.slice(0, 10)}`, cause, purpose, dueAt, until }] };
}
