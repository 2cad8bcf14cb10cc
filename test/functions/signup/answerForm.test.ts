import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formPage } from '../../../functions/drawing/formPage.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { allowedNext, answerForm } from '../../../functions/signup/answerForm.ts';
import { shop } from '../../support/builders.ts';

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

test('a form with mistakes comes back with its styles in it, and Back to it asks nothing', async () => {
  const event = { headers: { accept: 'text/html' } } as never;
  const body = { kind: 'form', value: { form: 'newsletter', locale: 'fi', email: '@' } } as const;
  const refuse = async () => {
    throw new InvalidInput([{ path: 'email', message: 'Not an address', code: 'invalid' }] as never);
  };
  const answer = await answerForm(event, body as never, { shop, formPage }, refuse);
  expect(answer.statusCode).toBe(400);
  expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache' });
  expect(answer.body).toMatch(/<style>.+<\/style>/s);
  expect(answer.body).not.toContain('rel="stylesheet"');
});
