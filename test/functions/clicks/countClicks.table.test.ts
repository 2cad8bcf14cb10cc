import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clicksTable } from '../../../functions/clicks/clicks.table.ts';
import { countClicks } from '../../../functions/clicks/countClicks.ts';
import { noteClick } from '../../../functions/clicks/noteClick.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { contactKey, mergedKey } from '../../../functions/platform/tableKeys.ts';
import { aContact, aSend } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const agent = 'Mozilla/5.0 (iPhone)';
let tables: Tables;
let clicks: ReturnType<typeof clicksTable>;
let contacts: ReturnType<typeof contactsTable>;
let sends: ReturnType<typeof sendsTable>;
let id = '';
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  clicks = clicksTable(tables.client, 'contacts');
  contacts = contactsTable(tables.client, 'contacts');
  sends = sendsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  id = `con_${people}`;
  await contacts.commit(contacts.create(aContact({ id, emailKey: `key-${people}` })));
});

async function mailed(occasion: string) {
  const send = aSend({ contactId: id, occasion });
  await sends.plan(send, send.dueAt);
  await sends.settle(send, { state: 'sent', messageId: `m-${occasion}` }, '2027-04-23T07:00:05.000Z');
}
const follow = (occasion: string, time: string, more = {}) =>
  noteClick(
    { contactId: id, occasion, link: 0, address: 'https://shop.example/' },
    { method: 'GET', address: '198.51.100.5', agent, isAhead: false, ...more },
    { clicks, keys, now: new Date(`2027-04-23T${time}Z`), sleep: () => new Promise(() => {}) },
  );
const judge = (occasion: string) =>
  countClicks({ contactId: id, occasion }, { clicks, mergedInto: contacts.mergedInto });
const remembered = async () => (await contacts.glance(id))?.clicks;
const clickedAt = async (occasion: string) => (await sends.glance(id, occasion))?.clickedAt;
const waiting = async () => (await tables.collection(id)).filter(({ sk }) => String(sk).startsWith('DUE#clicks'));

describe('a click', () => {
  test('of a person marks its mail, once it has been quiet for a minute', async () => {
    await mailed('birthday-2027');
    await follow('birthday-2027', '09:00:00.000');
    await follow('birthday-2027', '09:00:40.000');
    expect(await waiting()).toMatchObject([{ agendaAt: '2027-04-23T09:01:40.000Z' }]);
    expect(await clickedAt('birthday-2027')).toBeUndefined();
    await judge('birthday-2027');
    expect(await clickedAt('birthday-2027')).toBe('2027-04-23T09:00:00.000Z');
    expect(await remembered()).toEqual({ count: 1, lastAt: '2027-04-23T09:00:40.000Z' });
  });

  test('counts a mail once, however often it is followed and judged, and remembers the last', async () => {
    await mailed('birthday-2027');
    await follow('birthday-2027', '09:00:00.000');
    await judge('birthday-2027');
    await judge('birthday-2027');
    await follow('birthday-2027', '18:00:00.000');
    await judge('birthday-2027');
    expect(await clickedAt('birthday-2027')).toBe('2027-04-23T09:00:00.000Z');
    expect(await remembered()).toEqual({ count: 1, lastAt: '2027-04-23T18:00:00.000Z' });
  });

  test('on a mail to somebody who is another by now counts for that one', async () => {
    await mailed('birthday-2027');
    await contacts.commit(contacts.create(aContact({ id: `${id}-now`, emailKey: `key-now-${people}` })));
    const TableName = 'contacts';
    await tables.client.send(new DeleteCommand({ TableName, Key: contactKey(id) }));
    await tables.client.send(new PutCommand({ TableName, Item: { ...mergedKey(id), into: `${id}-now` } }));
    await follow('birthday-2027', '09:00:00.000');
    await judge('birthday-2027');
    expect(await clickedAt('birthday-2027')).toBe('2027-04-23T09:00:00.000Z');
    expect((await contacts.glance(`${id}-now`))?.clicks).toMatchObject({ count: 1 });
  });

  test('on two mails at once counts both', async () => {
    await Promise.all(['a-1', 'b-1', 'c-1'].map(mailed));
    await Promise.all(['a-1', 'b-1', 'c-1'].map((occasion) => follow(occasion, '09:00:00.000')));
    await Promise.all(['a-1', 'b-1', 'c-1'].map(judge));
    expect(await remembered()).toMatchObject({ count: 3 });
  });

  test('of a machine marks nothing and nobody', async () => {
    await mailed('birthday-2027');
    await follow('birthday-2027', '09:00:00.000', { method: 'HEAD' });
    await follow('birthday-2027', '09:00:01.000', { address: '40.94.31.8' });
    await follow('birthday-2027', '09:00:02.000', { isAhead: true });
    expect((await waiting())[0]!.notes).toHaveLength(2);
    await judge('birthday-2027');
    expect(await clickedAt('birthday-2027')).toBeUndefined();
    expect(await remembered()).toBeUndefined();
  });

  test('keeps no address of anybody', async () => {
    await follow('birthday-2027', '09:00:00.000');
    expect(JSON.stringify(await waiting())).not.toMatch(/198\.51|iPhone|shop\.example/);
  });

  test('on a mail of somebody who is gone brings nobody back', async () => {
    id = 'con_gone';
    await follow('birthday-2027', '09:00:00.000');
    await judge('birthday-2027');
    expect((await tables.collection(id)).map(({ sk }) => sk)).toEqual(['DUE#clicks#birthday-2027']);
  });

  test('is noted sixty times at most, and lets whoever follows it go on', async () => {
    for (let i = 0; i < 61; i += 1) await follow('birthday-2027', '09:00:00.000');
    expect((await waiting())[0]!.notes).toHaveLength(60);
  });

  test('that cannot be noted keeps nobody waiting', async () => {
    const never = { note: () => new Promise<never>(() => {}) };
    const request = { method: 'GET', address: '198.51.100.5', agent, isAhead: false };
    const link = { contactId: id, occasion: 'a-1', link: 0, address: 'https://shop.example/' };
    await noteClick(link, request, { clicks: never, keys, now: new Date(), sleep: async () => {} });
    const broken = { note: () => Promise.reject(new Error('away')) };
    await noteClick(link, request, { clicks: broken, keys, now: new Date(), sleep: () => new Promise(() => {}) });
  });
});
