import { shop } from '../shop/shop.ts';
import type { RefusalReason } from '../shop/vocabulary.ts';
import type { Birthday } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import type { RecentOrder, Subject } from './subject.ts';
import { surveyFields } from './surveyFields.ts';

type Read<T> = (subject: Subject) => T | undefined;

/** How a field is read, by its type. `window` sums what an order counts for; `age` is the birthday's, in full years. */
export type Field =
  | { type: 'number'; read: Read<number> }
  | { type: 'text'; read: Read<string> }
  | { type: 'list'; read: Read<readonly string[]> }
  | { type: 'instant'; read: Read<Instant> }
  | { type: 'birthday'; read: Read<Birthday> }
  | { type: 'age'; read: Read<Birthday> }
  | { type: 'window'; worth: (order: RecentOrder) => number };

export type FieldType = Field['type'];

const number = (read: Read<number>) => ({ type: 'number', read }) as const;
const instant = (read: Read<Instant>) => ({ type: 'instant', read }) as const;
const text = (read: Read<string>) =>
  ({ type: 'text', read: (subject: Subject) => read(subject) || undefined }) as const;

/** When a reason not to buy was last given, as long as nothing was ordered since: an order answers a refusal. */
const refusal = (reason: RefusalReason) =>
  instant(({ refusals, orders }) => {
    const at = refusals?.[reason];
    return at !== undefined && orders.lastAt !== undefined && orders.lastAt > at ? undefined : at;
  });

/** What rules can ask about in every shop. An empty text or list counts as missing. */
const always = {
  'orders.count': number(({ orders }) => orders.count),
  'orders.total': number(({ orders }) => orders.total),
  'orders.discountShare': number(({ orders }) => discountShare(orders.recent)),
  'orders.firstAt': instant(({ orders }) => orders.firstAt),
  'orders.lastAt': instant(({ orders }) => orders.lastAt),
  'orders.countIn': { type: 'window', worth: () => 1 },
  'orders.totalIn': { type: 'window', worth: (order) => order.total },
  'interactions.count': number(({ interactions }) => interactions?.count ?? 0),
  'interactions.lastAt': instant(({ interactions }) => interactions?.lastAt),
  'interactions.lastKind': text(({ interactions }) => interactions?.lastKind),
  'refusals.too-dear': refusal('too-dear'),
  'refusals.not-in-stock': refusal('not-in-stock'),
  'refusals.no-information': refusal('no-information'),
  'refusals.not-interested': refusal('not-interested'),
  'refusals.other': refusal('other'),
  createdAt: instant(({ createdAt }) => createdAt),
  confirmedAt: instant(({ confirmedAt }) => confirmedAt),
  birthday: { type: 'birthday', read: ({ birthday }) => birthday },
  age: { type: 'age', read: ({ birthday }) => birthday },
  firstName: text(({ firstName }) => firstName),
  gender: text(({ gender }) => gender),
  locale: text(({ locale }) => locale),
  timeZone: text(({ zone }) => zone),
  interests: { type: 'list', read: ({ interests }) => (interests?.length ? interests : undefined) },
  'source.channel': text(({ source }) => source.channel),
  'source.form': text(({ source }) => source.form),
  'source.placement': text(({ source }) => source.placement),
  'source.utm.source': text(({ source }) => source.utm?.source),
  'source.utm.medium': text(({ source }) => source.utm?.medium),
  'source.utm.campaign': text(({ source }) => source.utm?.campaign),
  'facts.emailKind': text(({ facts }) => facts?.emailKind),
  'facts.emailDomain': text(({ facts }) => facts?.emailDomain),
} satisfies Record<string, Field>;

/** Everything a rule can ask about in this shop. */
export const fields: Readonly<Record<string, Field>> = { ...always, ...surveyFields(shop.surveys) };

export type FieldName = keyof typeof always | `answers.${string}.${string}`;

export function isFieldName(name: unknown): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(fields, name);
}

/** A question that the shop's surveys no longer ask has no answers. */
export function fieldOf(name: FieldName): Field {
  return fields[name] ?? { type: 'text', read: () => undefined };
}

/** Share of the recent orders that were bought with a discount, 0 to 1; missing before the first order. */
function discountShare(orders: readonly RecentOrder[]): number | undefined {
  if (orders.length === 0) return undefined;
  return orders.filter(({ discount }) => (discount ?? 0) > 0).length / orders.length;
}
