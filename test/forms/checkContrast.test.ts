import { expect, test } from 'vitest';
import { checkContrast, contrast } from '../../forms/checkContrast.ts';
import { aShop } from '../support/aShop.ts';

const { brand } = aShop();

test('contrast is what WCAG defines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('colours that can be read pass', () => {
  expect(() => checkContrast(brand)).not.toThrow();
});

test('colours too close to each other are refused by name, in either scheme', () => {
  const pale = { light: { ...brand.light, muted: '#c9b8a8' }, dark: { ...brand.dark, onAccent: '#ffffff' } };
  expect(() => checkContrast(pale)).toThrow(/brand\.light\.muted \(#c9b8a8\) on brand\.light\.paper \(#fffaf3\): 1\.8/);
  expect(() => checkContrast(pale)).toThrow(/brand\.dark\.onAccent \(#ffffff\) on brand\.dark\.accent \(#f0a868\)/);
});
