import type { Context } from 'aws-lambda';
import { agendaTable } from '../agenda/agenda.table.ts';
import { onceDeployed } from '../agenda/onceDeployed.ts';
import { onceReplayed } from '../agenda/onceReplayed.ts';
import { ownerTable } from '../agenda/owner.table.ts';
import { sweep } from '../agenda/sweep.ts';
import { workQueue } from '../agenda/workQueue.ts';
import { wakeAsked } from '../asked/wakeAsked.ts';
import { askedTable } from '../leads/asked.table.ts';
import { importCalls } from '../lists/importCalls.table.ts';
import { sendQueue } from '../mail/sendQueue.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { deployedTable } from '../programme/deployed.table.ts';
import { deployment } from '../programme/deployment.atBuild.ts';
import { shop } from '../shop/shop.ts';
import { kinds } from './kinds.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const agenda = agendaTable(client, table);
const leads = required('LEADS_TABLE');
const asked = askedTable(client, leads);
const hands = { senders: sendQueue(table), workers: workQueue(table), importers: importCalls(client, leads, table) };
const mayWork = onceReplayed(ownerTable(client, table), table);
const noteDeployment = onceDeployed(deployedTable(client, table), deployment);
/** The next sweep begins a minute after this one: it would be turned away if this one were still at it. */
const reserveMs = 25_000;

export async function handler(_event: unknown, context: Context): Promise<void> {
  if (!(await mayWork())) return;
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const now = new Date();
  await sweep({ agenda, kinds, hands, shop, now, mayGoOn });
  await wakeAsked({ asked, shop, now });
  await noteDeployment(now);
}
