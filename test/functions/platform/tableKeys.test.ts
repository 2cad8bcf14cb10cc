import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as keys from '../../../functions/platform/tableKeys.ts';

const spelt = [...Object.values(keys.partitions), ...Object.values(keys.sorts)];

test.each(
  globSync(['functions/**/*.ts', 'infra/**/*.ts']).filter((file) => !/tableKeys\.ts$|^infra\/local\//.test(file)),
)('%s spells no key of a table', (file) => {
  const quoted = readFileSync(file, 'utf8').match(/(?<=['"`])[A-Z]{3,}(?:#[A-Za-z]*|(?=['"`]))/g) ?? [];
  expect(quoted.filter((text) => text.includes('#') || (spelt as string[]).includes(text))).toEqual([]);
});

test('no partition begins as another does, so that a policy about one lets nobody at the other', () => {
  const starts = Object.values(keys.partitions);
  for (const one of starts) expect(starts.filter((other) => other.startsWith(one))).toEqual([one]);
});

test('a contact and its order are told from their keys', () => {
  const { pk, sk } = keys.orderKey('con_1', '2026-11-01T10:00:00.000Z', 'key-of#an-order');
  expect([keys.contactIdOf(pk), keys.orderOf(sk)]).toEqual(['con_1', 'key-of#an-order']);
});
