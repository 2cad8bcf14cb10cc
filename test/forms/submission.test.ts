import { expect, test } from 'vitest';
import { submission, valuesOf } from '../../forms/element/submission.ts';

const entries: [string, string][] = [
  ['form', 'newsletter'],
  ['locale', 'pl'],
  ['_next', '/thanks?locale=pl'],
  ['email', ' anna@example.com '],
  ['firstName', ''],
  ['birthday[day]', '4'],
  ['birthday[month]', '11'],
  ['birthday[year]', ''],
  ['interests[]', 'rye'],
  ['consents[newsletter][text]', 'hash-1'],
  ['consents[newsletter][granted]', 'true'],
  ['consents[profiling][text]', 'hash-2'],
  ['website', ''],
];

test('names with brackets are nested', () => {
  const values = valuesOf(entries);
  expect(values.birthday).toEqual({ day: '4', month: '11', year: '' });
  expect(values.consents).toEqual({ newsletter: { text: 'hash-1', granted: 'true' }, profiling: { text: 'hash-2' } });
  expect(values.interests).toEqual(['rye']);
});

test('a sign-up holds what was filled in, and only the consents that were ticked', () => {
  expect(submission(valuesOf(entries), 4200)).toEqual({
    form: 'newsletter',
    locale: 'pl',
    email: 'anna@example.com',
    birthday: '--11-04',
    interests: ['rye'],
    consents: { newsletter: { granted: true, text: 'hash-1' } },
    elapsedMs: 4200,
  });
});

test('a birthday left empty is no birthday; one half filled is sent for the server to refuse', () => {
  const birthday = (day: string, month: string, year: string) =>
    submission({ birthday: { day, month, year } }, 0).birthday;
  expect(birthday('', '', '')).toBeUndefined();
  expect(birthday('4', '', '')).toBe('--00-04');
  expect(birthday('29', '2', '2000')).toBe('2000-02-29');
});

test('a trap that was filled in is sent along', () => {
  expect(submission({ website: 'https://spam.example' }, 10).website).toBe('https://spam.example');
});
