import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { interactionsTable } from '../../../functions/interactions/interactions.table.ts';
import { parseInteraction } from '../../../functions/interactions/parseInteraction.ts';
import { takeInteraction } from '../../../functions/interactions/takeInteraction.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { eventSchema } from '../../../functions/person/interaction.schema.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { noteRefusal } from '../../../functions/self/noteRefusal.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { answerSurvey } from '../../../functions/surveys/answerSurvey.ts';
import { aContact, aProgramme, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const keys = personKeys('p'.repeat(64));
let tables: Tables;
const open = () => ({
  contacts: contactsTable(tables.client, 'contacts'),
  interactions: interactionsTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  keys,
  shop,
  now,
});
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
});
afterAll(() => tables.stop());

let people = 0;
async function somebody(): Promise<string> {
  people += 1;
  const id = `con_${String(people).padStart(8, '0')}-0000-7000-8000-000000000000`;
  const { contacts, subscriptions } = open();
  const contact = aContact({ id, emailKey: `key-${people}` });
  await contacts.commit([...contacts.create(contact), subscriptions.create(id, aSubscription())]);
  return id;
}

type Say = (contactId: string) => Promise<unknown>;
const leaving =
  (reason: Parameters<typeof noteRefusal>[1]): Say =>
  async (contactId) => {
    await unsubscribe({ contactId, purpose: 'newsletter' }, 'unsubscribe-page', {
      ...open(),
      sends: sendsTable(tables.client, 'contacts'),
    });
    await noteRefusal({ contactId, purpose: 'newsletter' }, reason, open());
  };
const survey =
  (reason: string): Say =>
  (contactId) =>
    answerSurvey(
      { contactId, id: 'why-not', survey: shop.surveys['why-not']! },
      { given: { reason }, words: {} },
      open(),
    );
const telling =
  (reason: string): Say =>
  (contactId) =>
    takeInteraction(parseInteraction({ contactId, kind: 'refusal', reason }, now), open());

test.each([
  ['on leaving', leaving('too-dear'), 'too-dear'],
  ['in a survey', survey('too-dear'), 'too-dear'],
  ['to the shop’s systems', telling('too-dear'), 'too-dear'],
  ['on leaving', leaving('not-for-me'), 'not-interested'],
  ['in a survey', survey('not-interested'), 'not-interested'],
  ['to the shop’s systems', telling('not-interested'), 'not-interested'],
])('a reason not to buy told %s is one interaction and one and the same fact (%#)', async (_, say, reason) => {
  const id = await somebody();
  await say(id);
  const contact = (await open().contacts.get(id))!;
  expect(contact.interactions).toMatchObject({
    count: 1,
    lastAt: now.toISOString(),
    refusals: { [reason]: now.toISOString() },
  });
  const events = (await tables.collection(id)).filter(({ sk }) => String(sk).startsWith('EVENT#'));
  expect(events.map((event) => eventSchema.parse(event))).toMatchObject([
    { at: now.toISOString(), id: expect.stringMatching(/^int_/) },
  ]);
  expect('too-dear' in judge(contact, shop, aProgramme(), now.toISOString()).segments).toBe(reason === 'too-dear');
});

test('a reason to leave that is about the letters is no reason not to buy', async () => {
  const id = await somebody();
  await leaving('too-many')(id);
  expect((await open().contacts.get(id))?.interactions).toMatchObject({ count: 1, lastKind: 'refusal', refusals: {} });
});
