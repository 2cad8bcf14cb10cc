import { nameOfColumn } from './cells.ts';
import { columnNames } from './columnNames.ts';
import type { ListSettings } from './list.types.ts';
import { type Preset, presets } from './presets.ts';

/** What services' own columns mean, and what a hand may say of one: the others are known by name in any list. */
const furtherMeanings = [
  ...(['status', 'suppressions', 'left', 'leftAt', 'bouncedAt'] as const),
  ...(['optInAt', 'optInIp', 'confirmedAt', 'confirmedIp', 'reference'] as const),
  ...(['orderStatus', 'cancelledAt', 'refunded', 'itemName', 'itemQuantity', 'itemPrice', 'itemSku'] as const),
  'ignore',
] as const;

export type Meaning = keyof typeof columnNames | (typeof furtherMeanings)[number] | `fields.${string}`;

/** Everything a column may mean, but for the shop's own fields. */
export const meanings: readonly string[] = [...Object.keys(columnNames), ...furtherMeanings];

export type Column = { index: number; header: string; name: string; meaning?: Meaning };

/** What the header row says: which columns mean what, and whose export it is. */
export type Layout = { columns: Column[]; width: number; preset?: Preset; at: Partial<Record<Meaning, number[]>> };

const orderStateNames = [
  ...['status', 'order status', 'financial status', 'payment status', 'status zamówienia', 'stan zamówienia'],
  ...['status płatności', 'статус', 'статус заказа', 'tila', 'tilauksen tila', 'status porudžbine', 'stanje'],
];

/** Names that take permission away, or an order back, in whichever list they stand. */
const furtherNames: Record<string, Meaning> = {
  'unsub time': 'leftAt',
  'clean time': 'bouncedAt',
  'unsubscribed from all email': 'left',
  ...Object.fromEntries(orderStateNames.map((name) => [name, 'orderStatus' as const])),
};

const knownNames = new Map<string, Meaning>([
  ...Object.entries(furtherNames),
  ...Object.entries(columnNames).flatMap(([meaning, names]) =>
    names.map((name) => [nameOfColumn(name), meaning as Meaning] as const),
  ),
]);
const phoneRank = new Map(columnNames.phone.map((name, rank) => [nameOfColumn(name), rank]));

type ByHand = ListSettings['columns'];
const byHandOf = (columns: ByHand) =>
  new Map(Object.entries(columns ?? {}).map(([header, meaning]) => [nameOfColumn(header), meaning]));

/** How many columns of a row are known by name, and whether one of them is an address: then it may be the header. */
export function knownIn(cells: readonly string[], byHand: ByHand): { known: number; hasAddress: boolean } {
  const hand = byHandOf(byHand);
  const meanings = cells.map(nameOfColumn).map((name) => hand.get(name) ?? knownNames.get(name));
  return { known: meanings.filter(Boolean).length, hasAddress: meanings.includes('email') };
}

/** What each column of a header row means: as told by hand, else as the service means it, else as it is called. */
export function layoutOf(header: readonly string[], byHand: ByHand): Layout {
  const hand = byHandOf(byHand);
  const names = header.map(nameOfColumn);
  const preset = presets.find(({ has }) => has.every((name) => names.includes(name)));
  const columns = names.map((name, index): Column => {
    const meaning = hand.get(name) ?? ownMeaning(preset, name) ?? knownNames.get(name);
    const isRepeated = names.indexOf(name) < index && meaning !== 'email' && meaning !== 'phone';
    return { index, header: header[index]!, name, ...(meaning && !isRepeated && meaning !== 'ignore' && { meaning }) };
  });
  return { columns, width: header.length, ...(preset && { preset }), at: byMeaning(columns) };
}

function ownMeaning(preset: Preset | undefined, name: string): Meaning | undefined {
  return preset?.columns && Object.hasOwn(preset.columns, name) ? preset.columns[name] : undefined;
}

function byMeaning(columns: readonly Column[]): Layout['at'] {
  const at: Layout['at'] = Object.create(null);
  for (const { meaning, index } of columns) if (meaning) at[meaning] = [...(at[meaning] ?? []), index];
  const rank = (index: number) => phoneRank.get(columns[index]!.name) ?? phoneRank.size;
  at.phone?.sort((a, b) => rank(a) - rank(b) || a - b);
  return at;
}
