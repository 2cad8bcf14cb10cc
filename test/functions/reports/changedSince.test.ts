import { expect, test } from 'vitest';
import type { CountedSend } from '../../../functions/programme/send.schema.ts';
import { changedSince } from '../../../functions/reports/changedSince.ts';

const send = (contactId: string, state: CountedSend['state'], reason?: string): CountedSend => ({
  ...{ contactId, occasion: 'campaign-cmp_1', dueAt: '2027-03-01T10:00:00.000Z', state, reason },
});
const promised = new Map([
  ['a', 'goes'],
  ['b', 'goes'],
  ['c', 'capped'],
  ['d', 'withdrawn'],
  ['e', 'goes'],
  ['f', 'goes'],
  ['g', 'goes'],
  ['h', 'goes'],
]);
const sends = [
  send('a', 'sent'),
  send('b', 'skipped', 'withdrawn'),
  send('c', 'sent'),
  send('d', 'skipped', 'withdrawn'),
  send('e', 'unknown'),
  send('f', 'planned'),
  send('new', 'sent'),
];

test('everything that came otherwise than promised is named by what it came to, once', () => {
  const found = changedSince(promised, sends, { whole: true, isThere: (id) => id === 'g' });
  expect(found).toEqual({ withdrawn: 1, sent: 1, unknown: 1, joined: 1, left: 1, erased: 1 });
});

test('nobody is missed while the audience is being made up', () => {
  const found = changedSince(promised, sends, { whole: false, isThere: () => true });
  expect(found).toEqual({ withdrawn: 1, sent: 1, unknown: 1, joined: 1 });
});
