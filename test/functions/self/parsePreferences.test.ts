import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { parsePreferences } from '../../../functions/self/parsePreferences.ts';
import { shop, shownHash } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const form = (value: object) => parsePreferences({ kind: 'form', value }, shop, now);
const json = (value: object) => parsePreferences({ kind: 'json', value }, shop, now);
const paths = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors!.map(({ path, code }) => `${path}: ${code}`);
    throw error;
  }
  return [];
};

describe('preferences', () => {
  test('what is left out stays as it is, and what is emptied is to be forgotten', () => {
    expect(json({}).profile).toEqual({});
    const emptied = form({ firstName: ' ', phone: '', birthday: { day: '', month: '', year: '' } });
    expect(emptied.profile).toEqual({ firstName: null, phone: null, birthday: null });
  });

  test('a box as the page showed it is no choice', () => {
    const text = shownHash();
    const same = form({
      consents: { newsletter: { text, was: 'true', granted: 'true' }, profiling: { text, was: 'false' } },
    });
    expect(same).toMatchObject({ granted: {}, refused: [] });
    const turned = form({ consents: { newsletter: { text, was: 'true' } } });
    expect(turned.refused).toEqual(['newsletter']);
  });

  test('turning a purpose on takes the very text that was shown, and keeps it in full', () => {
    const on = json({ consents: { newsletter: { text: shownHash('newsletter', 'ru'), granted: true } } });
    const shown = shop.purposes.newsletter!.text.ru;
    expect(on.granted.newsletter).toEqual({ hash: shownHash('newsletter', 'ru'), locale: 'ru', shown });
    expect(paths(() => json({ consents: { newsletter: { text: 'x', granted: true } } }))).toEqual([
      'consents.newsletter: consent-unknown-text',
    ]);
  });

  test.each([
    [{ birthday: '2020-01-01' }, 'birthday: under-age'],
    [{ birthday: '--02-30' }, 'birthday: not-a-date'],
    [{ firstName: 'see https://evil.example' }, 'firstName: url'],
    [{ phone: 'call me' }, 'phone: not-a-phone-number'],
    [{ phone: '+48 600\n100 200' }, 'phone: not-a-phone-number'],
    [{ email: 'other@example.com' }, 'email: unknown'],
    [{ contactId: 'con_2' }, 'contactId: unknown'],
    [{ pause: 'P900D' }, 'pause: not-allowed'],
    [{ consents: { spying: { granted: true } } }, 'consents.spying: unknown'],
  ])('%j is refused', (body, expected) => {
    expect(paths(() => json(body))).toEqual([expected]);
  });
});
