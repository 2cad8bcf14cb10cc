import { dueKind } from '../agenda/dueKind.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { standingSends } from '../mail/standingSends.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { promiseAudience } from './promiseAudience.ts';
import { promisesTable } from './promises.table.ts';
import { promiseWorkSchema } from './promiseWork.schema.ts';

/** What is promised of a campaign is to be written down. A page of people is a piece. */
export const promiseKind = dueKind({
  work: promiseWorkSchema,
  run: async (work, { client, table, shop, now }) =>
    promiseAudience(work, {
      campaigns: campaignsTable(client, table),
      promises: promisesTable(client, table),
      everybody: everybodyTable(client, table),
      people: peopleTable(client, table),
      orders: contactOrdersTable(client, table),
      standing: standingSends(client, table),
      around: { shop, programme: await readProgramme(client, table)(now) },
    }),
});
