import { inflateRawSync } from 'node:zlib';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { phonePlans } from './phonePlans.atBuild.ts';

const plans = JSON.parse(inflateRawSync(Buffer.from(phonePlans, 'base64')).toString());

/**
 * A telephone number as `+48600100200` (E.164), read as people of the country write it, and whose it is where that can be
 * told; undefined if it is none. Brings the numbering plans of all countries: not for the sign-up path.
 */
export function phoneNumber(text: string, country: string): { number: string; country?: string } | undefined {
  const code = country.toUpperCase() as CountryCode;
  const read = parsePhoneNumberFromString(text, isSupportedCountry(code, plans) ? code : {}, plans);
  return read?.isValid() ? { number: read.number, ...(read.country && { country: read.country }) } : undefined;
}

export function phoneToE164(text: string, country: string): string | undefined {
  return phoneNumber(text, country)?.number;
}
