import { countOrigin } from '../leads/countOrigin.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { accepted } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { ParsedSignup } from './parseSignup.ts';

const day = 24 * 60 * 60;
const longestAgent = 160;

export type SubscribeDependencies = { leads: LeadsTable; keys: PersonKeys; shop: Shop; now: Date };

/**
 * Keeps a sign-up as a lead. Two conditional writes and no read, the same for every address: whether the mailbox is
 * new, pending, confirmed or suppressed is neither known here nor shown. Throws `TooMany` past the origin's limit.
 * Without `from` the sign-up was brought by the shop's own system or a partner, whose key vouches for them and whose
 * network says nothing of the person: it is neither counted nor kept.
 * `asked` tells the system, never the visitor, whether a confirmation was asked for anew.
 */
export async function subscribe(
  { email, signup, automatic }: ParsedSignup,
  from: Evidence | undefined,
  { leads, keys, shop, now }: SubscribeDependencies,
): Promise<{ asked: boolean }> {
  if (automatic) {
    log('SIGNUP_AUTOMATIC');
    return { asked: false };
  }
  if (from) await countOrigin(from.address, { leads, keys, shop, now });
  const key = keys.lead(email.limitKey);
  const lead = {
    key,
    id: newId('lead', now),
    requestedAt: now.toISOString(),
    expiresAt: epochSeconds(now) + durationSeconds(shop.retention.unconfirmedLeads),
    address: email.address,
    canonical: email.canonical,
    signup,
    evidence: from && { address: from.address, agent: from.agent?.slice(0, longestAgent) },
  };
  const freshSince = addSeconds(now, -day).toISOString();
  const { confirmationsPerAddress } = shop.limits;
  const asked = await accepted(leads.request(lead, freshSince, confirmationsPerAddress, epochSeconds(now)));
  log(asked ? 'SIGNUP_ACCEPTED' : 'SIGNUP_ALREADY_ASKED', { lead: key });
  return { asked };
}
