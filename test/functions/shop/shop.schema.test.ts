import { expect, test } from 'vitest';
import { aShop } from '../../support/aShop.ts';
import { shop } from '../../support/builders.ts';

const winBack = shop.automations['win-back']!;

test.each([
  ['form', { placements: { till: { kind: 'till', title: 'Till', form: 'gone' } } }, 'placements.till.form'],
  ['purpose', { automations: { 'win-back': { ...winBack, purpose: 'gone' } } }, 'automations.win-back.purpose'],
  ['survey', { automations: { 'win-back': { ...winBack, survey: 'gone' } } }, 'automations.win-back.survey'],
] as const)('a %s that is not there is refused with its path', (_, changes, path) => {
  expect(() => aShop(changes)).toThrow(`  ${path}: "gone" is not defined`);
});

test('what every object inherits is no name of anything', () => {
  const automations = { 'win-back': { ...winBack, survey: 'constructor' } };
  expect(() => aShop({ automations })).toThrow('automations.win-back.survey');
});
