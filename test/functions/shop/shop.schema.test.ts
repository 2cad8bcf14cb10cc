import { expect, test } from 'vitest';
import { aShop } from '../../support/aShop.ts';

test('a form that is not there is refused with its path', () => {
  const placements = { till: { kind: 'till', title: 'Till', form: 'gone' } } as const;
  expect(() => aShop({ placements })).toThrow('  placements.till.form: "gone" is not defined');
});

test('browsers are made to work before the ceiling of confirmations is used up, or the config is refused', () => {
  const limits = { ...aShop().limits, confirmationsPerHour: 600, proofOfWorkAbove: 600 };
  expect(() => aShop({ limits })).toThrow('limits.proofOfWorkAbove: must be below confirmationsPerHour');
  expect(aShop({ limits: { ...limits, proofOfWorkAbove: 300 } }).limits.proofOfWorkAbove).toBe(300);
});
