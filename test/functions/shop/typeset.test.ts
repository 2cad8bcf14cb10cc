import { expect, test } from 'vitest';
import { typeset } from '../../../functions/shop/typeset.ts';

test.each([
  ['pl', 'Zostaw e-mail, a w urodziny', 'Zostaw e\u2011mail, a\u00a0w\u00a0urodziny'],
  ['pl', 'działa przez 24 godziny', 'działa przez 24\u00a0godziny'],
  ['ru', 'Кнопка в нём действует 24 часа', 'Кнопка в\u00a0нём действует 24\u00a0часа'],
  ['fi', 'Tauko 90 päiväksi', 'Tauko 90\u00a0päiväksi'],
  ['sr', 'Рођендан и дан, 30 дана', 'Рођендан и\u00a0дан, 30\u00a0дана'],
  ['en', 'A break of 30 days, 10 % off', 'A break of 30\u00a0days, 10\u00a0% off'],
] as const)('in %s no line ends inside "%s"', (locale, text, set) => {
  expect(typeset(text, locale)).toBe(set);
});

test.each(['{a} {w} b', 'np. a', 'Plan-A i', 'iść i'])('"%s" keeps what is no word of one letter', (text) => {
  expect(typeset(text, 'pl')).toBe(text);
});
