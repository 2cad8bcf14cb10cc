import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as `+48600100200` (E.164), read as people of the country write it; undefined if it is none.
 * Brings 80 KB of numbering plans: not for the sign-up path.
 */
export function phoneToE164(text: string, country: string): string | undefined {
  const code = country.toUpperCase();
  const number = parsePhoneNumberFromString(text, isSupportedCountry(code) ? (code as CountryCode) : undefined);
  return number?.isValid() ? number.number : undefined;
}
