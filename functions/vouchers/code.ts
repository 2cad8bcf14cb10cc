/**
 * What codes are made of: seventeen signs of which no two look or sound alike, printed or in anybody's hand, in Latin or
 * in Cyrillic. Neither O nor 0, I nor 1, L, B nor 8, S nor 5, U nor V; no Z beside 2, no G beside 6; no letter that reads
 * as another one of them in Cyrillic; and no vowels, so that no code is a word. Seventeen is prime: see `checkOf`.
 */
const alphabet = 'CDFHJKMPTWX234679';
const prime = alphabet.length;
/** Beside the sign that checks them. */
const dataLength = 8;

/**
 * What people write for a sign because it looks or sounds like it, in either script. All of it is outside the alphabet, so
 * none of it could be meant otherwise.
 */
const meant: Record<string, string> = {
  ...{ С: 'C', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X' },
  ...{ Ш: 'W', З: '3', Э: '3', Ч: '4', Б: '6', Ф: 'F', Д: 'D' },
  ...{ Z: '2', G: '6', B: '6', Y: '4', N: 'H', R: 'P', S: 'C' },
};

/** A code of the number's last signs, its checking sign last. */
export function codeOf(number: bigint): string {
  const digits: number[] = [];
  for (let rest = number; digits.length < dataLength; rest /= BigInt(prime)) digits.push(Number(rest % BigInt(prime)));
  return [...digits, checkOf(digits)].map((digit) => alphabet[digit]).join('');
}

/**
 * A code as somebody typed or scanned it, in its one spelling. Undefined where a sign is wrong or two have changed
 * places: known from the code alone, before anything is looked up.
 */
export function readCode(text: string): string | undefined {
  const signs = [...text.toUpperCase().replace(/[\s\p{Pd}._]+/gu, '')].map((sign) => meant[sign] ?? sign);
  const digits = signs.map((sign) => alphabet.indexOf(sign));
  if (digits.length !== dataLength + 1 || digits.includes(-1)) return undefined;
  return checkOf(digits.slice(0, -1)) === digits.at(-1) ? signs.join('') : undefined;
}

/** Signs in threes, as they are read aloud. */
export function grouped(code: string): string[] {
  return code.match(/.{1,3}/g) ?? [];
}

/**
 * The sum of the signs, each by its place, over a prime: whatever one sign is taken for another by, and whichever two
 * change places, the sum is another.
 */
function checkOf(digits: number[]): number {
  return digits.reduce((sum, digit, place) => sum + (place + 1) * digit, 0) % prime;
}
