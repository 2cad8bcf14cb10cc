import { cancellationCodes } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { backfillOf, byDeployment } from '../programme/backfillWork.schema.ts';
import type { DeployedTable } from '../programme/deployed.table.ts';
import type { Deployment } from '../programme/deploymentOf.ts';
import { nextDeployed } from '../programme/nextDeployed.ts';
import { leadMs } from '../programme/programmeReader.ts';
import { addSeconds } from '../time/seconds.ts';

/** The first look at how the base stands: when there is one. */
const daySeconds = 86_400;

/**
 * Has everybody judged anew when this deployment brings another programme than the one before. It counts from a few
 * seconds ahead on, like every change, so that no verdict of before is taken for one by it. Of several who note it one is
 * first; answers whether it is known to be noted, else it is to be asked again.
 */
export async function noteDeployment(
  deployment: Deployment,
  { table, now }: { table: Pick<DeployedTable, 'noted' | 'note'>; now: Date },
): Promise<boolean> {
  const { fingerprint: seen, deployed } = await table.noted();
  if (deployed?.fingerprint === deployment.fingerprint) return true;
  const from = new Date(now.getTime() + leadMs).toISOString();
  try {
    const cleanAt = addSeconds(now, daySeconds).toISOString();
    await table.note(nextDeployed(deployed, deployment, from), seen, backfillOf(byDeployment, from), cleanAt);
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
    return false;
  }
  log('PROGRAMME_DEPLOYED', { from });
  return true;
}
