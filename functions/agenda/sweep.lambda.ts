import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { leadsTable } from '../leads/leads.table.ts';
import { wakeLeads } from '../leads/wakeLeads.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { patience } from '../platform/patience.ts';
import type { SendWork } from '../programme/send.schema.ts';
import { shop } from '../shop/shop.ts';
import { agendaTable } from './agenda.table.ts';
import { heldUntilReplayed } from './heldUntilReplayed.ts';
import { ownerTable } from './owner.table.ts';
import { sweep } from './sweep.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const agenda = agendaTable(client, table);
const sends = sendsTable(client, table);
const leads = leadsTable(client, required('LEADS_TABLE'));
const sqs = new SQSClient({ requestHandler: patience(5_000) });
const mayWork = heldUntilReplayed(ownerTable(client, table), table);
const entriesPerBatch = 10;
const reserveMs = 15_000;

/** Queues work, ten messages a request; what the queue refuses is picked again by a later sweep. */
async function queue(work: SendWork[]): Promise<void> {
  for (let from = 0; from < work.length; from += entriesPerBatch) {
    const Entries = work.slice(from, from + entriesPerBatch).map((mails, i) => ({
      Id: String(i),
      MessageBody: JSON.stringify(mails),
    }));
    const { Failed = [] } = await sqs.send(
      new SendMessageBatchCommand({ QueueUrl: required('SEND_QUEUE_URL'), Entries }),
    );
    if (Failed.length > 0) throw new Error(`the send queue refused ${Failed.length} of ${Entries.length} messages`);
  }
}

export async function handler(_event: unknown, context: Context): Promise<void> {
  if (!(await mayWork())) return;
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const now = new Date();
  await sweep({ agenda, sends, queue, table, shop, now, mayGoOn });
  await wakeLeads({ leads, shop, now });
}
