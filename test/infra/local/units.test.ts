import { describe, expect, test } from 'vitest';
import {
  indexWriteUnits,
  itemSize,
  readUnits,
  tableWriteUnits,
  transactionReadUnits,
  transactionWriteUnits,
  writeUnits,
} from '../../../infra/local/units.ts';

const text = (length: number) => ({ S: 'x'.repeat(length) });

describe('item size', () => {
  test('names and strings count in UTF-8 bytes', () => {
    expect(itemSize({ name: { S: 'Żaneta' } })).toBe(4 + 7);
  });

  test('a number is half a byte a significant digit and one, one more below zero', () => {
    expect(itemSize({ n: { N: '1234' } })).toBe(1 + 3);
    expect(itemSize({ n: { N: '-1234' } })).toBe(1 + 4);
    expect(itemSize({ n: { N: '1000' } })).toBe(1 + 2);
    expect(itemSize({ n: { N: '0' } })).toBe(1 + 1);
  });

  test('booleans and nulls are one byte, binary its own length', () => {
    expect(itemSize({ b: { BOOL: true }, n: { NULL: true }, x: { B: 'AAAA' } })).toBe(1 + 1 + 1 + 1 + 1 + 3);
  });

  test('lists and maps cost three and one for each entry, sets only their members', () => {
    expect(itemSize({ l: { L: [{ S: 'ab' }, { S: 'c' }] } })).toBe(1 + 3 + 2 + 3);
    expect(itemSize({ m: { M: { k: { S: 'v' } } } })).toBe(1 + 3 + 1 + 2);
    expect(itemSize({ s: { SS: ['ab', 'c'] } })).toBe(1 + 3);
  });
});

describe('units', () => {
  test('writes go by the started KB, at least one', () => {
    expect([0, 1, 1024, 1025].map(writeUnits)).toEqual([1, 1, 1, 2]);
  });

  test('reads go by the started 4 KB, half when eventually consistent, a half for nothing', () => {
    expect([0, 4096, 4097].map((bytes) => readUnits(bytes))).toEqual([0.5, 0.5, 1]);
    expect(readUnits(4097, { consistent: true })).toBe(2);
    expect(transactionReadUnits(4097)).toBe(4);
  });

  test('a table write costs the larger of before and after', () => {
    expect(tableWriteUnits({ a: text(3000) }, { a: text(1) })).toBe(3);
    expect(tableWriteUnits(undefined, undefined)).toBe(1);
  });

  test('a transaction doubles the table and its indexes', () => {
    const item = { pk: { S: 'a' }, g: { S: '1' } };
    expect(transactionWriteUnits(undefined, item, [{ keys: ['g'], tableKeys: ['pk'], projected: [] }])).toBe(4);
    expect(transactionWriteUnits(undefined, { pk: { S: 'a' }, b: text(1500) }, [])).toBe(4);
  });
});

describe('an index', () => {
  const index = { keys: ['g', 'gs'], tableKeys: ['pk'], projected: ['p'] };
  const item = { pk: { S: 'a' }, g: { S: '1' }, gs: { S: '1' }, p: { SS: ['x', 'y'] }, z: { S: '1' } };

  test('costs nothing when the item is not in it or its entry stays the same', () => {
    expect(indexWriteUnits({ pk: { S: 'a' } }, { pk: { S: 'a' }, g: { S: '1' } }, index)).toBe(0);
    expect(indexWriteUnits(item, { ...item, z: { S: '2' }, p: { SS: ['y', 'x'] } }, index)).toBe(0);
  });

  test('costs one for an entry that comes, goes or changes a projected attribute', () => {
    expect(indexWriteUnits(undefined, item, index)).toBe(1);
    expect(indexWriteUnits(item, { pk: { S: 'a' } }, index)).toBe(1);
    expect(indexWriteUnits(item, { ...item, p: { SS: ['x'] } }, index)).toBe(1);
  });

  test('costs a delete and a put when its key changes', () => {
    expect(indexWriteUnits(item, { ...item, gs: { S: '2' } }, index)).toBe(2);
  });

  test('that projects everything changes with every attribute', () => {
    const all = { keys: ['g'], tableKeys: ['pk'] };
    expect(indexWriteUnits(item, { ...item, z: { S: '2' } }, all)).toBe(1);
  });
});
