import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chatsTable } from '../../../functions/chat/chats.table.ts';
import { countVisit } from '../../../functions/chat/countVisit.ts';
import { startChat } from '../../../functions/chat/startChat.ts';
import { takeMessage } from '../../../functions/chat/takeMessage.ts';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { wakesInvite } from '../../../functions/leads/writers.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { InvalidInput, NotFound, TooMany } from '../../../functions/platform/problem.ts';
import type { ParsedSignup } from '../../../functions/signup/parseSignup.ts';
import { subscribe } from '../../../functions/signup/subscribe.ts';
import { matches } from '../../../infra/local/filters.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-22T10:00:00.000Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const origin = { address: '192.0.2.1', agent: 'test' };
const whole = ['Canary', '23 April', 'skip', 'skip', 'skip', 'yes', 'no'];
let tables: Tables;
let chats: ReturnType<typeof chatsTable>;
let leads: ReturnType<typeof leadsTable>;
let people = 0;
let address = '';

beforeAll(async () => {
  tables = await startTables();
  chats = chatsTable(tables.client, 'leads');
  leads = leadsTable(tables.client, 'leads');
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  address = `chatter-${people}@example.com`;
});

const begin = async (at = now) => (await startChat({}, 'en', { chats, shop, now: at })).id;
const keep = (parsed: ParsedSignup) => subscribe(parsed, origin, { leads, keys, shop, now });
const say = (id: string, text: string, { at = now, messageId = undefined as string | undefined, signUp = keep } = {}) =>
  takeMessage({ id, text, messageId }, { chats, shop, now: at, signUp });
const sayAll = async (id: string, texts: string[]) => {
  for (const text of texts) await say(id, text);
};
const talk = async (id: string) => (await chats.get(id, now.getTime() / 1000))!.talk;
const item = async (id: string) => (await tables.all('leads')).find(({ pk }) => pk === `CHAT#${id}`);
const lead = () => leads.get(keys.lead(address), now.getTime() / 1000);

/** So many messages read the talk before the first of them writes. */
function atOnce(many: number) {
  let waiting = many;
  const all = Promise.withResolvers<void>();
  const get = async (...of: Parameters<typeof chats.get>) => {
    const chat = await chats.get(...of);
    waiting -= 1;
    if (waiting === 0) all.resolve();
    await all.promise;
    return chat;
  };
  return { chats: { ...chats, get }, shop, now, signUp: keep };
}

describe('a talk', () => {
  test('has an id that nobody guesses, and no state by which the stream knows leads', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => begin()));
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^cht_[\w-]{22}$/);
    const image = await item(ids[0]!);
    expect(image).not.toHaveProperty('state');
    const wakes = { dynamodb: { NewImage: { writer: { S: [...wakesInvite] } } } };
    expect(matches(wakes, { dynamodb: { NewImage: image } })).toBe(false);
  });

  test('that is finished becomes a lead and is emptied', async () => {
    const id = await begin();
    await sayAll(id, [address, ...whole]);
    expect(await lead()).toBeUndefined();
    expect(await say(id, 'yes')).toMatchObject({ done: true });
    expect(await lead()).toMatchObject({
      state: 'waiting',
      submissions: [{ address, signup: { channel: 'chat', form: 'chat', firstName: 'Canary', birthday: '--04-23' } }],
    });
    expect(JSON.stringify(await item(id))).not.toMatch(/Canary|example|04-23|yes/);
  });

  test.each([
    ['stopped', ['stop']],
    ['declined', ['Canary', 'skip', 'skip', 'skip', 'skip', 'no']],
    ['of a child', ['Canary', '23.4.2016']],
  ])('that was %s leaves nothing of the person', async (_, texts) => {
    const id = await begin();
    await sayAll(id, [address, ...texts]);
    expect(JSON.stringify(await item(id))).not.toMatch(/Canary|example/);
    expect(await lead()).toBeUndefined();
    expect(await say(id, address)).toMatchObject({ done: true });
  });

  test('is forgotten a day after its last message, removed by the table or not', async () => {
    const id = await begin();
    await say(id, address, { at: hoursLater(20) });
    await say(id, 'Anna', { at: hoursLater(43) });
    await expect(say(id, 'skip', { at: hoursLater(67) })).rejects.toThrow(NotFound);
  });

  test.each(['cht_AAAAAAAAAAAAAAAAAAAAAA', 'x', '../LEAD', '__proto__', 'x'.repeat(5000)])('%s is none', async (id) => {
    await expect(say(id, 'yes')).rejects.toThrow(NotFound);
  });

  test('answers the same for an address that signed up before', async () => {
    const said = [];
    for (const id of [await begin(), await begin()]) {
      await sayAll(id, [address, ...whole]);
      said.push({ ...(await say(id, 'yes')), id: '' });
    }
    expect(said[0]).toEqual(said[1]);
  });

  test('begins only for a placement and a language that the shop has', async () => {
    const start = (body: object, changes = {}) => startChat(body, 'en', { chats, shop: { ...shop, ...changes }, now });
    await expect(start({ placement: 'nowhere' })).rejects.toThrow(InvalidInput);
    await expect(start({ locale: 'fi' }, { locales: ['pl'] })).rejects.toThrow(InvalidInput);
    const { chat: _, ...forms } = shop.forms;
    await expect(start({}, { forms })).rejects.toThrow(NotFound);
  });
});

describe('messages', () => {
  test('two at once are both taken, one after the other', async () => {
    const id = await begin();
    await sayAll(id, [address, 'Anna', 'skip']);
    const atBoth = atOnce(2);
    // Whichever comes first, both questions take any words.
    await Promise.all(['rye bread', 'a present'].map((text) => takeMessage({ id, text }, atBoth)));
    const { step, answers } = await talk(id);
    expect(step).toBe('budget');
    expect(Object.keys(answers).sort()).toEqual(['email', 'interests', 'lookingFor', 'name']);
  });

  test('the same at once, a button pressed twice, counts once', async () => {
    const id = await begin();
    await sayAll(id, [address, 'skip', 'skip', 'skip', 'skip', 'skip']);
    const atThree = atOnce(3);
    await Promise.all(['yes', 'yes', 'yes'].map((text) => takeMessage({ id, text }, atThree)));
    expect(await talk(id)).toMatchObject({ step: 'consent:profiling', consents: { newsletter: expect.any(String) } });
  });

  test('delivered again by its id changes nothing, however late', async () => {
    const id = await begin();
    await say(id, address, { messageId: 'm1' });
    await say(id, 'Anna', { messageId: 'm2' });
    const before = await item(id);
    const again = await say(id, address, { messageId: 'm1' });
    expect(again.messages[0]!.text).toContain('birthday');
    expect(await item(id)).toEqual(before);
  });

  test('cost one write, and none when they change nothing', async () => {
    const id = await begin();
    await say(id, address);
    expect((await item(id))?.version).toBe(2);
    await say(id, '');
    await say(id, 'back to the future');
    expect((await item(id))?.version).toBe(3);
    await say(id, '31.2.');
    expect((await item(id))?.version).toBe(3);
  });

  test('a sign-up that could not be kept leaves the talk as it was, to confirm once more', async () => {
    const id = await begin();
    await sayAll(id, [address, ...whole]);
    const signUp = () => Promise.reject(new TooMany(7));
    await expect(say(id, 'yes', { signUp })).rejects.toThrow(TooMany);
    expect(await say(id, 'yes')).toMatchObject({ done: true });
    expect(await lead()).toMatchObject({ submissions: [{ address }] });
  });

  test('a consent reworded before the end is put anew instead of kept', async () => {
    const id = await begin();
    await sayAll(id, [address, ...whole]);
    const text = { ...shop.purposes.newsletter!.text, en: 'Another sentence.' };
    const purposes = { ...shop.purposes, newsletter: { ...shop.purposes.newsletter!, text } };
    const reworded = { chats, shop: { ...shop, purposes }, now, signUp: keep };
    const { messages, done } = await takeMessage({ id, text: 'yes' }, reworded);
    expect(done).toBe(false);
    expect(messages.at(-1)!.text).toBe('Another sentence.');
    expect((await talk(id)).step).toBe('consent:newsletter');
  });

  test('past the limit of their network are refused, and sign-ups are not counted with them', async () => {
    const few = { ...shop, limits: { ...shop.limits, signupsPerMinute: 1 } };
    const visit = () => countVisit('203.0.113.9', { leads, keys, shop: few, now });
    for (let i = 0; i < 10; i += 1) await visit();
    await expect(visit()).rejects.toThrow(TooMany);
    const parsed = { email: { address, canonical: address, limitKey: address } } as ParsedSignup;
    await subscribe(parsed, { address: '203.0.113.9' }, { leads, keys, shop: few, now });
  });
});
