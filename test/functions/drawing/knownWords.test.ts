import { expect, test } from 'vitest';
import { knownWords } from '../../../functions/drawing/texts/knownWords.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { aProgramme } from '../../support/builders.ts';

test('whoever reads what was mailed to her finds every letter of ours by a name, never by its id', () => {
  const ids = [...aProgramme().automations.keys()];
  expect(ids).toContain('almost-gone');
  for (const locale of locales)
    expect(Object.keys(knownWords[locale].automations), locale).toEqual(expect.arrayContaining(ids));
});
