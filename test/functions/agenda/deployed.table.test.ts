import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { backfill, whoChanges } from '../../../functions/agenda/backfill.ts';
import { doWork } from '../../../functions/agenda/doWork.ts';
import { dueKind, type Picked } from '../../../functions/agenda/dueKind.ts';
import { judgeContact, type WokenBy } from '../../../functions/agenda/judgeContact.ts';
import { onceDeployed } from '../../../functions/agenda/onceDeployed.ts';
import { sweep } from '../../../functions/agenda/sweep.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import { contactIdOf, contactKey, deployedKey, dueKey, programmePk } from '../../../functions/platform/tableKeys.ts';
import { writers } from '../../../functions/platform/writers.ts';
import { backfillWorkSchema } from '../../../functions/programme/backfillWork.schema.ts';
import { type Defaults, defaultsOf } from '../../../functions/programme/defaultsOf.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import { deployedTable } from '../../../functions/programme/deployed.table.ts';
import { deploymentOf } from '../../../functions/programme/deploymentOf.ts';
import { readProgrammeItems } from '../../../functions/programme/heads.table.ts';
import { membershipsTable } from '../../../functions/programme/memberships.table.ts';
import { programmeAt } from '../../../functions/programme/programmeAt.ts';
import type { MailRef } from '../../../functions/programme/send.schema.ts';
import { readHeads } from '../../../functions/programme/stored.schema.ts';
import { viewProgramme } from '../../../functions/staff/viewProgramme.ts';
import { kinds } from '../../../functions/work/kinds.ts';
import config from '../../../shop.config.ts';
import { aContact, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables();
});
afterEach(() => tables.stop());

const joined = '2027-01-01T10:00:00.000Z';
const day = 86_400_000;
const dayOf = (days: number, ms = 0) => new Date(Date.parse(joined) + days * day + ms);
const schemas = definitionSchemas(shop);

/** A deployment of the shop whose "we miss you" goes out after so long. */
function deployed(silence: string) {
  const winBack = { ...config.automations['win-back'], trigger: { on: 'silence' as const, after: silence } };
  const bare = defaultsOf({ ...config, automations: { ...config.automations, 'win-back': winBack } });
  const deployment = deploymentOf(bare, shop);
  const defaults: Defaults = { ...bare, fingerprint: deployment.fingerprint };
  const { client } = tables;
  const agenda = agendaTable(client, 'contacts');
  const items = readProgrammeItems(client, 'contacts');
  const programme = async (now: Date) => programmeAt(defaults, readHeads(await items(), schemas), now.toISOString());
  const mailed: MailRef[] = [];
  const note = onceDeployed(deployedTable(client, 'contacts'), deployment);

  const judge = async (contactId: string, now: Date, wokenBy: WokenBy = 'programme') =>
    judgeContact(contactId, wokenBy, {
      ...{ shop, programme: await programme(now), now },
      contacts: contactsTable(client, 'contacts'),
      orders: contactOrdersTable(client, 'contacts'),
      sends: sendsTable(client, 'contacts'),
      memberships: membershipsTable(client, 'contacts'),
      erasures: erasuresTable(client, 'contacts'),
    });
  /** The stream's part: whoever a back-fill, or the sweep, has woken is judged. */
  const judgeWoken = async (now: Date, by: string, wokenBy: WokenBy) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: 'contacts', ConsistentRead: true }));
    for (const { pk, writer } of Items) if (writer === by) await judge(contactIdOf(pk), now, wokenBy);
  };
  const backfillHere = dueKind({
    work: backfillWorkSchema,
    run: (work, { now }) =>
      backfill(work, {
        everybody: everybodyTable(client, 'contacts'),
        lastCounted: async () => undefined,
        whoChanges: whoChanges({
          people: peopleTable(client, 'contacts'),
          orders: contactOrdersTable(client, 'contacts'),
          programme: () => programme(now),
          ...{ shop, now },
        }),
        ...{ agenda, now, sleep: () => judgeWoken(now, writers.backfill, 'programme') },
      }),
  });
  const here = { ...kinds, backfill: backfillHere };
  /** A minute of the house at an instant: what is due is swept and done, and the deployment noted. */
  const minute = async (now: Date) => {
    const picked: Picked[] = [];
    const hands = {
      senders: { put: async (mails: MailRef[]) => void mailed.push(...mails), waiting: async () => 0 },
      workers: { put: async (some: Picked[]) => void picked.push(...some) },
    };
    await sweep({ agenda, kinds: here, hands, shop, now, mayGoOn: () => true });
    await note(now);
    await judgeWoken(now, writers.sweep, 'time');
    for (const one of picked)
      await doWork(one, { agenda, kinds: here, client, table: 'contacts', shop, now, mayGoOn: () => true });
  };
  const view = () => viewProgramme({ programme: { items, version: async () => undefined }, defaults, schemas });
  const mails = () => mailed.map(({ contactId, occasion }) => `${contactId} ${occasion}`);
  return { judge, minute, mails, view, deployment };
}

/** Somebody who joined then and was not seen since. */
async function silent(id: string, createdAt: Date) {
  const contact = aContact({ id, createdAt: createdAt.toISOString(), emailKey: `key-of-${id}` });
  const Item = { ...contactKey(id), ...contact, ...inEverybody(id), facts: deriveFacts(contact, shop) };
  await tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
}

const plan = async (id: string) =>
  Object.values((await contactsTable(tables.client, 'contacts').get(id))!.plans ?? {})
    .filter(({ cause }) => cause === 'win-back')
    .map(({ dueAt }) => dueAt);
const dueItems = async () =>
  (await tables.all('contacts')).filter(({ pk, sk }) => pk === programmePk && sk !== deployedKey.sk);

/** A deployment that has run for a while, until the day before another: noted, and everybody judged by it. */
async function settled(silence: string, people: [string, Date][], now: Date, until = now) {
  const first = deployed(silence);
  for (const [id, at] of people) await silent(id, at);
  await first.minute(now);
  await first.minute(new Date(now.getTime() + 60_000));
  if (until > now) await first.minute(until);
  return first;
}

describe('a deployment that changes a rule of shop.config.ts', () => {
  test('moves the mail that was planned at 90 days to 120, and it goes out then, once', async () => {
    const before = await settled('P90D', [['con_1', dayOf(0)]], dayOf(1));
    expect(await plan('con_1')).toEqual([dayOf(90).toISOString()]);
    const now = deployed('P120D');
    await now.minute(dayOf(80));
    await now.minute(dayOf(80, 60_000));
    expect(await plan('con_1')).toEqual([dayOf(120).toISOString()]);
    for (const at of [dayOf(95), dayOf(119)]) await now.minute(at);
    expect([...before.mails(), ...now.mails()]).toEqual([]);
    await now.minute(dayOf(120, 60_000));
    expect(now.mails()).toEqual(['con_1 win-back-2027-01-01']);
  });

  test('moves it from 120 days to 90, and who was silent for 100 by then is written to at once', async () => {
    await settled(
      'P120D',
      [
        ['con_long', dayOf(0)],
        ['con_short', dayOf(60)],
      ],
      dayOf(61),
      dayOf(99),
    );
    const now = deployed('P90D');
    await now.minute(dayOf(100));
    expect(await plan('con_long')).toEqual([dayOf(120).toISOString()]);
    await now.minute(dayOf(100, 60_000));
    expect(await plan('con_long')).toEqual([dayOf(100, 10_000).toISOString()]);
    expect(await plan('con_short')).toEqual([dayOf(150).toISOString()]);
    await now.minute(dayOf(100, 120_000));
    expect(now.mails()).toEqual(['con_long win-back-2027-01-01']);
    for (const at of [dayOf(116), dayOf(150, 60_000)]) await now.minute(at);
    expect(now.mails()).toContain('con_short win-back-2027-03-02');
  });

  test('loses nobody who is judged by it before it is noted', async () => {
    await settled('P120D', [['con_1', dayOf(0)]], dayOf(1));
    const now = deployed('P90D');
    await now.judge('con_1', dayOf(100));
    expect((await contactsTable(tables.client, 'contacts').get('con_1'))!.judgedBy).toBe('1970-01-01T00:00:00.000Z');
    await now.minute(dayOf(100, 30_000));
    await now.minute(dayOf(100, 90_000));
    await now.minute(dayOf(100, 150_000));
    expect(now.mails()).toEqual(['con_1 win-back-2027-01-01']);
  });

  test('has one back-fill, however many containers start, and none when it is started again', async () => {
    await settled('P90D', [['con_1', dayOf(0)]], dayOf(1), dayOf(79));
    const containers = Array.from({ length: 5 }, () => deployed('P120D'));
    await Promise.all(containers.map(({ minute }) => minute(dayOf(80))));
    const due = await dueItems();
    expect(due.map(({ sk }) => sk)).toEqual([dueKey(programmePk, 'backfill', 'deployment').sk]);
    expect(due[0]!.agendaAt).toBe(dayOf(80, 10_000).toISOString());
    await containers[0]!.minute(dayOf(80, 60_000));
    for (const at of [dayOf(81), dayOf(82)])
      await Promise.all([deployed('P120D'), ...containers].map((one) => one.minute(at)));
    expect(await dueItems()).toEqual([]);
    expect((await contactsTable(tables.client, 'contacts').get('con_1'))!.judgedBy).toBe(
      dayOf(80, 10_000).toISOString(),
    );
  });

  test('is filling what it changed, and nothing else, until everybody is judged by it', async () => {
    await settled('P90D', [['con_1', dayOf(0)]], dayOf(1));
    const now = deployed('P120D');
    await now.minute(dayOf(80));
    const view = await now.view();
    expect((await view.automation('win-back'))!).toMatchObject({ from: dayOf(80, 10_000).toISOString(), done: 0 });
    expect(await view.automation('birthday')).not.toHaveProperty('done');
    expect(view.segment('lapsed')).toMatchObject({ state: 'ready' });
    await now.minute(dayOf(80, 60_000));
    expect(await (await now.view()).automation('win-back')).not.toHaveProperty('done');
  });

  test('reads the table once a container, and writes nothing when nothing has changed', async () => {
    const { deployment } = await settled('P90D', [], dayOf(1));
    const real = deployedTable(tables.client, 'contacts');
    const table = { noted: vi.fn(real.noted), note: vi.fn(real.note) };
    const note = onceDeployed(table, deployment);
    for (const at of [dayOf(2), dayOf(3), dayOf(4)]) await note(at);
    expect([table.noted.mock.calls.length, table.note.mock.calls.length]).toEqual([1, 0]);
  });
});
