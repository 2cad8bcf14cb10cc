import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { agendaTable } from '../agenda/agenda.table.ts';
import { doWork } from '../agenda/doWork.ts';
import { type DueKinds, dueKind } from '../agenda/dueKind.ts';
import { readWork } from '../agenda/pickDue.ts';
import { workMessageSchema } from '../agenda/workQueue.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { ordersTable } from '../orders/orders.table.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { bucket } from '../platform/bucket.ts';
import { required } from '../platform/environment.ts';
import { gathering } from '../platform/gathering.ts';
import { log } from '../platform/log.ts';
import { shopSecret } from '../platform/secret.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { shop } from '../shop/shop.ts';
import { collectionTable } from '../view/collection.table.ts';
import { askForPermission } from './askForPermission.ts';
import type { Known } from './decideRow.ts';
import { importWorkSchema } from './importKind.ts';
import { importList } from './importList.ts';
import { importsTable } from './imports.table.ts';
import { forgetFile } from './listFile.ts';

const client = gathering(documentClient());
const table = required('CONTACTS_TABLE');
const agenda = agendaTable(client, table);
const reserveMs = 45_000;
const tables = {
  imports: importsTable(client, table),
  contacts: contactsTable(client, table),
  contactOrders: contactOrdersTable(client, table),
  collection: collectionTable(client, table),
  erasures: erasuresTable(client, table),
  orders: ordersTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  leads: submissionsTable(client, required('LEADS_TABLE')),
  files: bucket(required('LISTS_BUCKET')),
};

const kindsOf = (met: Map<string, Known>): DueKinds => ({
  import: dueKind({
    work: importWorkSchema,
    run: async (work, { mayGoOn }) => {
      const { keys } = await shopSecret();
      const dependencies = { ...tables, keys, shop, now: new Date(), mayGoOn, met };
      if (work.phase === 'ask') return askForPermission(work, dependencies);
      if (work.phase === 'forget') return void (await forgetFile(work.importId, dependencies));
      const more = await importList(work, dependencies);
      return more && { work: { ...work, phase: more.phase }, ...(more.at && { at: more.at }) };
    },
  }),
});

export function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  return streamBatch(event, async ({ call }) => {
    const kinds = kindsOf(new Map());
    const { table: from, ...picked } = workMessageSchema.parse(call);
    const work = readWork(picked.work, kinds);
    if (from !== table || !work) return log('WORK_OF_ANOTHER_HOUSE');
    await doWork({ ...picked, work }, { agenda, kinds, client, table, shop, now: new Date(), mayGoOn });
  });
}
