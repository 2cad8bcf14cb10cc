import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, grouped, readCode } from '../../../functions/vouchers/code.ts';

const aCode = fc.bigInt({ min: 0n, max: 2n ** 64n }).map(codeOf);
const signs = [...'CDFHJKMPTWX234679'];

describe('a code', () => {
  test('has nine signs of which none looks like another', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(/^[A-Z2-9]{9}$/);
        expect(code).not.toMatch(/[O0QI1LB8S5ZGUVAEYNR]/);
      }),
    );
  });

  test('is read as it was printed, however it is typed', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readCode(code)).toBe(code);
        expect(readCode(` ${grouped(code).join('-').toLowerCase()} `)).toBe(code);
        expect(readCode(grouped(code).join(' – '))).toBe(code);
      }),
    );
  });

  test('typed on a Cyrillic keyboard is the same code', () => {
    const cyrillic: Record<string, string> = { C: 'С', H: 'н', K: 'К', M: 'м', P: 'Р', T: 'т', X: 'Х', 3: 'З', 4: 'ч' };
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readCode([...code].map((sign) => cyrillic[sign] ?? sign).join(''))).toBe(code);
      }),
    );
  });

  test('with one sign taken for another is told as a typo', () => {
    fc.assert(
      fc.property(aCode, fc.nat(8), fc.constantFrom(...signs), (code, at, sign) => {
        fc.pre(code[at] !== sign);
        expect(readCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('with two signs that changed places is told as a typo', () => {
    fc.assert(
      fc.property(aCode, fc.nat(8), fc.nat(8), (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        const swapped = [...code];
        [swapped[one], swapped[other]] = [swapped[other]!, swapped[one]!];
        expect(readCode(swapped.join(''))).toBeUndefined();
      }),
    );
  });

  test.each(['', 'CDF', 'CDFCDFCDFCDF', '000000000', 'toString'])('"%s" is none', (text) => {
    expect(readCode(text)).toBeUndefined();
  });
});
