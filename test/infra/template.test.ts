import { expect, it } from 'vitest';
import { functionNames, synthesise } from '../support/synthesise.ts';
import { read, theTemplate } from '../support/template.ts';

it('synthesised twice, once under all checks, the template is the same to the byte and no finding is unanswered', async () => {
  expect(synthesise({ checked: true })).toBe(await theTemplate());
}, 120_000);

it('every entry point has its function in the template, and every function its entry point', async () => {
  const functions = read(await theTemplate()).ofType('AWS::Lambda::Function');
  const names = functions.map(([, { Properties }]) => Properties.Environment?.Variables?.KARTOTEKA_FUNCTION);
  expect(names.filter(Boolean).sort()).toEqual(functionNames);
});
