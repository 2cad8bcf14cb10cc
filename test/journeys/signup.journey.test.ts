import { request } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSignup, shownHash } from '../support/builders.ts';
import { engineSettings } from '../support/engine.ts';
import { strangersAt } from '../support/strangers.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const bothConsents = {
  newsletter: { granted: true, text: shownHash('newsletter') },
  profiling: { granted: true, text: shownHash('profiling') },
};

test('a sign-up becomes a contact who is known, in its segments', async () => {
  const answer = await world.signUp('zofia@example.com', { firstName: 'Zofia', birthday: '--05-17' });
  expect([answer.status, answer.text]).toEqual([202, '{"status":"accepted"}']);
  expect(await world.contact('zofia@example.com')).toBeUndefined();

  await world.post(await world.confirmLink('zofia@example.com'));
  expect(await world.contact('zofia@example.com')).toMatchObject({
    email: 'zofia@example.com',
    firstName: 'Zofia',
    facts: { temperature: 'warm', emailKind: 'personal' },
    segments: ['new', 'warm'],
    subscription: { purposes: { newsletter: { state: 'confirmed' } } },
  });
});

test('a sign-up costs two write requests and no read', async () => {
  await world.signUp('warming@example.com');
  await world.idle();
  await world.resetMeter();
  await world.signUp('counted@example.com');
  const { invocations, requests, readUnits } = (await world.meter()).subscribe;
  expect({ invocations, requests, readUnits }).toEqual({ invocations: 1, requests: { UpdateItem: 2 }, readUnits: 0 });
});

test('confirmation mails leave while sign-ups come', async () => {
  let out = false;
  const { postFrom } = strangersAt(world);
  const visitor = async (nth: number) => {
    for (let i = 0; !out && i < 200; i += 1)
      await postFrom(`127.3.${nth}.${i + 1}`, aSignup({ email: `crowd-${nth}-${i}@example.com` }));
  };
  const crowd = Promise.all(Array.from({ length: 8 }, (_, nth) => visitor(nth)));
  while (!out) {
    const invited = (await world.call('/_local/mail?to=crowd-0-0@example.com')).json.length > 0;
    const isOver = await Promise.race([crowd.then(() => true), Promise.resolve(false)]);
    if (isOver) break;
    out = invited;
  }
  expect(out).toBe(true);
  await crowd;
  await world.idle();
});

test('fifty sign-ups of one address at once give one lead, one mail and, confirmed, one record per purpose', async () => {
  const email = 'ania@example.com';
  const leadsBefore = await countLeads();
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.signUp(email, { consents: bothConsents })));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(202));
  expect(await world.mails(email)).toHaveLength(1);
  expect((await countLeads()) - leadsBefore).toBe(1);

  const link = await world.confirmLink(email);
  const confirmations = await Promise.all(Array.from({ length: 5 }, () => world.post(link)));
  expect(confirmations.map(({ status }) => status)).toEqual(Array(5).fill(200));
  const found = await world.asStaff(`/v1/contacts?email=${email}`);
  expect(found.json.items).toHaveLength(1);
  const { consents } = await world.contact(email);
  expect(consents.map(({ purpose, state }: { purpose: string; state: string }) => [purpose, state]).sort()).toEqual([
    ['newsletter', 'confirmed'],
    ['profiling', 'confirmed'],
  ]);
});

test('opening the confirmation link a hundred times confirms nothing, pressing its button does, once', async () => {
  const email = 'marek@example.com';
  await world.signUp(email);
  const link = await world.confirmLink(email);
  await openHundredTimes(link);
  expect(await world.contact(email)).toBeUndefined();

  expect((await world.post(link)).status).toBe(200);
  const { consents } = await world.contact(email);
  expect(consents).toHaveLength(1);
  expect((await world.post(link)).status).toBe(200);
  expect((await world.contact(email)).consents).toEqual(consents);
});

test('opening the unsubscribe link a hundred times withdraws nothing, pressing its button does, once', async () => {
  const email = 'ewa@example.com';
  const before = await joinWithLetter(email);
  const link = await world.unsubscribeLink(email);
  await openHundredTimes(link);
  expect((await world.contact(email)).subscription).toEqual(before.subscription);

  expect((await world.post(link)).status).toBe(200);
  const left = await world.contact(email);
  expect(left.subscription.purposes.newsletter.state).toBe('withdrawn');
  expect((await world.post(link)).status).toBe(200);
  expect((await world.contact(email)).consents).toEqual(left.consents);
  expect(left.consents).toHaveLength(before.consents.length + 1);
});

test('a sign-up of somebody who left changes nothing until it is confirmed, and then brings back what was left', async () => {
  const email = 'ola@example.com';
  await joinWithLetter(email);
  await world.post(await world.unsubscribeLink(email));
  const left = await world.contact(email);
  await world.moveClock(new Date((await world.now()).getTime() + 86_400_000));

  await world.signUp(email, { firstName: 'Mallory' });
  expect(await world.contact(email)).toEqual({ ...left, facts: expect.anything() });
  await world.post(await world.confirmLink(email));
  const back = await world.contact(email);
  expect(back).toMatchObject({ id: left.id, subscription: { purposes: { newsletter: { state: 'confirmed' } } } });
  expect(back.consents).toHaveLength(left.consents.length + 1);
});

test('a new, pending, confirmed, withdrawn and suppressed address get the very same bytes and headers', async () => {
  await world.signUp('pending@example.com');
  await world.join('confirmed@example.com');
  await joinWithLetter('withdrawn@example.com');
  await world.post(await world.unsubscribeLink('withdrawn@example.com'));
  await world.signUp('bounce@simulator.amazonses.com');
  await world.idle();

  const answers = [];
  for (const name of ['new@example.com', 'pending@example.com', 'confirmed@example.com', 'withdrawn@example.com'])
    answers.push(await rawSignUp(name));
  answers.push(await rawSignUp('bounce@simulator.amazonses.com'));
  expect(answers[0]).toMatch(/^202 .*\{"status":"accepted"\}$/s);
  expect(new Set(answers).size).toBe(1);
});

/** Joins with a birthday tomorrow and waits for its letter, which carries the way out. */
async function joinWithLetter(email: string) {
  const tomorrow = new Date((await world.now()).getTime() + 86_400_000).toISOString().slice(0, 10);
  await world.join(email, { birthday: `-${tomorrow.slice(4)}` });
  await world.moveClock(`${tomorrow}T09:00:00Z`);
  return world.contact(email);
}

type Use = { requests: Record<string, number> };

/** As mail scanners do, fifty with GET and fifty with HEAD; nothing in the whole system may write meanwhile. */
async function openHundredTimes(link: string): Promise<void> {
  await world.idle();
  await world.resetMeter();
  const methods = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 'GET' : 'HEAD'));
  const opened = await Promise.all(methods.map((method) => world.call(link, { method })));
  expect(opened.map(({ status }) => status)).toEqual(Array(100).fill(200));
  await world.idle();
  const used = await world.meter();
  expect(Object.keys(used).filter((name) => used[name].writeUnits > 0)).toEqual([]);
  const requests = Object.values<Use>(used).flatMap(({ requests }) => Object.keys(requests));
  expect(requests.filter((request) => !/^(Get|Query)/.test(request))).toEqual([]);
}

async function countLeads(): Promise<number> {
  const client = new DynamoDBClient(engineSettings(world.host.engines.dynamodb));
  const leads = world.host.tables.find(({ logicalId }) => logicalId.includes('Leads'))!;
  const { Items = [] } = await DynamoDBDocumentClient.from(client).send(new ScanCommand({ TableName: leads.name }));
  client.destroy();
  return Items.filter(({ pk }) => pk.startsWith('LEAD#')).length;
}

/** Status, headers in their order and spelling, and body, as they come over the wire; the date apart. */
function rawSignUp(email: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', origin: 'https://podzegarem.example' };
    const sent = request(`${world.url}/v1/signups`, { method: 'POST', headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.once('end', () => {
        const lines = answer.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []));
        const undated = lines.filter((line) => !line.startsWith('Date:'));
        resolve(`${answer.statusCode} ${undated.join('\n')}\n\n${body}`);
      });
    });
    sent.once('error', reject);
    sent.end(JSON.stringify(aSignup({ email })));
  });
}
