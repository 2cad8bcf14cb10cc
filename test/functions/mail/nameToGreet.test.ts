import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameToGreet } from '../../../functions/mail/nameToGreet.ts';
import { anyText } from '../../support/anyText.ts';

test.each(['Anna', 'Željko', 'Анна-Мария', "D'Arcy", 'J. R.', 'Иван Иванович', '{{env}}'])('%s is a name', (name) => {
  expect(nameToGreet(name)).toBe(name);
});

test.each([
  undefined,
  '',
  '   ',
  'https://evil.example',
  'Win at evil.example today',
  'www.evil',
  'anna@evil',
  'пример.рф',
  'a'.repeat(61),
])('%s is nobody to greet', (name) => {
  expect(nameToGreet(name)).toBeUndefined();
});

test('line breaks, control and invisible characters become a space', () => {
  expect(nameToGreet('Anna\r\nBcc: x')).toBe('Anna Bcc: x');
  expect(nameToGreet('An\u202ena\u0000')).toBe('An na');
  fc.assert(
    fc.property(anyText(), (name) => {
      expect(nameToGreet(name) ?? '').not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }),
  );
});
