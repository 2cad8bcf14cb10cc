import { callingCode } from './callingCodes.ts';
import { phoneAsWritten } from './phone.ts';

/** Who writes a zero that belongs to the number itself. */
const keepsZero = ['IT', 'SM', 'VA'];
/** Who begins calls within the country by an eight. */
const trunkEight = ['RU', 'KZ', 'BY', 'TM', 'UZ'];

/**
 * What stands for a telephone in every spelling: its digits with the calling code, read as people of the country write
 * them, without brackets, a zero to dial before it or two for abroad. Undefined for what is no number. It compares and
 * does not check: `phoneToE164` knows which numbers there are and takes eighty kilobytes for it.
 */
export function phoneIdentity(text: string, country: string): string | undefined {
  const written = phoneAsWritten(text).replace('(0)', '');
  const digits = written.replace(/\D/g, '');
  if (!/^[+\d\s()./-]+$/.test(written) || digits.length < 7 || digits.length > 17) return undefined;
  if (/^\s*\(?\+/.test(written)) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const code = callingCode(country);
  return code === undefined ? digits : `+${code}${withoutTrunk(digits, country.toUpperCase())}`;
}

function withoutTrunk(digits: string, country: string): string {
  if (trunkEight.includes(country)) return digits.replace(/^8(?=\d{9,10}$)/, '');
  return keepsZero.includes(country) ? digits : digits.replace(/^0/, '');
}
