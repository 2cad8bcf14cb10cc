import { expect, test } from 'vitest';
import { errorsByField, partsOfBirthday } from '../../../functions/drawing/errorsByField.ts';
import { formDefinition } from '../../../functions/drawing/formDefinition.ts';
import { aShop } from '../../support/aShop.ts';

const definition = formDefinition({ shop: aShop(), form: 'newsletter', locale: 'en' });
const { errors: words } = definition.words;

test('errors come in the order of the form, one a field, those of the whole form last', () => {
  const errors = [
    { path: '', code: 'too-many' },
    { path: 'consents.newsletter.text', code: 'consent-unknown-text' },
    { path: 'email', code: 'not-an-address' },
    { path: 'email', code: 'too-long' },
  ];
  expect(errorsByField(definition, errors)).toEqual([
    { at: 'email', text: words.email },
    { at: 'consents.newsletter', text: words.consentChanged },
    { at: '', text: words.tooMany },
  ]);
});

test('a date that does not exist is answered with the length of its month', () => {
  const textFor = (birthday: unknown) =>
    errorsByField(definition, [{ path: 'birthday', code: 'not-a-date' }], { birthday })[0]?.text;
  expect(textFor({ day: '31', month: '4', year: '' })).toBe('That date doesn’t exist: April has 30 days.');
  expect(textFor({ day: '29', month: '2', year: '2023' })).toBe('That date doesn’t exist: February has 28 days.');
  expect(textFor('--02-30')).toBe('That date doesn’t exist: February has 29 days.');
  expect(textFor({ day: '4', month: '', year: '' })).toBe(words.birthday);
  expect(textFor({ day: '4', month: '2', year: '90' })).toBe(words.year);
  expect(textFor(undefined)).toBe(words.birthday);
});

test.each([
  ['birthday', 'in-the-future', words.year],
  ['birthday', 'under-age', words.tooYoung],
  ['firstName', 'url', words.name],
  ['consents.newsletter', 'consent-required', words.consent],
  ['firstName', 'a-code-of-tomorrow', words.name],
])('%s refused as %s is said in words', (path, code, text) => {
  expect(errorsByField(definition, [{ path, code }])[0]?.text).toBe(text);
});

test('an error of a field the form lacks concerns the form as a whole', () => {
  expect(errorsByField(definition, [{ path: '__proto__', code: 'unknown' }])).toEqual([{ at: '', text: words.other }]);
});

test('a birthday is read in every way it is written', () => {
  expect(partsOfBirthday('1990-04-23')).toEqual({ day: '23', month: '04', year: '1990' });
  expect(partsOfBirthday('--04-23')).toEqual({ day: '23', month: '04', year: '' });
  expect(partsOfBirthday({ day: ' 4 ', month: ['x'] })).toEqual({ day: '4', month: '', year: '' });
  expect(partsOfBirthday(undefined)).toEqual({ day: '', month: '', year: '' });
});
