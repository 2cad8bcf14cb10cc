/** Sum of the digits by their weights. */
const weigh = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
const ends = (digits: string, at: number, check: number) => Number(digits[at]) === check;

const inn10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const inn11 = [7, ...inn10];
const regon9 = [8, 9, 2, 3, 4, 5, 6, 7];
const regon14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

const checks = {
  /** Poland, taxpayers. */
  nip: (n) => n.length === 10 && ends(n, 9, weigh(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11),
  /** Poland, businesses; fourteen digits for a branch. */
  regon: (n) =>
    /^\d{9}(\d{5})?$/.test(n) &&
    ends(n, 8, (weigh(n, regon9) % 11) % 10) &&
    (n.length === 9 || ends(n, 13, (weigh(n, regon14) % 11) % 10)),
  /** Finland: the last digit follows a hyphen; one of before 1978 may lack its first. */
  yTunnus: (n) => {
    const left = weigh(n, [7, 9, 10, 5, 8, 4, 2]) % 11;
    return n.length === 8 && left !== 1 && ends(n, 7, (11 - left) % 11);
  },
  /** Serbia, taxpayers (ISO 7064, MOD 11,10). */
  pib: (n) => {
    const rest = [...n.slice(0, 8)].reduce((product, digit) => (((Number(digit) + product) % 10 || 10) * 2) % 11, 10);
    return n.length === 9 && ends(n, 8, (11 - rest) % 10);
  },
  /** Russia, taxpayers: ten digits for a company, twelve for a person. */
  inn: (n) =>
    n.length === 10
      ? ends(n, 9, (weigh(n, inn10) % 11) % 10)
      : n.length === 12 && ends(n, 10, (weigh(n, inn11) % 11) % 10) && ends(n, 11, (weigh(n, [3, ...inn11]) % 11) % 10),
} satisfies Record<string, (digits: string) => boolean>;

export type Register = keyof typeof checks;

/**
 * The number of a company in a register, as that writes it: without spaces, dots and the country before it. Undefined for
 * one whose check digits are wrong: then a digit was mistyped.
 */
export function readRegistered(text: string, register: Register): string | undefined {
  const written = text.replace(/^\s*(PL|FI|RS|RU)(?=[\s\d])/i, '').replace(/[\s.\u2010-\u2015-]/g, '');
  const digits = register === 'yTunnus' && written.length === 7 ? `0${written}` : written;
  if (!/^\d+$/.test(digits) || /^0+$/.test(digits) || !checks[register](digits)) return undefined;
  return register === 'yTunnus' ? `${digits.slice(0, 7)}-${digits[7]}` : digits;
}
