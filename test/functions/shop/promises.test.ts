import { expect, test } from 'vitest';
import config from '../../../shop.config.ts';

/** Days of which the sentence people agree to says that an email comes besides the week's one. */
const named = ['birthday', 'date'];

test('nothing goes out besides the week’s one email but what the sentence of the consent names', () => {
  const besides = Object.entries(config.automations).filter(([, { cap }]) => cap === 'exempt');
  // The first email there is: it is the week's one.
  const others = besides.filter(([, { trigger }]) => trigger.on !== 'confirmed' && !named.includes(trigger.on));
  expect(others.map(([id]) => id)).toEqual([]);
  expect(config.cap).toEqual({ every: 'P7D' });
});

test('the sentence says so in every language', () => {
  const said: Record<string, RegExp> = {
    en: /once a week at most.*birthday.*holidays/,
    pl: /raz w tygodniu.*urodziny.*święta/,
    ru: /раза в неделю.*день рождения.*праздники/,
    fi: /kerran viikossa.*syntymäpäivänäni.*juhlapyhinä/,
    sr: /једном недељно.*рођендан.*празнике/,
  };
  const { text } = config.purposes.newsletter!;
  for (const [locale, sentence] of Object.entries(said))
    expect(text).toHaveProperty(locale, expect.stringMatching(sentence));
});
