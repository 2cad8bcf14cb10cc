import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';

/** The key of a lead that a mailbox may have. */
export function leadKeyOf(email: string, keys: PersonKeys): string {
  return keys.lead(canonicalEmail(email)?.limitKey ?? email);
}
