import { expect, test } from 'vitest';
import { addAnswers } from '../../../functions/surveys/addAnswers.ts';
import { aContact, shop } from '../../support/builders.ts';

const survey = shop.surveys['why-not']!;
const answer = (contact: object, reason: string, at: string) => ({
  ...contact,
  ...addAnswers(contact, { id: 'why-not', survey, given: { reason }, at }),
});
const [may, june] = ['2026-05-01T10:00:00.000Z', '2026-06-01T10:00:00.000Z'];

test('the latest answers count: a reason that was taken back is no reason any more', () => {
  const contact = answer(answer(aContact(), 'too-dear', may), 'not-in-stock', june);
  expect(contact.surveys).toEqual({ 'why-not': { at: june, answers: { reason: 'not-in-stock' } } });
  expect(contact.interactions).toMatchObject({ count: 2, lastKind: 'survey', refusals: { 'not-in-stock': june } });
  expect(contact.interactions?.refusals).not.toHaveProperty('too-dear');
});

test('a reason that was given elsewhere since stays', () => {
  const first = answer(aContact(), 'too-dear', may);
  const interactions = { ...first.interactions!, refusals: { 'too-dear': june } };
  expect(answer({ ...first, interactions }, 'other', june).interactions?.refusals).toEqual({
    'too-dear': june,
    other: june,
  });
});
