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

test('an incentive that no voucher keeps is refused, and so is a kind of voucher that is not there', () => {
  const { newsletter, ...others } = aShop().forms;
  const forms = (voucher: string | undefined) => ({ ...others, newsletter: { ...newsletter!, voucher } });
  expect(() => aShop({ forms: forms(undefined) })).toThrow('forms.newsletter.incentive: promises what nobody delivers');
  expect(() => aShop({ forms: forms('gone') })).toThrow('forms.newsletter.voucher: "gone" is not defined');
});
