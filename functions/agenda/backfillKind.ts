import { setTimeout as sleep } from 'node:timers/promises';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { backfillWorkSchema } from '../programme/backfillWork.schema.ts';
import { agendaTable } from './agenda.table.ts';
import { backfill } from './backfill.ts';
import { dueKind } from './dueKind.ts';

/** Everybody is to be judged anew, because the programme has changed. A page of them is a piece. */
export const backfillKind = dueKind({
  work: backfillWorkSchema,
  run: (work, { client, table, now }) =>
    backfill(work, { everybody: everybodyTable(client, table), agenda: agendaTable(client, table), now, sleep }),
});
