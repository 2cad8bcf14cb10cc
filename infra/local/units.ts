import { isDeepStrictEqual } from 'node:util';

/** An attribute value as DynamoDB's JSON protocol writes it: `{ S: 'text' }`, `{ N: '1.5' }`, `{ M: { … } }`; binary is base64. */
export type WireValue = Record<string, unknown>;
export type WireItem = Record<string, WireValue>;

/** What decides the size of an index entry. `projected` is absent when the index projects all attributes. */
export interface IndexShape {
  keys: string[];
  tableKeys: string[];
  projected?: string[];
}

const KILOBYTE = 1024;

/**
 * The size of an item in bytes: UTF-8 lengths of names and values, numbers about half a byte a significant digit plus one, booleans and
 * nulls one, lists and maps three and one more for each entry.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 * Exact for everything but numbers, whose size AWS itself gives only approximately.
 */
export function itemSize(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: WireValue): number {
  const [type, content] = Object.entries(value)[0] ?? ['NULL', true];
  switch (type) {
    case 'S':
      return Buffer.byteLength(content as string);
    case 'N':
      return numberSize(content as string);
    case 'B':
      return Buffer.byteLength(content as string, 'base64');
    case 'SS':
    case 'NS':
    case 'BS':
      return sum(content as string[], (member) => valueSize({ [type[0] as string]: member }));
    case 'L':
      return 3 + sum(content as WireValue[], (element) => 1 + valueSize(element));
    case 'M':
      return 3 + Object.keys(content as WireItem).length + itemSize(content as WireItem);
    default:
      return 1;
  }
}

function numberSize(text: string): number {
  const digits = text.replace(/e.*$/i, '').replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function sum<T>(values: T[], size: (value: T) => number): number {
  return values.reduce((total, value) => total + size(value), 0);
}

/** One unit for each started KB, at least one. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / KILOBYTE));
}

/** One unit for each started 4 KB, half of it for an eventually consistent read; a read that finds nothing costs the minimum too. */
export function readUnits(bytes: number, { consistent = false } = {}): number {
  return Math.max(1, Math.ceil(bytes / (4 * KILOBYTE))) * (consistent ? 1 : 0.5);
}

/** The units of one table write: the larger of the item before and the item after counts. */
export function tableWriteUnits(before: WireItem | undefined, after: WireItem | undefined): number {
  return writeUnits(Math.max(before ? itemSize(before) : 0, after ? itemSize(after) : 0));
}

/**
 * The units an index costs when its item changes: a new or a lost entry one write, a changed index key a delete and a put, a changed
 * projected attribute one write, and nothing at all when the entry stays as it was.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html (Write capacity units)
 */
export function indexWriteUnits(before: WireItem | undefined, after: WireItem | undefined, index: IndexShape): number {
  const old = before && indexEntry(before, index);
  const fresh = after && indexEntry(after, index);
  if (!old && !fresh) return 0;
  if (!old || !fresh) return writeUnits(itemSize((old ?? fresh) as WireItem));
  if (isDeepStrictEqual(old, fresh)) return 0;
  const moved = index.keys.some((key) => !isDeepStrictEqual(old[key], fresh[key]));
  if (moved) return writeUnits(itemSize(old)) + writeUnits(itemSize(fresh));
  return writeUnits(Math.max(itemSize(old), itemSize(fresh)));
}

function indexEntry(item: WireItem, { keys, tableKeys, projected }: IndexShape): WireItem | undefined {
  if (keys.some((key) => !(key in item))) return undefined;
  const names = projected && new Set([...keys, ...tableKeys, ...projected]);
  const kept = Object.entries(item).filter(([name]) => !names || names.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, inOrder(value)]));
}

/** Sets have no order: the same members must compare equal whoever listed them. */
function inOrder(value: WireValue): WireValue {
  const [type, content] = Object.entries(value)[0] ?? ['NULL', true];
  return /^[SNB]S$/.test(type) ? { [type]: (content as string[]).toSorted() } : value;
}

/**
 * The units of one write in a transaction: two for each started KB, in the table and in every index it changes. AWS's page speaks of
 * items only; that index writes double too is what Amazon's own engine reports, and the figure errs on the dear side if it does not hold.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html (Capacity management)
 */
export function transactionWriteUnits(
  before: WireItem | undefined,
  after: WireItem | undefined,
  indexes: IndexShape[],
): number {
  return 2 * (tableWriteUnits(before, after) + sum(indexes, (index) => indexWriteUnits(before, after, index)));
}

/** The units of one item read in a transaction: two for each started 4 KB. */
export function transactionReadUnits(bytes: number): number {
  return 2 * readUnits(bytes, { consistent: true });
}
