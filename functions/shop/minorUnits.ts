const decimals: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const byCurrency = new Map(
  Object.entries(decimals).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)] as const),
  ),
);

/**
 * How many of a currency's smallest units make one of it, by the exponents of ISO 4217. `Intl` has those people pay with
 * instead: none for the forint, whose smallest unit is a hundredth of it.
 */
export function minorUnits(currency: string): number {
  return 10 ** (byCurrency.get(currency) ?? 2);
}
