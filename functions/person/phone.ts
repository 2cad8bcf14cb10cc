import { unwrap } from './unwrap.ts';

/** A number as it was written, out of what it was copied with, and with the dashes that keyboards have. */
export function phoneAsWritten(text: string): string {
  return unwrap(text).replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Why a text cannot be a phone number as people write them; undefined if it can. */
export function phoneProblem(text: string): 'not-a-phone-number' | undefined {
  return /^\+?[\d\s()./-]{5,30}$/.test(text) && !/\p{Cc}/u.test(text) ? undefined : 'not-a-phone-number';
}
