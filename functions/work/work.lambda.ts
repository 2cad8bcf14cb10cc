import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { agendaTable } from '../agenda/agenda.table.ts';
import { doWork } from '../agenda/doWork.ts';
import { readWork } from '../agenda/pickDue.ts';
import { workMessageSchema } from '../agenda/workQueue.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { log } from '../platform/log.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shop } from '../shop/shop.ts';
import { kinds } from './kinds.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const agenda = agendaTable(client, table);
const reserveMs = 30_000;

export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  return queueBatch(event, async (body) => {
    const { table: from, ...picked } = workMessageSchema.parse(body);
    const work = readWork(picked.work, kinds);
    if (from !== table || !work) return log('WORK_OF_ANOTHER_HOUSE');
    await doWork({ ...picked, work }, { agenda, kinds, client, table, shop, now: new Date(), mayGoOn });
  });
}
