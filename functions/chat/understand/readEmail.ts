import { canonicalEmail } from '../../person/canonicalEmail.ts';
import type { Reading } from './reading.types.ts';

/** What people put around an address: brackets, quotes, the end of a sentence. */
const around = /^[<([{"'«„“‚‘:;,]+|[>)\]}"'»”“’:;,.!?…]+$/gu;

/** Finds the one address in a sentence: "it's anna@example.com, thanks", `mailto:` links and `anna @ example.com` too. */
export function readEmail(text: string): Reading<string, 'email' | 'twoAddresses'> {
  const found = addressesIn(text);
  const addresses = found.length > 0 ? found : addressesIn(text.replace(/\s*@\s*/, '@'));
  const [first, second] = addresses;
  if (!first) return { problem: 'email' };
  return second ? { problem: 'twoAddresses' } : { value: first };
}

function addressesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const part of text.split(/[\s,;<>|]+/)) {
    if (!part.includes('@')) continue;
    const email = canonicalEmail(part.replace(around, ''));
    if (email && !found.has(email.canonical)) found.set(email.canonical, email.address);
  }
  return [...found.values()];
}
