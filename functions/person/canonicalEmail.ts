import { domainToASCII } from 'node:url';
import { type EmailKind, emailKind, mailboxDomain } from './emailKinds.ts';
import { unwrap } from './unwrap.ts';

export type CanonicalEmail = {
  /** What mail is sent to: the local part as typed, the domain in ASCII and lower case. */
  address: string;
  /** Whose it is: two addresses with the same canonical form are one contact. */
  canonical: string;
  /** Coarser, for limits only: `+tags` and the aliases of providers fold everywhere, so variants of one mailbox share one bucket. */
  limitKey: string;
  domain: string;
  kind: EmailKind;
};

/** RFC 5321 §4.5.3.1: octets of the local part, and of a path without its angle brackets. */
const longestLocalPart = 64;
const longestAddress = 254;
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const localSyntax = new RegExp(`^${atom}(?:\\.${atom})*$`, 'i');
/** Letters, marks and digits of any script, and the dots that IDNA takes for one; keeps `%` and `:` from the URL parser. */
const domainInput = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const domainSyntax = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/;

/**
 * Reads one mail address, as typed or as copied with `mailto:` or a name around it; undefined if it is none, or none
 * that mail can be sent to. Compatibility forms are folded first (NFKC: `ａｎｎａ` is `anna`), an international domain
 * becomes ASCII (UTS 46). Refused: quoted local parts, address literals, domains without a dot, control characters
 * anywhere, and local parts outside ASCII, which SES cannot reach (SES API reference, SendRawEmail: SMTPUTF8 is not
 * supported).
 */
export function canonicalEmail(text: string): CanonicalEmail | undefined {
  const folded = unwrap(text);
  if (/\p{Cc}/u.test(folded)) return undefined;
  const at = folded.lastIndexOf('@');
  const localPart = folded.slice(0, at);
  const domain = asciiDomain(folded.slice(at + 1));
  if (at < 1 || !domain || localPart.length > longestLocalPart || !localSyntax.test(localPart)) return undefined;
  const address = `${localPart}@${domain}`;
  if (address.length > longestAddress) return undefined;
  return {
    address,
    canonical: mailboxOf(localPart.toLowerCase(), domain),
    limitKey: limitKey(localPart.toLowerCase(), mailboxDomain(domain)),
    domain,
    kind: emailKind(localPart, domain),
  };
}

function asciiDomain(text: string): string | undefined {
  const domain = domainInput.test(text) ? domainToASCII(text) : '';
  return domainSyntax.test(domain) ? domain : undefined;
}

/**
 * One mailbox is one contact, where its provider says which spellings are one: Gmail does without dots, without what
 * follows a plus, and by its older name (support.google.com/mail/answer/7436150). Elsewhere a plus may be another person.
 */
function mailboxOf(localPart: string, domain: string): string {
  const isGmail = mailboxDomain(domain) === 'gmail.com';
  return isGmail ? `${withoutDots(untagged(localPart))}@gmail.com` : `${localPart}@${domain}`;
}

const untagged = (localPart: string) => localPart.replace(/(?<=.)\+.*$/, '');
const withoutDots = (localPart: string) => localPart.replaceAll('.', '');

/** How providers make more addresses of one mailbox, beside the plus: enough to tell who asks too often, not who it is. */
const aliases: Record<string, (localPart: string) => string> = {
  'gmail.com': withoutDots,
  'proton.me': (localPart) => localPart.replace(/[._-]/g, ''),
  'yahoo.com': (localPart) => localPart.replace(/(?<=.)-.*$/, ''),
  'yandex.ru': (localPart) => localPart.replaceAll('-', '.'),
};

function limitKey(localPart: string, domain: string): string {
  const fold = Object.hasOwn(aliases, domain) ? aliases[domain]! : (same: string) => same;
  return `${fold(untagged(localPart)) || localPart}@${domain}`;
}
