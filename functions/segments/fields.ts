import type { Birthday } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import type { RecentOrder, Subject } from './subject.ts';

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

/** Everything a rule can ask about. An empty text or list counts as missing. */
export const fields = {
  'orders.count': number(({ orders }) => orders.count),
  'orders.total': number(({ orders }) => orders.total),
  'orders.discountShare': number(({ orders }) => discountShare(orders.recent)),
  'orders.firstAt': instant(({ orders }) => orders.firstAt),
  'orders.lastAt': instant(({ orders }) => orders.lastAt),
  'orders.countIn': { type: 'window', worth: () => 1 },
  'orders.totalIn': { type: 'window', worth: (order) => order.total },
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

export type FieldName = keyof typeof fields;

export function isFieldName(name: unknown): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(fields, name);
}

export function fieldOf(name: FieldName): Field {
  return fields[name];
}

/** Share of the recent orders that were bought with a discount, 0 to 1; missing before the first order. */
function discountShare(orders: readonly RecentOrder[]): number | undefined {
  if (orders.length === 0) return undefined;
  return orders.filter(({ discount }) => (discount ?? 0) > 0).length / orders.length;
}
