import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedNext } from '../../../functions/signup/answerForm.ts';

test.each(['/thanks', '/thanks?locale=pl'])('a form may go on to %s', (next) => {
  expect(allowedNext(next, ['/thanks'])).toBe(next);
});

test.each([
  '//evil.example',
  'https:evil.example',
  '\\evil',
  '/thanks.evil.example',
  '/thanks/../x',
  'https://evil.example/thanks',
  undefined,
])('a form may not go on to %s', (next) => {
  expect(allowedNext(next, ['/thanks'])).toBeUndefined();
});

test('a form never leaves the list, whatever is asked', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(allowedNext(url, ['/thanks'])).toBeUndefined();
    }),
  );
});
