import { spaceAbbreviations } from './spaceAbbreviations.ts';

export type NameProblem = 'too-long' | 'control-characters' | 'unreadable' | 'url' | 'phone-number';

/** Characters, not bytes. Longer ones exist, but not on the first line of a letter. */
const longestName = 80;
/** Controls, line and paragraph separators, and what turns the direction of writing (Trojan Source, CVE-2021-42574). */
const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const invisible = /\p{Cf}/gu;
const scheme = /https?:|[\p{L}\d]:[\p{L}\d/]|\/\/|www\.|@/iu;
/** A dotted word with a path, a port or a query behind it, whatever it ends in. */
const path = /[\p{L}\d]\.[\p{L}\d-]+[/\\:?#]/u;
/** Endings in use for mail that sells; a plain "Kowalska-Nowak" or "St. John" has none after its dot. */
const domain =
  /[\p{L}\d]\.(?:com|net|org|info|biz|io|co|me|ly|app|dev|xyz|top|site|online|shop|store|club|link|click|live|pro|ru|su|pl|fi|rs|eu|uk|de|ua|by|kz|cn|in|us|to|gg|tk|ml|рф|срб)(?![\p{L}\d])/iu;
/** Six digits or more, however they are spaced. */
const phoneNumber = /\p{Nd}(?:[\s().+/-]*\p{Nd}){5}/u;

/**
 * Why a name may not stand in a mail; undefined if it may. A name is the one free text a stranger puts into the
 * confirmation mail to somebody else, so it must not carry an address to visit or a number to call. A dot that
 * abbreviates is no address ("J.de Vries"): mails write it with its space.
 */
export function nameProblem(text: string): NameProblem | undefined {
  if ([...text].length > longestName) return 'too-long';
  if (controls.test(text)) return 'control-characters';
  if (text.includes('\ufffd')) return 'unreadable';
  const plain = text.normalize('NFKC').replace(invisible, '').replaceAll('\u3002', '.');
  if (scheme.test(plain) || path.test(plain) || domain.test(spaceAbbreviations(plain))) return 'url';
  return phoneNumber.test(plain) ? 'phone-number' : undefined;
}
