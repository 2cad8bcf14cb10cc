import { expect, test } from 'vitest';
import { phoneIdentity } from '../../../functions/person/phoneIdentity.ts';
import { phoneToE164 } from '../../../functions/person/phoneToE164.ts';

test.each([
  [
    'PL',
    [
      '600 100 200',
      '+48600100200',
      '0048 600-100-200',
      '(+48) 600 100 200',
      '\u202a+48 600–100–200\u202c',
      'tel:+48600100200',
    ],
  ],
  ['GB', ['020 7946 0018', '+44 20 7946 0018', '+44 (0)20 7946 0018', '0044 20 79460018']],
  ['RU', ['8 (912) 345-67-89', '+7 912 345-67-89', '9123456789']],
  ['FI', ['040 123 4567', '+358 40 123 4567', '00358401234567']],
  ['IT', ['06 698 83145', '+39 06 69883145']],
])('in %s a number is one in every spelling, and the one that it is', (country, spellings) => {
  const numbers = new Set(spellings.map((spelling) => phoneIdentity(spelling, country)));
  expect([...numbers]).toEqual([phoneToE164(spellings[1]!, country)]);
});

test.each(['', '600', 'words', '12 34', '+', '555-555-BILL', '1'.repeat(30)])('%j stands for nobody', (text) => {
  expect(phoneIdentity(text, 'PL')).toBeUndefined();
});
