import { expect, test } from 'vitest';
import { newId } from '../../../functions/platform/ids.ts';

test('an id says what it names and when it was made, as a UUID v7 does', () => {
  const now = new Date('2026-11-25T23:00:00.123Z');
  const id = newId('contact', now);
  expect(id).toMatch(/^con_[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(Number.parseInt(id.slice(4).replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime());
});

test('ids of the same instant differ, and a later one sorts behind', () => {
  const ids = Array.from({ length: 1_000 }, () => newId('lead', new Date(1_000)));
  expect(new Set(ids).size).toBe(1_000);
  const later = newId('lead', new Date(1_001));
  expect(ids.every((id) => id < later)).toBe(true);
});
