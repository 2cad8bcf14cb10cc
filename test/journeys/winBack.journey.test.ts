import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** Silences and their ends, told in order: the clock moves forward only. Ninety days after 10 January is 10 April. */
let world: World;
let year: number;

const address = (name: string) => `${name}@example.com`;
const [silent, orderless, returning] = ['silent', 'orderless', 'returning'].map(address) as [string, string, string];
const [nocturnal, celebrating, delayed, unknown] = ['nocturnal', 'celebrating', 'delayed', 'unknown'].map(address) as [
  string,
  string,
  string,
  string,
];
const joining = address('joining');

beforeAll(async () => {
  world = await startWorld();
  year = (await world.now()).getUTCFullYear() + 1;
  await clockTo('01-09T22:00:00Z');
  await world.join(nocturnal);
  await clockTo('01-09T22:31:00Z');
  await orderAt(nocturnal, '01-09T22:30:00Z');
  await clockTo('01-10T10:00:00Z');
  await Promise.all([
    ...[silent, returning].map((email) => world.join(email)),
    world.join(celebrating, { birthday: '--04-08' }),
    world.join(delayed, { birthday: '--06-07' }),
  ]);
  await clockTo('01-10T12:00:00Z');
  await Promise.all(
    [silent, returning, celebrating, delayed, unknown].map((email) => orderAt(email, '01-10T11:00:00Z')),
  );
  await world.join(orderless);
  await clockTo('03-11T12:00:00Z');
  await Promise.all([returning, delayed].map((email) => orderAt(email, '03-11T11:00:00Z')));
});
afterAll(() => world.stop());

test('what falls due in quiet hours waits for the morning', async () => {
  await clockTo('04-08T07:00:00Z');
  await clockTo('04-09T22:31:00Z');
  await clockTo('04-10T05:59:00Z');
  expect(await winBacks(nocturnal)).toEqual([]);
  await clockTo('04-10T06:00:00Z');
  expect(await winBacks(nocturnal)).toEqual([`win-back-${year}-01-09`]);
});

test('ninety days after the last order, to the minute: one "we miss you", and never a second', async () => {
  await clockTo('04-10T10:59:00Z');
  expect(await winBacks(silent)).toEqual([]);
  await clockTo('04-10T11:00:00Z');
  expect(await winBacks(silent)).toEqual([`win-back-${year}-01-10`]);
  await clockTo('04-10T11:01:00Z');
  expect(await winBacks(silent)).toHaveLength(1);
});

test('who has never ordered is missed ninety days after the sign-up', async () => {
  expect(await winBacks(orderless)).toEqual([]);
  await clockTo('04-10T12:30:00Z');
  expect(await winBacks(orderless)).toEqual([`win-back-${year}-01-10`]);
});

test('a week after the birthday mail, not sooner: the weekly cap defers', async () => {
  expect((await world.mails(celebrating)).map(({ tags }) => tags.occasion)).toContain(`birthday-${year}`);
  await clockTo('04-15T06:59:00Z');
  expect(await winBacks(celebrating)).toEqual([]);
  await clockTo('04-15T07:30:00Z');
  expect(await winBacks(celebrating)).toEqual([`win-back-${year}-01-10`]);
});

test('a fresh order starts the ninety days anew', async () => {
  expect(await winBacks(returning)).toEqual([]);
  await clockTo('06-07T07:00:00Z');
  await clockTo('06-09T10:59:00Z');
  expect(await winBacks(returning)).toEqual([]);
  await clockTo('06-09T11:00:00Z');
  expect(await winBacks(returning)).toEqual([`win-back-${year}-03-11`]);
});

test('what the cap deferred and nobody sent for a week more is listed as skipped', async () => {
  expect(await outcomes(delayed)).toEqual([]);
  await clockTo('06-22T07:00:00Z');
  expect(await winBacks(delayed)).toEqual([]);
  expect(await outcomes(delayed)).toEqual([`win-back-${year}-03-11 skipped too-late`]);
});

test('a silence noticed more than a week late is listed as skipped', async () => {
  await orderAt(silent, '06-22T07:00:00Z');
  await clockTo('10-01T12:00:00Z');
  expect(await winBacks(silent)).toHaveLength(1);
  expect(await outcomes(silent)).toEqual([`win-back-${year}-01-10 sent`, `win-back-${year}-06-22 skipped too-late`]);
});

test('who joins on the eighty-ninth day after an order is not missed on the ninetieth', async () => {
  await orderAt(joining, '10-01T12:00:00Z');
  await clockTo('12-29T12:00:00Z');
  await world.join(joining);
  await clockTo('12-30T12:01:00Z');
  expect(await outcomes(joining)).toEqual([]);
});

test('who ordered but never confirmed a consent is missed in silence, and the list says why', async () => {
  expect(await world.mails(unknown)).toEqual([]);
  expect(await outcomes(unknown)).toEqual([`win-back-${year}-01-10 skipped no-consent`]);
});

const clockTo = (moment: string) => world.moveClock(`${year}-${moment}`);

async function orderAt(email: string, moment: string): Promise<void> {
  const { status } = await world.order({ orderId: `${email}-${moment}`, email, at: `${year}-${moment}` });
  expect(status).toBe(201);
}

/** Occasions of the mails sent after a silence, the oldest first. */
async function winBacks(email: string): Promise<string[]> {
  const occasions = (await world.mails(email)).map(({ tags }) => tags.occasion);
  return occasions.filter((occasion) => occasion?.startsWith('win-back-')).reverse() as string[];
}

/** What became of each silence, the first first: `win-back-2027-01-10 skipped no-consent`. */
async function outcomes(email: string): Promise<string[]> {
  const { sends } = await world.contact(email);
  const silences = sends.filter(({ occasion }: { occasion: string }) => occasion.startsWith('win-back-'));
  return silences
    .map((send: Record<string, string>) => [send.occasion, send.state, send.reason].filter(Boolean).join(' '))
    .sort();
}
