import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { ProofNeeded } from '../platform/problem.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import type { AttackGauge } from './attackGauge.ts';
import { poseChallenge, readProof } from './challenge.ts';
import type { SubmissionsTable } from './submissions.table.ts';

export type RequireProofDependencies = {
  gauge: Pick<AttackGauge, 'isOn' | 'note'>;
  leads: Pick<SubmissionsTable, 'spendProof'>;
  keyring: Keyring;
  shop: Shop;
  now: Date;
};

/**
 * Lets a sign-up pass where no proof of work is asked for, or with one that is ours, solved, for this form, not over
 * and not used before. Otherwise throws `ProofNeeded` with a fresh challenge; so a browser learns only then that it has
 * to compute, and pages stay static files. Attempts without a proof keep the gauge up while the flood goes on.
 */
export async function requireProof(
  { form, proof }: { form: string; proof?: string | undefined },
  { gauge, leads, keyring, shop, now }: RequireProofDependencies,
): Promise<void> {
  const underAttack = gauge.isOn(now);
  if (!underAttack && !shop.forms[form]?.proofOfWork) return;
  const read = proof === undefined ? undefined : await readProof(proof, form, keyring, now);
  if (read && (await accepted(leads.spendProof(read.id, read.expiresAt)))) return;
  if (underAttack) gauge.note(now);
  log('PROOF_DEMANDED', { form, underAttack, offered: proof !== undefined });
  throw new ProofNeeded(await poseChallenge(form, keyring, now));
}
