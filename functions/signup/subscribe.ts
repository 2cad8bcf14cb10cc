import { hash } from 'node:crypto';
import { countOrigin } from '../leads/countOrigin.ts';
import type { Submission } from '../leads/lead.schema.ts';
import type { SubmissionsTable } from '../leads/submissions.table.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { conditionFailed } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { ParsedSignup } from './parseSignup.ts';

/** What is signed up with one mailbox and says different things, before its owner is asked which of it is hers. */
const mostSubmissions = 8;
const longestAgent = 160;

export type SubscribeDependencies = {
  leads: Pick<SubmissionsTable, 'submit' | 'countOrigin'>;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

/**
 * Keeps a sign-up as a lead, beside what the mailbox was signed up with before. Two writes and no read, the same for
 * every address: whether the mailbox is new, pending, confirmed or suppressed is neither known here nor shown. Throws
 * `TooMany` past the origin's limit.
 * Without `from` the sign-up was brought by the shop's own system or a partner, whose key vouches for them and whose
 * network says nothing of the person: it is neither counted nor kept.
 * `isFirst` tells the system, never the visitor, that nothing of the mailbox was waiting for its owner.
 */
export async function subscribe(
  { email, signup, automatic }: ParsedSignup,
  from: Evidence | undefined,
  { leads, keys, shop, now }: SubscribeDependencies,
): Promise<{ isFirst: boolean }> {
  if (automatic) {
    log('SIGNUP_AUTOMATIC');
    return { isFirst: false };
  }
  if (from) await countOrigin(from.address, { leads, keys, shop, now });
  const lead = {
    key: keys.lead(email.limitKey),
    id: newId('lead', now),
    expiresAt: epochSeconds(now) + durationSeconds(shop.retention.unconfirmedLeads),
  };
  const said = {
    address: email.address,
    signup,
    evidence: from && { address: from.address, agent: from.agent?.slice(0, longestAgent) },
  };
  const submission: Submission = { id: nameOf(said), at: now.toISOString(), ...said };
  try {
    const limits = { most: mostSubmissions, nowSeconds: epochSeconds(now) };
    const { isFirst } = await leads.submit(lead, submission, limits);
    log(isFirst ? 'SIGNUP_ACCEPTED' : 'SIGNUP_ACCEPTED_BESIDE', { lead: lead.key });
    return { isFirst };
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    log('SIGNUP_OF_TOO_MANY', { lead: lead.key });
    return { isFirst: false };
  }
}

/** Stands for what is said, whoever says it from where: said again it is the same. */
function nameOf({ address, signup }: Pick<Submission, 'address' | 'signup'>): string {
  return hash('sha256', JSON.stringify([address, signup]), 'base64url').slice(0, 8);
}
