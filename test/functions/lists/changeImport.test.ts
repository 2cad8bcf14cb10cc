import { expect, test } from 'vitest';
import { settingsWith } from '../../../functions/lists/changeImport.ts';
import { shop } from '../../support/builders.ts';

test('what a hand says of columns is kept by their names, the first that means something of each', () => {
  const columns = [
    { header: 'Name', meaning: 'firstName' },
    { header: 'Name' },
    { header: 'X', meaning: null },
    { header: '__proto__', meaning: 'email' },
  ];
  const settings = settingsWith({ currency: 'EUR' }, { columns, country: 'rs' }, shop);
  expect(settings).toEqual({ currency: 'EUR', country: 'RS', columns: { Name: 'firstName', X: 'ignore' } });
});

test.each([
  [{ columns: [{ header: 'a', meaning: 'nonsense' }] }, 'columns.0.meaning'],
  [{ columns: [{ header: 'a', meaning: 'fields.nonsense' }] }, 'columns.0.meaning'],
  [{ timeZone: 'Mars/Base' }, 'timeZone'],
  [{ consent: { purpose: 'nonsense', ask: true } }, 'consent.purpose'],
  [{ consent: { purpose: 'newsletter' } }, 'consent.evidence'],
])('%j is refused by its path', (said, path) => {
  expect(() => settingsWith({}, said, shop)).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path })] }),
  );
});
