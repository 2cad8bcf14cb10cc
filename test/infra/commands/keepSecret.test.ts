import { expect, test } from 'vitest';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { keepSecret } from '../../../infra/commands/keepSecret.ts';

const account = (kept: Map<string, string>, tables: string[] = []) => ({
  isKept: async (name: string) => kept.has(name),
  tables: async (prefix: string) => tables.filter((name) => name.startsWith(prefix)),
  keep: async (name: string, text: string) => void kept.set(name, text),
  say: () => {},
});

test('a stack’s secret is made before its first deployment, and is the same at every later one', async () => {
  const kept = new Map<string, string>();
  await keepSecret('Kartoteka', account(kept));
  const [[name, text]] = [...kept] as [[string, string]];
  expect(name).toBe('/Kartoteka/secret');
  expect(parseSecret(text).keyring.keys.has('k1')).toBe(true);
  await keepSecret('Kartoteka', account(kept, ['Kartoteka-ContactsTable1']));
  expect([...kept]).toEqual([[name, text]]);
});

test('a customer base whose secret is gone gets no new one, by which nobody in it would be found', async () => {
  const kept = new Map<string, string>();
  const another = account(kept, ['Kartoteka-test-ContactsTable1', 'Kartoteka-ContactsTable9']);
  await expect(keepSecret('Kartoteka', another)).rejects.toThrow(/Kartoteka-ContactsTable9.*\/Kartoteka\/secret/);
  expect(kept.size).toBe(0);
});
