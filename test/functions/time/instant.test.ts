import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliest, epochMs, isInstant, toInstant } from '../../../functions/time/instant.ts';
import { anInstant } from './arbitraries.ts';

test('every way to write a moment becomes one shape', () => {
  for (const time of [
    '2027-05-17T07:30:00Z',
    '2027-05-17T09:30:00.000+02:00',
    new Date('2027-05-17T07:30Z'),
    Date.UTC(2027, 4, 17, 7, 30),
  ])
    expect(toInstant(time)).toBe('2027-05-17T07:30:00.000Z');
  expect(isInstant('2027-05-17T07:30:00Z')).toBe(false);
  expect(isInstant('2027-05-17T07:30:00.000Z')).toBe(true);
  expect(() => toInstant('soon')).toThrow(RangeError);
  expect(() => epochMs('soon')).toThrow(RangeError);
});

test('instants compare as the moments they are', () => {
  fc.assert(
    fc.property(anInstant(), anInstant(), (a, b) => {
      expect(a < b).toBe(epochMs(a) < epochMs(b));
      expect(toInstant(epochMs(a))).toBe(a);
      expect(earliest(a, b)).toBe(a < b ? a : b);
    }),
  );
  expect(earliest(undefined, 'x')).toBe('x');
  expect(earliest('x', undefined)).toBe('x');
});
