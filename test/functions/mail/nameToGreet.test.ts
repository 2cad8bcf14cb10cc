import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameToGreet } from '../../../functions/mail/nameToGreet.ts';
import { anyText } from '../../support/anyText.ts';

test.each(['Anna', 'Željko', 'Анна-Мария', "D'Arcy", 'J. R.', 'Иван Иванович', '{{env}}', 'می‌خواهم', '👩‍🍳'])(
  '%s is a name',
  (name) => {
    expect(nameToGreet(name)).toBe(name);
  },
);

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
  'Micha\ufffd',
  'anna.kowalska',
  '%B3ukasz',
  'Micha&#322;',
  '.',
  '12',
])('%s is nobody to greet', (name) => {
  expect(nameToGreet(name)).toBeUndefined();
});

test.each([
  ['J.de Vries', 'J. de Vries'],
  ['Prof.Dev', 'Prof. Dev'],
  ['J.R.R.Tolkien', 'J. R. R. Tolkien'],
  ['Evil.Com', 'Evil. Com'],
])('%s is greeted as %s, of which no mail program makes a link', (name, greeted) => {
  expect(nameToGreet(name)).toBe(greeted);
});

test('line breaks, control and invisible characters become a space', () => {
  expect(nameToGreet('Anna\r\nBcc: x')).toBe('Anna Bcc: x');
  expect(nameToGreet('An\u202ena\u0000')).toBe('An na');
  fc.assert(
    fc.property(anyText(), (name) => {
      expect(nameToGreet(name) ?? '').not.toMatch(/(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{C}|[\p{Zl}\p{Zp}]/u);
    }),
  );
});
