import type { Contact } from '../contacts/contact.schema.ts';
import type { Automation } from '../shop/shop.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { nextBirthday } from '../time/nextBirthday.ts';
import type { PlannedMail } from './send.schema.ts';

/** A mail that is to go out: when it is due, and until when it may still go (exclusive). */
export type MailPlan = Omit<PlannedMail, 'contactId'>;

export type PlannableContact = Pick<Contact, 'birthday' | 'timeZone' | 'createdAt' | 'orders'>;

/**
 * The next mail of each automation that is not over yet at `now`, by automation. What happened to an occasion is not
 * asked here: the record of its send keeps it from going out twice.
 */
export function planMails(contact: PlannableContact, shop: Shop, now: Instant): Record<string, MailPlan> {
  const plans = Object.entries(shop.automations).map(
    ([id, automation]) => [id, planMail(id, automation, contact, shop, now)] as const,
  );
  return Object.fromEntries(plans.filter((entry): entry is [string, MailPlan] => entry[1] !== undefined));
}

/** The next mail of one automation that is not over yet at `now`. */
export function planMail(
  id: string,
  { trigger, purpose, lateBy }: Automation,
  contact: PlannableContact,
  shop: Shop,
  now: Instant,
): MailPlan | undefined {
  const zone = contact.timeZone ?? shop.timeZone;
  if (trigger.on === 'birthday') {
    if (!contact.birthday) return undefined;
    const { birthday, timeZone } = contact;
    const { year, at: dueAt, endOfDay } = nextBirthday({ ...trigger, birthday, zone }, now);
    const until = lateBy === 'same-day' ? endOfDay : addDuration(dueAt, lateBy, zone);
    return { occasion: `${id}-${year}`, automation: id, purpose, dueAt, until, birthday, timeZone };
  }
  const lastSeen = contact.orders.lastAt ?? contact.createdAt;
  const dueAt = addDuration(lastSeen, trigger.after, zone);
  const until = lateBy === 'same-day' ? localDay(localDate(dueAt, zone), zone).end : addDuration(dueAt, lateBy, zone);
  return until > now
    ? { occasion: `${id}-${lastSeen.slice(0, 10)}`, automation: id, purpose, dueAt, until }
    : undefined;
}
