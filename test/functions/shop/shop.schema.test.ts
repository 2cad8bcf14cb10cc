import { expect, test } from 'vitest';
import { aShop } from '../../support/aShop.ts';

test('a form that is not there is refused with its path', () => {
  const placements = { till: { kind: 'till', title: 'Till', form: 'gone' } } as const;
  expect(() => aShop({ placements })).toThrow('  placements.till.form: "gone" is not defined');
});
