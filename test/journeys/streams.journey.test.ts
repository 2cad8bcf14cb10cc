import { afterAll, beforeAll, expect, test } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let behind: ReturnType<typeof behindTheApi>;
beforeAll(async () => {
  world = await startWorld();
  behind = behindTheApi(world.host);
});
afterAll(() => world.stop());

const day = 24 * 60 * 60 * 1000;
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

test('a poisoned record ends at the failure destination of each reader while its neighbours are known and judged', async () => {
  await Promise.all(letters.map((letter) => world.signUp(`${letter}@example.com`)));
  const links = await Promise.all(letters.map((letter) => world.confirmLink(`${letter}@example.com`)));
  const poison = { pk: { S: 'CONTACT#con_poisoned' }, sk: { S: 'CONTACT' }, id: { N: '7' }, writer: { S: 'confirm' } };
  await Promise.all([...links.slice(0, 3).map((link) => world.post(link)), behind.put('Contacts', poison)]);
  await Promise.all(links.slice(3).map((link) => world.post(link)));
  for (const letter of letters) {
    const { facts, segments } = await world.contact(`${letter}@example.com`);
    expect(facts.canonicalEmail).toBe(`${letter}@example.com`);
    expect(segments).toEqual(['new', 'warm']);
  }
  expect(await behind.failures()).toEqual({ StreamFailures: 2 });
  const [failure] = await behind.messages('StreamFailures');
  expect(failure).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: expect.any(Number) },
    DDBStreamBatchInfo: { batchSize: 1, streamArn: expect.stringContaining('stream') },
  });
  expect(JSON.stringify(failure)).not.toContain('@example.com');
});

test('a stream record that comes again is no second write and no second mail', async () => {
  const email = 'again@example.com';
  await world.signUp(email, { birthday: '--05-17' });
  const link = await world.confirmLink(email);
  const lead = (await behind.items('Leads')).find(({ address }) => address?.S === email)!;
  await world.post(link);
  const { id } = await world.contact(email);
  const item = (table: 'Leads' | 'Contacts', pk: string) =>
    behind
      .items(table)
      .then((items) => items.find((each) => each.pk?.S === pk && (each.sk?.S ?? 'CONTACT') === 'CONTACT'));
  const contact = await item('Contacts', `CONTACT#${id}`);
  const record = (image: object, keys: object) => ({
    Records: [{ eventName: 'MODIFY', dynamodb: { Keys: keys, NewImage: image, SequenceNumber: '1' } }],
  });
  const before = await behind.everything();
  const mails = (await world.call('/_local/mail')).json.length;
  await world.resetMeter();
  const { facts: _facts, segments: _segments, plans: _plans, judgeAt: _judgeAt, ...source } = contact!;
  const asItWas = record({ ...source, writer: { S: 'confirm' } }, { pk: source.pk, sk: source.sk });
  for (const name of ['enrich', 'segment'])
    for (let time = 0; time < 2; time += 1) {
      const { payload } = await world.host.invoke(name, asItWas);
      expect(JSON.parse(payload)).toEqual({ batchItemFailures: [] });
    }
  const invited = record({ ...lead, writer: { S: 'subscribe' }, state: { S: 'waiting' } }, { pk: lead.pk });
  await world.host.invoke('invite', invited);
  await world.idle();
  expect(await behind.everything()).toEqual(before);
  expect((await world.call('/_local/mail')).json).toHaveLength(mails);
  const { segment } = await world.meter();
  expect(segment.writeUnits).toBe(0);
});

test('any write of a contact wakes the judge, also one made by hand that leaves the word of the last writer', async () => {
  const { id } = await world.join('by-hand@example.com');
  const stored = async () =>
    (await behind.items('Contacts')).find(({ pk, sk }) => pk?.S === `CONTACT#${id}` && sk?.S === 'CONTACT')!;
  const till = { M: { channel: { S: 'placement' }, placement: { S: 'store-1-till' } } };
  for (const at of ['store-1-till', 'store-2-window', 'store-1-till']) {
    const before = await stored();
    await behind.put('Contacts', { ...before, source: { M: { ...till.M, placement: { S: at } } } });
    expect((await world.contact('by-hand@example.com')).segments).toContain(`placement-${at}`);
    expect((await stored()).writer).not.toEqual(before.writer);
  }
  await behind.put('Contacts', { ...(await stored()), email: { S: 'by.hand+1@example.com' } });
  await world.idle();
  expect((await stored()).facts).toMatchObject({ M: { canonicalEmail: { S: 'by.hand+1@example.com' } } });
});

test('a lead nobody confirmed counts as absent from its last second on, and is removed as AWS removes it', async () => {
  await world.signUp('late@example.com');
  const link = await world.confirmLink('late@example.com');
  const lead = async () => (await behind.items('Leads')).find(({ address }) => address?.S === 'late@example.com');
  const { expiresAt, pk } = (await lead())!;
  const keptCopy = { ...(await lead())! };
  await world.moveClock(new Date(Number(expiresAt!.N) * 1000 + 1000));
  expect(await lead()).toBeUndefined();
  expect(pk).toBeDefined();
  expect(await world.post(link)).toMatchObject({ status: 400 });

  await behind.put('Leads', keptCopy);
  expect(await world.post(link)).toMatchObject({ status: 400 });
  expect(await world.contact('late@example.com')).toBeUndefined();
});

test('an expiry reaches the filters of a stream as the doing of the service, and wakes nobody', async () => {
  const reader = world.host.model.mappings.find(({ functionName }) => functionName === 'invite')!;
  const removals: Parameters<typeof reader.wanted>[0][] = [];
  const { wanted } = reader;
  reader.wanted = (record) => {
    if ((record as { eventName: string }).eventName === 'REMOVE') removals.push(record);
    return wanted(record);
  };
  await world.signUp('unheard@example.com');
  await world.idle();
  const { invocations } = (await world.meter()).invite;
  await world.moveClock(new Date((await world.now()).getTime() + 15 * day));
  const service = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };
  expect(removals.length).toBeGreaterThan(0);
  for (const removal of removals) expect(removal).toMatchObject({ eventName: 'REMOVE', userIdentity: service });
  expect((await world.meter()).invite.invocations).toBe(invocations);
});
