import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as `+48600100200` (E.164), read as people of the country write it, and whose it is where that can be
 * told; undefined if it is none. Brings 80 KB of numbering plans: not for the sign-up path.
 */
export function phoneNumber(text: string, country: string): { number: string; country?: string } | undefined {
  const code = country.toUpperCase();
  const read = parsePhoneNumberFromString(text, isSupportedCountry(code) ? (code as CountryCode) : undefined);
  return read?.isValid() ? { number: read.number, ...(read.country && { country: read.country }) } : undefined;
}

export function phoneToE164(text: string, country: string): string | undefined {
  return phoneNumber(text, country)?.number;
}
