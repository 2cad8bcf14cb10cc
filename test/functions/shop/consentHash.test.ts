import { expect, test } from 'vitest';
import { consentHash } from '../../../functions/shop/consentHash.ts';

test('a sentence keeps its hash for as long as it keeps its words', () => {
  expect(consentHash('newsletter', 'en', 'Yes, write to me.')).toBe(
    consentHash('newsletter', 'en', 'Yes, write to me.'),
  );
  expect(consentHash('newsletter', 'en', 'Yes, write to me.')).toMatch(/^[0-9a-f]{32}$/);
});

test('purpose, locale and every letter of the text change the hash', () => {
  const hashes = [
    consentHash('newsletter', 'en', 'Yes'),
    consentHash('profiling', 'en', 'Yes'),
    consentHash('newsletter', 'pl', 'Yes'),
    consentHash('newsletter', 'en', 'Yes.'),
  ];
  expect(new Set(hashes).size).toBe(4);
});
