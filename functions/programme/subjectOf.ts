import type { Contact } from '../contacts/contact.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Subject } from './subject.ts';

/** What rules may know of a contact. Every order counts as one; only those in the shop's own currency add up to money. */
export function subjectOf(contact: Contact, shop: Shop): Subject {
  const { locale, firstName, gender, interests, birthday, createdAt, source, orders, facts, interactions } = contact;
  const { count, totals, firstAt, lastAt } = orders;
  return {
    zone: contact.timeZone ?? shop.timeZone,
    leapDay: leapDayOf(shop),
    birthday,
    locale,
    firstName,
    gender,
    interests,
    createdAt,
    source: { ...source, utm: source.utm as Record<string, string> | undefined },
    orders: {
      count,
      total: totals[shop.currency] ?? 0,
      firstAt,
      lastAt,
      recent: orders.recent.map((order) => (order.currency === shop.currency ? order : { ...order, total: 0 })),
    },
    interactions,
    refusals: interactions?.refusals,
    answers: answersOf(contact),
    facts: { emailKind: facts?.emailKind, emailDomain: facts?.canonicalEmail.split('@')[1] },
  };
}

function answersOf({ surveys = {} }: Contact): Subject['answers'] {
  return Object.fromEntries(Object.entries(surveys).map(([survey, { answers }]) => [survey, answers]));
}

function leapDayOf(shop: Shop): Subject['leapDay'] {
  for (const { trigger } of Object.values(shop.automations)) if (trigger.on === 'birthday') return trigger.leapDay;
  return undefined;
}
