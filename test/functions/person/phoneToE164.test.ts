import { expect, test } from 'vitest';
import { phoneToE164 } from '../../../functions/person/phoneToE164.ts';

test.each([
  ['600 100 200', 'PL', '+48600100200'],
  ['8 (912) 345-67-89', 'RU', '+79123456789'],
  ['040 1234567', 'FI', '+358401234567'],
  ['+381 64 1234567', 'PL', '+381641234567'],
  ['+48600100200', 'XX', '+48600100200'],
])('%s in %s is %s', (text, country, number) => expect(phoneToE164(text, country)).toBe(number));

test.each(['', '12', 'not a number', '999 999 999 999 999', '+48 1'])('%j is no number', (text) =>
  expect(phoneToE164(text, 'PL')).toBeUndefined(),
);
