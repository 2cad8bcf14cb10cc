import * as z from 'zod/mini';
import { dueKind } from '../agenda/dueKind.ts';
import { jobsTable } from '../agenda/jobs.table.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { standingSends } from '../mail/standingSends.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { readProgrammeItems } from '../programme/heads.table.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { readHeads } from '../programme/stored.schema.ts';
import { foretellingSchema, foretellOn } from './foretelling.ts';

/** What is to become of mails is asked of everybody. A page of them is a piece. */
export const foretellKind = dueKind({
  work: z.object({ kind: z.literal('foretell'), id: z.string() }),
  run: async (work, { client, table, shop, now }) => {
    const more = await foretellOn(work.id, {
      jobs: jobsTable(client, table, foretellingSchema),
      everybody: everybodyTable(client, table),
      people: peopleTable(client, table),
      orders: contactOrdersTable(client, table),
      standing: standingSends(client, table),
      memberships: membershipsTable(client, table),
      sends: sendsTable(client, table),
      campaigns: campaignsTable(client, table),
      programme: readProgramme(client, table),
      stored: async () => readHeads(await readProgrammeItems(client, table)(), definitionSchemas(shop)),
      ...{ defaults, shop, now },
    });
    return more ? { work } : undefined;
  },
});
