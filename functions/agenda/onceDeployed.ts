import type { DeployedTable } from '../programme/deployed.table.ts';
import type { Deployment } from '../programme/deploymentOf.ts';
import { noteDeployment } from './noteDeployment.ts';

/** Notes what this deployment brings of the programme: once per container, since a container is of one deployment. */
export function onceDeployed(table: Pick<DeployedTable, 'noted' | 'note'>, deployment: Deployment) {
  let noted = false;
  return async (now: Date): Promise<void> => {
    if (!noted) noted = await noteDeployment(deployment, { table, now });
  };
}
