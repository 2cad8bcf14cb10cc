import { expect, test } from 'vitest';
import { moneyWords } from '../../../functions/drawing/words.ts';

test.each([
  ['PLN', 12_345, '123.45'],
  ['HUF', 1_234_500, '12,345'],
  ['JPY', 12_345, '12,345'],
  ['KWD', 12_345, '12.345'],
])('money in %s counts its smallest unit by ISO 4217', (currency, amount, shown) => {
  expect(moneyWords(amount, currency, 'en').replace(/[^\d.,]/g, '')).toBe(shown);
});
