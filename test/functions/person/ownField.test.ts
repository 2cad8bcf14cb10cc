import { expect, test } from 'vitest';
import { fieldsBody } from '../../../functions/drawing/formBody.ts';
import { formDefinition } from '../../../functions/drawing/formDefinition.ts';
import { confirmable } from '../../../functions/leads/confirmable.ts';
import { readLead } from '../../../functions/leads/lead.schema.ts';
import { partWords } from '../../../functions/leads/partWords.ts';
import { said } from '../../../functions/leads/said.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { ownFields } from '../../../functions/programme/ownFields.ts';
import { subjectOf } from '../../../functions/programme/subjectOf.ts';
import { parsePreferences } from '../../../functions/self/parsePreferences.ts';
import { inBothScripts } from '../../../functions/shop/inBothScripts.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { knownBody } from '../../../functions/view/knownBody.ts';
import { preferencesForm } from '../../../functions/view/preferencesForm.ts';
import { viewCollection } from '../../../functions/view/viewCollection.ts';
import { aContact, aSignup, aSubscription, shop as config } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00Z');
const inEveryLanguage = (text: string) => inBothScripts({ en: text, pl: text, ru: text, fi: text, sr: text });
const income = { type: 'number' as const, label: inEveryLanguage('Income') };
const { newsletter } = config.forms;
/** The demonstration shop with one entry more, and its form that asks it. */
const shop = {
  ...config,
  fields: { ...config.fields, income },
  forms: { ...config.forms, newsletter: { ...newsletter!, fields: [...newsletter!.fields, { name: 'income' }] } },
};
const view = { shop, locale: 'en' as const, now: now.toISOString() };

test('one entry in the configuration is asked, checked, shown before the tap, corrected, known and judged by', () => {
  expect(fieldsBody(formDefinition({ ...view, form: 'newsletter' })).markup).toContain('name="fields[income]"');
  const { signup } = parseSignup(
    { kind: 'form', value: { ...written(), fields: { income: '1 200' } } },
    shop,
    now,
    'order',
  );
  expect(signup).not.toHaveProperty('fields');
  const parsed = parseSignup({ kind: 'form', value: { ...written(), fields: { income: '1200' } } }, shop, now);
  expect(parsed.signup.fields).toEqual({ income: 1200 });

  const submission = { id: 'a', at: now.toISOString(), address: 'zofia@example.com', signup: parsed.signup };
  const lead = readLead({
    key: 'k',
    id: 'l',
    state: 'mailed',
    attempts: 1,
    variants: 1,
    expiresAt: 1,
    [said('a')]: submission,
  });
  const shown = confirmable(lead, shop).certain.map((part) => partWords(part, 'en', shop));
  expect(shown).toContainEqual({ label: 'Income', words: '1,200' });

  expect(parsePreferences({ kind: 'json', value: { fields: { income: 900 } } }, shop, now).profile.fields).toEqual({
    income: 900,
  });
  const order = { orderId: '1', at: now.toISOString(), total: 1, currency: 'PLN', email: 'a@example.com' };
  expect(parseOrder({ ...order, fields: { income: 'much' } }, shop, now).warnings.map(({ path }) => path)).toEqual([
    'fields.income',
  ]);

  const contact = aContact({ fields: { income: 1200 } });
  const items = [
    { sk: 'CONTACT', ...contact },
    { sk: 'SUBSCRIPTION#email', ...aSubscription() },
  ];
  const person = viewCollection({ items, happened: [] }, shop, view.now)!;
  expect(person.fields).toEqual({ income: 1200 });
  expect(knownBody({ ...view, person }).markup).toContain('<dt>Income</dt><dd>1,200</dd>');
  expect(preferencesForm({ ...view, person }).markup).toContain(
    'name="fields[income]" type="text" inputmode="decimal"',
  );
  const field = ownFields(shop)['fields.income'];
  expect(field?.type === 'number' && field.read(subjectOf(contact, shop))).toBe(1200);
});

test("rules ask for the shop's own fields by their path", () => {
  const contact = aContact({ fields: { occupation: 'baker', allergies: ['nuts'], 'own-shop': true } });
  const holds = (field: `fields.${string}`, op: 'eq' | 'contains', value: string) =>
    evaluate({ field, op, value }, subjectOf(contact, config), now.toISOString()).member;
  expect(holds('fields.occupation', 'eq', 'baker')).toBe(true);
  expect(holds('fields.allergies', 'contains', 'nuts')).toBe(true);
  expect(holds('fields.allergies', 'contains', 'milk')).toBe(false);
  expect(holds('fields.own-shop', 'eq', 'yes')).toBe(true);
});

/** As a plain form sends it. */
function written(): Record<string, unknown> {
  const { consents, elapsedMs: _elapsedMs, ...fields } = aSignup();
  const { newsletter: grant } = consents as Record<string, { text: string }>;
  return { ...fields, consents: { newsletter: { granted: 'true', text: grant!.text } } };
}
