import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { duplicatesTable } from '../contacts/duplicates.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { notesTable } from '../interactions/notes.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { log } from '../platform/log.ts';
import { NotFound } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { on, serve } from '../platform/serve.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { shop } from '../shop/shop.ts';
import { collectionTable } from '../view/collection.table.ts';
import { readCertificate } from '../view/readCertificate.ts';
import { readPerson } from '../view/readPerson.ts';
import { viewCollection } from '../view/viewCollection.ts';
import { whyMember } from './askSegment.ts';
import { certificateAnswer } from './certificateAnswer.ts';
import { changesTable } from './changes.table.ts';
import { changesOf, listChanges } from './changes.ts';
import { contactsRoutes } from './contacts.routes.ts';
import { listDuplicates } from './duplicates.ts';
import { exportContacts } from './exportContacts.ts';
import { listContacts } from './listContacts.ts';
import { listNotes } from './notes.ts';
import { readProgrammeOf } from './readProgrammeOf.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const collection = collectionTable(client, table);
const tables = {
  contacts: contactsTable(client, table),
  people: peopleTable(client, table),
  memberships: membershipsTable(client, table),
  everybody: everybodyTable(client, table),
  orders: contactOrdersTable(client, table),
  notes: notesTable(client, table),
  changes: changesTable(client, table),
  duplicates: duplicatesTable(client, table),
};

const programmeOf = readProgrammeOf(client, table);

/** The function itself has ten seconds. */
const patienceMs = 6_000;

export const handler = serve([
  on(contactsRoutes.export, async ({ query, caller, now }) => {
    const { keys } = await shopSecret();
    const isSegment = async (id: string) => (await programmeOf(id, now)).segments.has(id);
    const mayGoOn = () => Date.now() - now.getTime() < patienceMs;
    const { table, contacts, cursor } = await exportContacts(query, { ...tables, isSegment, keys, shop, now, mayGoOn });
    const by = caller.kind === 'staff' ? caller.name : caller.key;
    await tables.changes.exported({ by, at: now.toISOString(), contacts, segment: query.segment });
    log('CONTACTS_EXPORTED', { by, segment: query.segment, contacts });
    const next = cursor && `/v1/exports/contacts?${new URLSearchParams({ ...query, cursor })}`;
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="contacts.csv"',
      'cache-control': 'no-store',
      ...noSniff,
      ...(next && { link: `<${next}>; rel="next"` }),
    };
    return { statusCode: 200, headers, body: table };
  }),
  on(contactsRoutes.list, async ({ query, now }) => {
    const { keys } = await shopSecret();
    const isSegment = async (id: string) => (await programmeOf(id, now)).segments.has(id);
    return { status: 200, value: await listContacts(query, { ...tables, isSegment, keys, shop, now }) };
  }),
  on(contactsRoutes.notes, async ({ query }) => ({ status: 200, value: await listNotes(query, tables.notes) })),
  on(contactsRoutes.changes, async ({ query }) => ({ status: 200, value: await listChanges(query, tables.changes) })),
  on(contactsRoutes.changesOf, async ({ params, query }) => {
    return { status: 200, value: await changesOf(params.id, query, tables) };
  }),
  on(contactsRoutes.duplicates, async ({ query }) => {
    return { status: 200, value: await listDuplicates(query, { ...tables, shop }) };
  }),
  on(contactsRoutes.why, async ({ params, now }) => {
    const asking = { ...tables, programme: await programmeOf(params.segment, now), shop, now };
    return { status: 200, value: await whyMember(params.id, params.segment, asking) };
  }),
  on(contactsRoutes.see, async ({ params, query, now }) => {
    const read = await readPerson(params.id, { from: query.cursor, collection });
    const contact = viewCollection(read, shop, now.toISOString());
    if (contact) return { status: 200, value: contact };
    const mergedInto = await tables.contacts.mergedInto(params.id);
    if (!mergedInto) throw new NotFound();
    const moved = jsonAnswer(301, { id: params.id, mergedInto });
    return { ...moved, headers: { ...moved.headers, location: `/v1/contacts/${mergedInto}` } };
  }),
  on(contactsRoutes.certificate, async ({ params, query, event, now }) => {
    const items = await readCertificate(params.id, collection);
    return certificateAnswer({ record: params.record, locale: query.locale, headers: event.headers }, items, {
      shop,
      now,
    });
  }),
]);
