import { dueKind } from '../agenda/dueKind.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { sendQueue } from '../mail/sendQueue.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { expand, expandWorkSchema } from './expand.ts';
import { readSaved } from './readSaved.table.ts';

/** The audience of a campaign is to be expanded into sends. A page of it is a piece. */
export const expandKind = dueKind({
  work: expandWorkSchema,
  run: (work, { client, table, shop, now }) =>
    expand(work, {
      campaigns: campaignsTable(client, table),
      memberships: membershipsTable(client, table),
      everybody: everybodyTable(client, table),
      contacts: contactsTable(client, table),
      orders: contactOrdersTable(client, table),
      saved: () => readSaved(client, table, shop)(now.toISOString()),
      sends: sendsTable(client, table),
      senders: sendQueue(table),
      shop,
      now,
    }),
});
