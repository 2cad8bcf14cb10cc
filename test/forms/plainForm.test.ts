import { expect, test } from 'vitest';
import { plainForm } from '../../forms/snippets/plainForm.ts';
import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { shop } from '../support/builders.ts';

test('the form to copy is sent in UTF-8, whatever charset the page around it is in', () => {
  const definition = formDefinition({ shop, form: 'newsletter', locale: 'pl' });
  expect(plainForm(definition, 'https://shop.example')).toMatch(/<form [^>]*accept-charset="utf-8"/);
});
