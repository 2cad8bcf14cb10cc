import * as z from 'zod/mini';
import { contactsTable } from '../contacts/contacts.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { nobodysKeys } from '../platform/keys.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { addSeconds } from '../time/seconds.ts';
import { baseHealthTable } from './baseHealth.table.ts';
import { cleanPage } from './clean.ts';
import { dueKind } from './dueKind.ts';

const weekSeconds = 7 * 86_400;

/** Everybody is gone through once a week: who is to be let go is, and how the base stands is counted. A page is a piece. */
export const cleanKind = dueKind({
  work: z.object({ kind: z.literal('clean') }),
  run: async (work, { client, table, shop, now }) => {
    const more = await cleanPage({
      health: baseHealthTable(client, table),
      everybody: everybodyTable(client, table),
      people: peopleTable(client, table),
      contacts: contactsTable(client, table),
      subscriptions: subscriptionsTable(client, table),
      erasures: erasuresTable(client, table),
      programme: await readProgramme(client, table)(now),
      ...{ keys: nobodysKeys, shop, now },
    });
    return more ? { work } : { work, at: addSeconds(now, weekSeconds).toISOString() };
  },
});
