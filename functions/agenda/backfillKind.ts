import { setTimeout as sleep } from 'node:timers/promises';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { backfillWorkSchema } from '../programme/backfillWork.schema.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { agendaTable } from './agenda.table.ts';
import { backfill, whoChanges } from './backfill.ts';
import { baseHealthTable } from './baseHealth.table.ts';
import { dueKind } from './dueKind.ts';

/** Everybody is to be judged anew, because the programme has changed. A page of them is a piece. */
export const backfillKind = dueKind({
  work: backfillWorkSchema,
  run: (work, { client, table, shop, now }) => {
    const at = new Date(Math.max(now.getTime(), Date.parse(work.from)));
    const programme = () => readProgramme(client, table)(at);
    const [people, orders] = [peopleTable(client, table), contactOrdersTable(client, table)];
    return backfill(work, {
      everybody: everybodyTable(client, table),
      lastCounted: async () => (await baseHealthTable(client, table).get())?.reports[0]?.people,
      whoChanges: whoChanges({ people, orders, programme, shop, now }),
      agenda: agendaTable(client, table),
      now,
      sleep,
    });
  },
});
