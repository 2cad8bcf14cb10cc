import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { standingSends } from '../mail/standingSends.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { readProgrammeItems } from '../programme/heads.table.ts';
import { everyMemberOf, membershipsTable } from '../programme/memberships.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { listUnknown } from '../reports/listUnknown.ts';
import { previewAutomation } from '../reports/previewAutomation.ts';
import { reportOn, usualReach } from '../reports/reportOn.ts';
import { shop } from '../shop/shop.ts';
import { subtractDuration } from '../time/addDuration.ts';
import { beginsAt, endsAt } from './moments.ts';
import { programmeWith } from './programmeWith.ts';
import { reportsRoutes as routes } from './reports.routes.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const sends = sendsTable(client, table);
const people = peopleTable(client, table);
const memberships = membershipsTable(client, table);
const programme = readProgramme(client, table);
const everybody = everybodyTable(client, table);
const standing = standingSends(client, table);
const orders = contactOrdersTable(client, table);
const items = readProgrammeItems(client, table);
const schemas = definitionSchemas(shop);

/** Whoever waits gets an answer within half a minute; what is left of it is for the way there. */
const patienceMs = 20_000;
const patient = (now: Date) => () => Date.now() - now.getTime() < patienceMs;

/** By then the mail service's own events have settled whatever they settle. */
const listedAfter = 'P1D';

type Filters = { locale?: string; hour?: string; variant?: string; segment?: string; within?: string };

async function report(cause: string, { segment, hour, within = usualReach, ...rest }: Filters, now: Date, when = {}) {
  const members = segment === undefined ? undefined : await everyMemberOf(memberships, segment);
  const asked = { cause, within, hour: hour === undefined ? undefined : Number(hour), ...rest, ...when };
  return reportOn(asked, {
    sends,
    people,
    shop,
    belongs: members && ((id) => members.has(id)),
    mayGoOn: patient(now),
  });
}

export const handler = serve([
  on(routes.sends, async ({ query: { age = listedAfter, cursor }, now }) => {
    const before = subtractDuration(now.toISOString(), age, shop.timeZone);
    return { status: 200, value: await listUnknown({ before, cursor }, sends) };
  }),
  on(routes.previewAutomation, async ({ params: { id }, body, now }) => {
    const programmes = programmeWith(id, body, { items: await items(), defaults, schemas, now });
    const value = await previewAutomation(
      { id, ...programmes },
      {
        everybody,
        people,
        standing,
        orders,
        shop,
        now: now.toISOString(),
        mayGoOn: patient(now),
        chance: Math.random(),
      },
    );
    return { status: 200, value };
  }),
  on(routes.automation, async ({ params: { id }, query: { from, to, ...filters }, now }) => {
    const when = { from: from && beginsAt(from, shop.timeZone), to: to && endsAt(to, shop.timeZone) };
    const value = await report(id, filters, now, when);
    // What was taken back has its reports still.
    if (value.audience === 0 && !(await programme(now)).automations.has(id)) throw new NotFound();
    return { status: 200, value: { ...value, changedSince: {} } };
  }),
]);
