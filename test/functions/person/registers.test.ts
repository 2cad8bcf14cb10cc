import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardIdentity } from '../../../functions/person/cardIdentity.ts';
import { profileFields } from '../../../functions/person/profileFields.ts';
import { readProfile } from '../../../functions/person/readProfile.ts';
import { type Register, readRegistered } from '../../../functions/person/registers.ts';
import { shop } from '../../support/builders.ts';

/** Numbers that companies print on their own pages. */
const real: [Register, string, string][] = [
  ['nip', '525-000-73-13', '5250007313'],
  ['nip', 'PL 525 000 73 13', '5250007313'],
  ['regon', '000331501', '000331501'],
  ['yTunnus', '0112038-9', '0112038-9'],
  ['yTunnus', 'FI01120389', '0112038-9'],
  ['yTunnus', '112038-9', '0112038-9'],
  ['pib', '104052135', '104052135'],
  ['inn', '7707083893', '7707083893'],
  ['inn', '7736 207 543', '7736207543'],
  ['inn', '500100732259', '500100732259'],
];

test.each(real)('%s %s is kept as the register writes it', (register, text, kept) => {
  expect(readRegistered(text, register)).toBe(kept);
});

test('a mistyped digit is found in each of them, whichever it is', () => {
  const one = fc.constantFrom(...real.map(([register, , number]) => ({ register, number })));
  const mistyped = fc.tuple(one, fc.nat(13), fc.integer({ min: 1, max: 9 })).map(([{ register, number }, at, by]) => {
    const digits = [...number.replace('-', '')];
    const place = at % digits.length;
    digits[place] = String((Number(digits[place]) + by) % 10);
    return { register, text: digits.join('') };
  });
  let missed = 0;
  fc.assert(
    fc.property(mistyped, ({ register, text }) => {
      if (readRegistered(text, register) !== undefined) missed += 1;
    }),
    { numRuns: 500 },
  );
  // A sum that comes to ten is written as nought by two of them: a few slips stay unseen, as their rules have it.
  expect(missed).toBeLessThan(15);
});

test.each([
  ['nip', '0000000000'],
  ['nip', '12345'],
  ['inn', '12345678901234'],
  ['regon', 'brak'],
  ['yTunnus', '1234567'],
] as const)('%s %s is none', (register, text) => {
  expect(readRegistered(text, register)).toBeUndefined();
});

test('a profile keeps what is right, and names what is not', () => {
  const said = { company: 'Pekara Sunce d.o.o.', pib: '104 052 135', nip: '525-000-73-14', card: 'kl 0042-7' };
  const { profile, faults } = readProfile(said, profileFields(shop), { shop, now: new Date('2027-05-17T08:00:00Z') });
  expect(profile).toEqual({ company: 'Pekara Sunce d.o.o.', pib: '104052135', card: 'KL00427' });
  expect(faults).toMatchObject([{ path: 'nip', code: 'checksum' }]);
});

test.each([
  ['1234 5678', '12345678'],
  ['kl-0042', 'KL0042'],
  ['12', undefined],
  ['карта', undefined],
])('a card %s is %s', (text, kept) => {
  expect(cardIdentity(text)).toBe(kept);
});
