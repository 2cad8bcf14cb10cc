import { contactsTable } from '../contacts/contacts.table.ts';
import { duplicatesTable } from '../contacts/duplicates.table.ts';
import { notesTable } from '../interactions/notes.table.ts';
import { decideSend } from '../mail/decideSend.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { sendsOnRecordTable } from '../mail/sendsOnRecord.table.ts';
import { clearMerged } from '../merging/clearMerged.ts';
import { mergeContacts } from '../merging/mergeContacts.ts';
import { mergingTable } from '../merging/merging.table.ts';
import { undoMerge } from '../merging/undoMerge.ts';
import { liftBounce } from '../permission/liftBounce.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { log, reasonOf } from '../platform/log.ts';
import type { Caller } from '../platform/may.ts';
import { NotFound } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { collectionTable } from '../view/collection.table.ts';
import { viewContact } from '../view/viewContact.ts';
import { changeContactRoutes } from './changeContact.routes.ts';
import { correctContact, readCorrection } from './correctContact.ts';
import { dismissDuplicate } from './duplicates.ts';
import { closeNote } from './notes.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const sends = sendsTable(client, table);
const onRecord = sendsOnRecordTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const notes = notesTable(client, table);
const merging = mergingTable(client, table);
const duplicates = duplicatesTable(client, table);
const collection = collectionTable(client, table);

/** What the agenda would do a minute later; what breaks off here it does then. */
const clearNow = (contactId: string, now: Date) =>
  clearMerged({ contactId, step: 'clear' }, { merging, collection, contacts, sends, now }).catch((error: unknown) =>
    log('MERGE_NOT_CLEARED', { contact: contactId, ...reasonOf(error) }),
  );

const nameOf = (caller: Caller) => (caller.kind === 'staff' ? caller.name : caller.key);

export const handler = serve([
  on(changeContactRoutes.decide, async ({ params: { id: contactId, occasion }, body, caller, now }) => {
    const asked = { contactId, occasion, by: nameOf(caller), ...body };
    return { status: 200, value: await decideSend(asked, { sends, onRecord, contacts, now }) };
  }),
  on(changeContactRoutes.correct, async ({ params: { id }, body, caller, now }) => {
    const { keys } = await shopSecret();
    const correction = readCorrection(body, shop, now);
    await correctContact(id, correction, nameOf(caller), { contacts, subscriptions, keys, shop, now });
    const [contact, subscription] = await Promise.all([contacts.get(id), subscriptions.get(id)]);
    if (!contact) throw new NotFound();
    return { status: 200, value: viewContact(contact, subscription, shop, now.toISOString()) };
  }),
  on(changeContactRoutes.merge, async ({ params: { id }, body, caller, now }) => {
    const tables = { contacts, subscriptions, merging, merged: contacts.mergedInto, shop, now };
    const merge = await mergeContacts({ survivor: id, gone: body.with, by: nameOf(caller) }, tables);
    await clearNow(body.with, now);
    return { status: 200, value: { id: merge.id, contactId: id, gone: body.with, until: merge.until } };
  }),
  on(changeContactRoutes.undoMerge, async ({ params: { id }, caller, now }) => {
    const tables = { contacts, subscriptions, merging, merged: contacts.mergedInto, collection, shop, now };
    const { survivor, contactId: back } = await undoMerge({ id, by: nameOf(caller) }, tables);
    await clearNow(back, now);
    return { status: 200, value: { contactId: survivor, back } };
  }),
  on(changeContactRoutes.dismiss, async ({ params: { id }, caller, now }) => {
    return { status: 200, value: await dismissDuplicate({ id, by: nameOf(caller) }, { duplicates, contacts, now }) };
  }),
  on(changeContactRoutes.close, async ({ params: { id: contactId, note }, caller, now }) => {
    const closed = await closeNote({ contactId, note, by: nameOf(caller) }, { notes, contacts, now });
    return { status: 200, value: closed };
  }),
  on(changeContactRoutes.lift, async ({ params, body: { reason }, caller, now }) => {
    const asked = { contactId: params.id, by: nameOf(caller), reason };
    return { status: 200, value: await liftBounce(asked, { contacts, subscriptions, now }) };
  }),
]);
