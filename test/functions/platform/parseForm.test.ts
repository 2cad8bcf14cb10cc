import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseForm } from '../../../functions/platform/parseForm.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';

test.each([
  ['a=1&b=2', { a: '1', b: '2' }],
  ['a%5Bb%5D[c]=x+y%21', { a: { b: { c: 'x y!' } } }],
  ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
  ['a[]=1&a[]=2', { a: ['1', '2'] }],
  ['a[]=1', { a: ['1'] }],
  ['a[4000000000]=x', { a: { 4000000000: 'x' } }],
  ['a=', { a: '' }],
  ['a', { a: '' }],
  ['', {}],
  ['a[b=1', { 'a[b': '1' }],
  ['a[][b]=1', { a: { '': { b: '1' } } }],
  ['a[pop]=1', { a: { pop: '1' } }],
  ['a=%B3x', { a: '\ufffdx' }],
])('%s', (text, form) => {
  expect(parseForm(text)).toEqual(form);
});

test.each([
  '__proto__[role]=owner',
  '%5f%5fproto%5f%5f[role]=owner',
  'a[__proto__][b]=1',
  'constructor[prototype][x]=1',
  'form[toString]=1',
  'valueOf=1',
  'a=1&a[b]=1',
  'a[b]=1&a=1',
  'a[b][c][d][e][f]=1',
])('refused: %s', (text) => {
  expect(() => parseForm(text)).toThrow(InvalidInput);
});

test('whatever is sent is read, with plain objects alone, or refused', () => {
  const part = fc.constantFrom(
    ...['a', 'b', '[', ']', '&', '=', '%5B', '__proto__', 'toString', 'length', 'pop', '9', '%ff', '+'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 30 }), (parts) => {
      try {
        const form = parseForm(parts.join(''));
        expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
        expect(() => `${JSON.stringify(form)}${Object.values(form)}`).not.toThrow();
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
