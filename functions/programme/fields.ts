import { mostRemembered } from '../contacts/newestOrders.ts';
import type { Shop } from '../shop/shop.ts';
import type { InteractionKind, RefusalReason } from '../shop/vocabulary.ts';
import type { Birthday } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import { ownFields } from './ownFields.ts';
import { refusedAt } from './refusedAt.ts';
import type { RecentOrder, Subject } from './subject.ts';
import { answerTo, surveyFields } from './surveyFields.ts';

type Read<T> = (subject: Subject) => T | undefined;

/**
 * How a field is read, by its type. `window` sums what an order counts for; `age` is the birthday's, in full years;
 * `segments` asks the rules of other segments.
 */
export type Field =
  | { type: 'number'; read: Read<number> }
  | { type: 'text'; read: Read<string> }
  | { type: 'list'; read: Read<readonly string[]> }
  | { type: 'instant'; read: Read<Instant> }
  | { type: 'birthday'; read: Read<Birthday> }
  | { type: 'age'; read: Read<Birthday> }
  | { type: 'window'; worth: (order: RecentOrder) => number }
  | { type: 'segments' };

export type FieldType = Field['type'];

const number = (read: Read<number>) => ({ type: 'number', read }) as const;
const instant = (read: Read<Instant>) => ({ type: 'instant', read }) as const;
const text = (read: Read<string>) =>
  ({ type: 'text', read: (subject: Subject) => read(subject) || undefined }) as const;

/** How often something of a kind happened, and when last. */
function byKind<const Kind extends InteractionKind>(kind: Kind) {
  const fields = {
    [`interactions.${kind}.count`]: number(({ interactions }) => interactions?.kinds?.[kind]?.count ?? 0),
    [`interactions.${kind}.lastAt`]: instant(({ interactions }) => interactions?.kinds?.[kind]?.lastAt),
  };
  return fields as {
    [Name in `interactions.${Kind}.count`]: ReturnType<typeof number>;
  } & { [Name in `interactions.${Kind}.lastAt`]: ReturnType<typeof instant> };
}

const refusal = (reason: RefusalReason) => instant((subject) => refusedAt(subject, reason));

/** What rules can ask about in every shop. An empty text or list counts as missing. */
const always = {
  'orders.count': number(({ orders }) => orders.count),
  'orders.total': number(({ orders }) => orders.total),
  'orders.discountShare': number(({ orders }) => discountShare(orders.recent.slice(0, mostRemembered))),
  'orders.firstAt': instant(({ orders }) => orders.firstAt),
  'orders.lastAt': instant(({ orders }) => orders.lastAt),
  'orders.countIn': { type: 'window', worth: () => 1 },
  'orders.totalIn': { type: 'window', worth: (order) => order.total },
  'orders.lastAfterMailAt': instant(({ orders }) => orders.lastAfterMailAt),
  'orders.paidOnTime': number(({ orders }) => orders.payments?.onTime ?? 0),
  'orders.paidLate': number(({ orders }) => orders.payments?.late ?? 0),
  'orders.oldestDueAt': instant(({ orders }) => orders.payments?.oldestDueAt),
  'clicks.count': number(({ clicks }) => clicks?.count ?? 0),
  'clicks.lastAt': instant(({ clicks }) => clicks?.lastAt),
  'interactions.count': number(({ interactions }) => interactions?.count ?? 0),
  'interactions.lastAt': instant(({ interactions }) => interactions?.lastAt),
  'interactions.lastKind': text(({ interactions }) => interactions?.lastKind),
  ...byKind('question'),
  ...byKind('complaint'),
  ...byKind('praise'),
  ...byKind('visit'),
  ...byKind('call'),
  ...byKind('cart'),
  ...byKind('return'),
  'refusals.too-dear': refusal('too-dear'),
  'refusals.not-in-stock': refusal('not-in-stock'),
  'refusals.no-information': refusal('no-information'),
  'refusals.not-interested': refusal('not-interested'),
  'refusals.other': refusal('other'),
  'vouchers.open': number(({ vouchers }) => vouchers?.open ?? 0),
  'vouchers.expiresAt': instant(({ vouchers }) => vouchers?.expiresAt),
  createdAt: instant(({ createdAt }) => createdAt),
  confirmedAt: instant(({ confirmedAt }) => confirmedAt),
  birthday: { type: 'birthday', read: ({ birthday }) => birthday },
  age: { type: 'age', read: ({ birthday }) => birthday },
  firstName: text(({ firstName }) => firstName),
  card: text(({ card }) => card),
  company: text(({ company }) => company),
  nip: text(({ nip }) => nip),
  regon: text(({ regon }) => regon),
  yTunnus: text(({ yTunnus }) => yTunnus),
  pib: text(({ pib }) => pib),
  inn: text(({ inn }) => inn),
  gender: text(({ gender }) => gender),
  locale: text(({ locale }) => locale),
  timeZone: text(({ zone }) => zone),
  interests: { type: 'list', read: ({ interests }) => (interests?.length ? interests : undefined) },
  segments: { type: 'segments' },
  tags: { type: 'list', read: ({ tags }) => (tags?.length ? tags : undefined) },
  'source.channel': text(({ source }) => source.channel),
  'source.form': text(({ source }) => source.form),
  'source.placement': text(({ source }) => source.placement),
  'source.utm.source': text(({ source }) => source.utm?.source),
  'source.utm.medium': text(({ source }) => source.utm?.medium),
  'source.utm.campaign': text(({ source }) => source.utm?.campaign),
  'facts.emailKind': text(({ facts }) => facts?.emailKind),
  'facts.emailDomain': text(({ facts }) => facts?.emailDomain),
} satisfies Record<string, Field>;

/** Everything a rule can ask about in a shop, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** What rules can ask about in every shop, and what this one asks of its own, in its forms and surveys. */
export function fieldsOf(shop: Pick<Shop, 'surveys' | 'fields'>): Fields {
  return { ...always, ...surveyFields(shop.surveys), ...ownFields(shop) };
}

export type FieldName = keyof typeof always | `answers.${string}.${string}` | `fields.${string}`;

export function isFieldName(name: unknown, fields: Fields): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(fields, name);
}

/**
 * How a field of a rule is read. Needs no shop: a rule was checked against the shop's fields when it was saved, and what
 * the shop no longer asks is not among a subject's answers.
 */
export function fieldOf(name: FieldName): Field {
  return Object.hasOwn(always, name) ? always[name as keyof typeof always] : answerTo(name);
}

/** Share of the recent orders that were bought with a discount, 0 to 1; missing before the first order. */
function discountShare(orders: readonly RecentOrder[]): number | undefined {
  if (orders.length === 0) return undefined;
  return orders.filter(({ discount }) => (discount ?? 0) > 0).length / orders.length;
}
