import { agendaTable } from '../agenda/agenda.table.ts';
import { baseHealthTable } from '../agenda/baseHealth.table.ts';
import { differenceSchema } from '../agenda/difference.ts';
import { jobsTable } from '../agenda/jobs.table.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { runBaseHealth, viewBaseHealth } from './baseHealth.ts';
import { viewPlaces } from './places.ts';
import { readProgrammeOf } from './readProgrammeOf.ts';
import { segmentsRoutes as routes } from './segments.routes.ts';
import { startDifference, viewDifference } from './startDifference.ts';
import { trySegment } from './trySegment.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const programmeOf = readProgrammeOf(client, table);
const known = {
  contacts: contactsTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  everybody: everybodyTable(client, table),
  people: peopleTable(client, table),
  orders: contactOrdersTable(client, table),
  differences: jobsTable(client, table, differenceSchema),
  health: baseHealthTable(client, table),
  agenda: agendaTable(client, table),
  random: Math.random,
  shop,
};
/** What whoever composes a rule waits for an answer, and whoever looks at where people come from. */
const [tryingMs, placesMs] = [2_000, 6_000];
const within = (ms: number, now: Date) => () => Date.now() - now.getTime() < ms;

export const handler = serve([
  on(routes.preview, async ({ body, now }) => {
    const trying = { ...known, programme: await programmeOf(undefined, now), now, mayGoOn: within(tryingMs, now) };
    return { status: 200, value: await trySegment(body.rule, trying) };
  }),
  on(routes.difference, async ({ params: { id }, body, now }) => {
    const starting = { ...known, programme: await programmeOf(undefined, now), now, mayGoOn: within(tryingMs, now) };
    const value = await viewDifference(await startDifference(id, body.rule, starting), id, { ...known, now });
    return { status: value.state === 'done' ? 200 : 202, value };
  }),
  on(routes.counted, async ({ params: { id, job }, now }) => {
    const value = await viewDifference(await known.differences.get(job), id, { ...known, now });
    return { status: 200, value };
  }),
  on(routes.places, async ({ now }) => {
    return { status: 200, value: await viewPlaces({ ...known, mayGoOn: within(placesMs, now) }) };
  }),
  on(routes.baseHealth, async () => ({ status: 200, value: await viewBaseHealth(known) })),
  on(routes.runBaseHealth, async ({ now }) => ({ status: 202, value: await runBaseHealth({ ...known, now }) })),
]);
