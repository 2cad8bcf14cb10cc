import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { functionNames, synthesise } from '../support/synthesise.ts';

it('synthesised twice, once under all checks, the template is the same to the byte and no finding is unanswered', () => {
  expect(synthesise({ checked: true })).toBe(synthesise({ checked: false }));
}, 120_000);

it('every entry point has its function in the template, and every function its entry point', () => {
  const entryPoints = globSync('functions/*/*.lambda.ts').map((path) => basename(path, '.lambda.ts'));
  expect(entryPoints.sort()).toEqual(functionNames);
});
