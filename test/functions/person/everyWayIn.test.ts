import { describe, expect, test } from 'vitest';
import { parseLead } from '../../../functions/intake/parseLead.ts';
import { parseInteraction } from '../../../functions/interactions/parseInteraction.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { parsePreferences } from '../../../functions/self/parsePreferences.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { parseAnswers } from '../../../functions/surveys/parseAnswers.ts';
import { aSignup, shop } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00Z');
const order = { orderId: 'A1', at: '2026-11-20T10:00:00Z', total: 100, currency: 'EUR', email: 'a@example.com' };
const interaction = { kind: 'other', email: 'a@example.com' };
const survey = { title: {}, anonymous: true, questions: { why: { type: 'text', text: {}, required: false } } };
const lead = ({ firstName }: { firstName: string }) => {
  const { form: _form, ...fields } = aSignup({ firstName });
  return parseLead(fields, { source: 'partner', form: 'newsletter' }, shop, now).signup.firstName;
};

/** A text by each way in, and what is kept of it. */
const ways: Record<string, (text: string) => unknown> = {
  'a sign-up': (text) => parseSignup({ kind: 'json', value: aSignup({ firstName: text }) }, shop, now).signup.firstName,
  'an order': (text) => parseOrder({ ...order, firstName: text }, shop, now).profile.firstName,
  'an item of an order': (text) => parseOrder({ ...order, items: [{ name: text }] }, shop, now).order.items?.[0]?.name,
  'a lead': (text) => lead({ firstName: text }),
  'an interaction': (text) => parseInteraction({ ...interaction, text }, now).interaction.text,
  'details of an interaction': (text) =>
    parseInteraction({ ...interaction, data: { a: text } }, now).interaction.data?.a,
  'the preference centre': (text) =>
    parsePreferences({ kind: 'json', value: { firstName: text } }, shop, now).profile.firstName,
  'a survey': (text) => parseAnswers({ answers: { why: text } }, survey as never).words.why,
};

describe.each(Object.entries(ways))('%s', (way, kept) => {
  test('keeps a text without what nobody typed', () => {
    expect(kept('\ufeff\u202aZo\u00adfia\u202c\u200b \r\n')).toBe('Zofia');
    expect(kept('می‌خواهم')).toBe('می‌خواهم');
  });

  test.each(['Micha\ufffd', 'Micha\ud83d', 'Zo\u0000fia'])('never keeps %j, which cannot be read', (text) => {
    if (['an order', 'an item of an order', 'a lead'].includes(way)) expect(kept(text)).toBeUndefined();
    else expect(() => kept(text)).toThrow(InvalidInput);
  });
});
