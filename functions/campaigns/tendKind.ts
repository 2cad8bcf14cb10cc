import { dueKind } from '../agenda/dueKind.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { sendsOnRecordTable } from '../mail/sendsOnRecord.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { tend } from './tend.ts';
import { tendWorkSchema } from './tendWork.schema.ts';

/** The sends of a campaign are to be gone through: it goes on, is cancelled, or may be finished. */
export const tendKind = dueKind({
  work: tendWorkSchema,
  run: (work, { client, table, shop, now }) =>
    tend(work, {
      campaigns: campaignsTable(client, table),
      sends: sendsTable(client, table),
      onRecord: sendsOnRecordTable(client, table),
      subscriptions: subscriptionsTable(client, table),
      shop,
      now,
    }),
});
