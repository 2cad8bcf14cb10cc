import * as z from 'zod/mini';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { countDifference, differenceSchema } from './difference.ts';
import { dueKind } from './dueKind.ts';
import { jobsTable } from './jobs.table.ts';

/** What another rule would change of a segment, counted over everybody. A page of them is a piece. */
export const differenceKind = dueKind({
  work: z.object({ kind: z.literal('difference'), id: z.string() }),
  run: async (work, { client, table, shop }) => {
    const more = await countDifference(work.id, {
      differences: jobsTable(client, table, differenceSchema),
      everybody: everybodyTable(client, table),
      people: peopleTable(client, table),
      orders: contactOrdersTable(client, table),
      shop,
    });
    return more ? { work } : undefined;
  },
});
