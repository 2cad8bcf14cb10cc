import { dueKind } from '../agenda/dueKind.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { decide, decideWorkSchema } from './decide.ts';

/** The better of a campaign's two variants is to be known by now. */
export const decideKind = dueKind({
  work: decideWorkSchema,
  run: (work, { client, table, now }) =>
    decide(work, {
      campaigns: campaignsTable(client, table),
      sends: sendsTable(client, table),
      contacts: contactsTable(client, table),
      now,
    }),
});
