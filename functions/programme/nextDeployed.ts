import type { Instant } from '../time/instant.ts';
import type { Deployed } from './deployed.schema.ts';
import type { Deployment } from './deploymentOf.ts';
import { withMoments } from './moments.ts';
import { ever } from './programme.types.ts';

/**
 * What a table notes of a deployment that brings something else than the one before: what has changed holds from `from`
 * on, and where there was no deployment before, it has ever held.
 */
export function nextDeployed(
  before: Deployed | undefined,
  { fingerprint, definitions }: Deployment,
  from: Instant,
): Deployed {
  const next = Object.entries(definitions).map(([name, { print, moments }]) => {
    const former = before?.definitions[name];
    const since = former?.print === print ? former.from : before ? from : ever;
    const all = moments && { moments: withMoments(former?.moments ?? [], { from: since, ...moments }) };
    return [name, { print, from: since, ...all }] as const;
  });
  return { fingerprint, from, definitions: Object.fromEntries(next) };
}
