import type { Context } from 'aws-lambda';
import { leadsTable } from '../leads/leads.table.ts';
import { wakeLeads } from '../leads/wakeLeads.ts';
import { sendQueue } from '../mail/sendQueue.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shop } from '../shop/shop.ts';
import { agendaTable } from './agenda.table.ts';
import { heldUntilReplayed } from './heldUntilReplayed.ts';
import { ownerTable } from './owner.table.ts';
import { sweep } from './sweep.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const agenda = agendaTable(client, table);
const leads = leadsTable(client, required('LEADS_TABLE'));
const queue = sendQueue(table);
const mayWork = heldUntilReplayed(ownerTable(client, table), table);
const reserveMs = 15_000;

export async function handler(_event: unknown, context: Context): Promise<void> {
  if (!(await mayWork())) return;
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const now = new Date();
  await sweep({ agenda, queue, now, mayGoOn });
  await wakeLeads({ leads, shop, now });
}
