import type { Contact } from '../contacts/contact.schema.ts';
import { knownAfter, type Recalling } from '../contacts/recallOrders.ts';
import type { Channel } from '../person/channels.ts';
import type { LeapDay } from '../time/birthdayIn.ts';
import { lastSeen } from './lastSeen.ts';
import type { Frame, Programme } from './programme.types.ts';
import { rulesToFollow } from './references.ts';
import type { Subject } from './subject.ts';
import { askedFor } from './surveyFields.ts';

/** Ways in by which somebody becomes a contact by agreeing to something, and by nothing else. */
const confirming: readonly Channel[] = ['web', 'placement', 'chat', 'partner'];

/**
 * What rules may know of a contact. Every order counts as one; only those in the shop's own currency add up to money.
 * The programme says when those born on 29 February have their birthday in other years, and what other segments are.
 */
export function subjectOf(
  contact: Recalling,
  shop: Frame,
  programme?: Pick<Programme, 'segments' | 'automations'>,
): Subject {
  const { locale, firstName, gender, interests, birthday, createdAt, source, orders, facts, interactions } = contact;
  const { count, totals, firstAt, lastAt, lastAfterMailAt } = orders;
  return {
    zone: contact.timeZone ?? shop.timeZone,
    leapDay: programme && leapDayOf(programme),
    segments: programme && rulesToFollow(programme.segments),
    country: shop.country,
    birthday,
    locale,
    firstName,
    gender,
    interests,
    ...{ card: contact.card, company: contact.company, nip: contact.nip, regon: contact.regon },
    ...{ yTunnus: contact.yTunnus, pib: contact.pib, inn: contact.inn },
    tags: contact.tags,
    fields: contact.fields,
    createdAt,
    confirmedAt: contact.activeAt ?? (confirming.includes(source.channel) ? createdAt : undefined),
    agreedAt: contact.agreedAt,
    lastSeen: lastSeen(contact),
    source: { ...source, utm: source.utm as Record<string, string> | undefined },
    orders: {
      count,
      total: totals[shop.currency] ?? 0,
      firstAt,
      lastAt,
      lastAfterMailAt,
      payments: orders.payments && { ...orders.payments, oldestDueAt: Object.values(orders.payments.open).sort()[0] },
      recent: orders.recent.map((order) => (order.currency === shop.currency ? order : { ...order, total: 0 })),
      knownAfter: knownAfter(orders),
    },
    interactions,
    clicks: contact.clicks,
    vouchers: vouchersOf(contact),
    refusals: interactions?.refusals,
    answers: askedFor(answersOf(contact), shop.surveys),
    facts: { emailKind: facts?.emailKind, emailDomain: facts?.canonicalEmail.split('@')[1] },
  };
}

function vouchersOf({ vouchers = {} }: Contact): NonNullable<Subject['vouchers']> {
  const ends = Object.values(vouchers).sort();
  return { open: ends.length, expiresAt: ends[0] };
}

function answersOf({ surveys = {} }: Contact): NonNullable<Subject['answers']> {
  return Object.fromEntries(Object.entries(surveys).map(([survey, { answers }]) => [survey, answers]));
}

/** Rules and letters keep the birthdays of 29 February on the same day. */
export function leapDayOf({ automations }: Pick<Programme, 'automations'>): LeapDay | undefined {
  for (const { trigger } of automations.values()) if (trigger.on === 'birthday') return trigger.leapDay;
  return undefined;
}
