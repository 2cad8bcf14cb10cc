import { expect, test } from 'vitest';
import { parsePreferences } from '../../../functions/self/parsePreferences.ts';
import { savedFields } from '../../../functions/self/savedFields.ts';
import { viewContact } from '../../../functions/view/viewContact.ts';
import { aContact, aSubscription, shop, shownHash } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const before = viewContact(aContact({ firstName: 'Zofia', locale: 'pl' }), aSubscription(), shop, now.toISOString());
const saved = (value: object) => savedFields(before, parsePreferences({ kind: 'json', value }, shop, now), shop);

test('what is saved is said by the fields that changed, and by no other', () => {
  expect(saved({ firstName: 'Zofia', lastName: '', locale: 'pl', pause: 'none' })).toEqual([]);
  expect(saved({ firstName: 'Zosia', locale: 'fi', birthday: '--04-23' })).toEqual(['firstName', 'birthday', 'locale']);
  expect(saved({ pause: 'birthday', consents: { newsletter: { granted: false } } })).toEqual([
    'pause',
    'consents.newsletter',
  ]);
  expect(saved({ consents: { profiling: { granted: true, text: shownHash('profiling') } } })).toEqual([
    'consents.profiling',
  ]);
});

test('leaving takes back every purpose that brings mail, whatever else was sent', () => {
  expect(saved({ action: 'leave', firstName: 'X' })).toEqual(['consents.newsletter']);
});
