import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { startWorld, type World } from '../support/world.ts';

/** What becomes of mails while SES takes none from the account. */
let world: World;
let behind: ReturnType<typeof behindTheApi>;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  world = await startWorld();
  behind = behindTheApi(world.host);
});
afterEach(() => world.call('/_local/faults', { method: 'DELETE' }));
afterAll(() => world.stop());

const minute = 60_000;
const letPass = async (minutes: number) => world.moveClock(new Date((await world.now()).getTime() + minutes * minute));
const refused = async () => (await world.call('/_local/meter')).json.ses.refused;
const leadsOf = async (emails: string[]) =>
  (await behind.items('Leads')).filter(({ address }) => emails.includes(String(address?.S)));

describe.each(['account-paused', 'quota', 'deny', 'unverified'])('while SES refuses by "%s"', (fault) => {
  const emails = Array.from({ length: 12 }, (_, i) => `${fault}-${i}@example.com`);

  test('whoever signs up waits, SES is left alone, and when it takes mails again each gets theirs, once', async () => {
    const reader = `${fault}-reader@example.com`;
    const tomorrow = new Date((await world.now()).getTime() + 24 * 60 * minute);
    await world.join(reader, { birthday: `--${tomorrow.toISOString().slice(5, 10)}` });
    await world.moveClock(`${tomorrow.toISOString().slice(0, 10)}T06:30:00Z`);
    await world.resetMeter();
    await world.fault({ service: 'ses', fault, times: 10_000 });
    await world.moveClock(`${tomorrow.toISOString().slice(0, 10)}T07:30:00Z`);
    await Promise.all(emails.map((email) => world.signUp(email)));
    for (let times = 0; times < 5; times += 1) await letPass(2);
    const tries = await refused();
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(fault === 'unverified' ? emails.length + 1 : 25);
    const leads = await leadsOf(emails);
    expect(leads.map(({ state, attempts }) => [state?.S, attempts?.N])).toEqual(emails.map(() => ['waiting', '0']));
    expect(world.host.logs().some(({ text }) => text.includes('MAIL_ACCOUNT_REFUSED'))).toBe(true);

    await world.call('/_local/faults', { method: 'DELETE' });
    for (let times = 0; times < 4; times += 1) await letPass(8);
    for (const email of emails) expect(await world.mails(email)).toHaveLength(1);
    const letters = (await world.mails(reader)).filter(({ tags }) => tags.occasion?.startsWith('birthday-'));
    expect(letters).toHaveLength(1);
    expect(await behind.failures()).toEqual({});
  });
});

test('one lead that SES has no room for is tried a few times a minute, and takes none of the shop’s hour', async () => {
  const email = 'patient@example.com';
  await world.resetMeter();
  await world.fault({ service: 'ses', fault: 'throttle', times: 10_000 });
  await world.signUp(email);
  await world.idle();
  for (let times = 0; times < 3; times += 1) await letPass(2);
  expect(await refused()).toBeLessThanOrEqual(4 * 15);
  const hour = (await world.now()).toISOString().slice(0, 13);
  const places = (await behind.items('Leads')).filter(({ pk }) => pk?.S === `MAILS#${hour}`);
  expect(places.map(({ count }) => count?.N)).toEqual(['0']);
  await world.call('/_local/faults', { method: 'DELETE' });
  await letPass(2);
  expect(await world.mails(email)).toHaveLength(1);
});

test('marketing pauses by itself when too much of it bounces; who asks for a mail gets it, and staff let it go on', async () => {
  const sending = async (path = '', method = 'GET') => {
    const headers = { authorization: `Bearer ${(await world.credentials()).owner}` };
    return (await world.call(`/v1/sending${path}`, { method, headers })).json;
  };
  const day = new Date((await world.now()).getTime() + 24 * 60 * minute).toISOString().slice(0, 10);
  const emails = Array.from({ length: 6 }, (_, i) => `gone-${i}@example.com`);
  const late = 'late@example.com';
  for (const email of emails) await world.join(email, { birthday: `--${day.slice(5)}` });
  await world.moveClock(`${day}T08:30:00Z`);
  expect(await sending()).toMatchObject({ marketing: { state: 'on' }, quota: { perDay: -1 } });
  for (const email of emails) {
    const letter = (await world.mails(email)).find(({ tags }) => tags.kind === 'marketing')!;
    await world.post('/_local/ses/events', { messageId: letter.id, eventType: 'Bounce', bounceType: 'Permanent' });
  }
  await world.idle();
  expect(await sending()).toMatchObject({ marketing: { state: 'paused', reason: 'bounces' }, week: { bounced: 6 } });
  expect(world.host.logs().some(({ text }) => text.includes('MARKETING_PAUSED'))).toBe(true);

  // Senders hear of it within five seconds.
  await letPass(1);
  await world.join(late, { birthday: `--${day.slice(5)}` });
  const kinds = async () => (await world.mails(late)).map(({ tags }) => tags.kind);
  expect(await kinds()).toContain('invite');
  expect(await kinds()).not.toContain('marketing');
  expect(await sending('/resume', 'POST')).toMatchObject({ marketing: { state: 'on' }, week: { bounced: 0 } });
  for (let times = 0; times < 2; times += 1) await letPass(20);
  expect(await kinds()).toContain('marketing');
});

test('a mail of which nobody knows is no more than unknown, and rings again a day later, unless SES has told', async () => {
  const day = new Date((await world.now()).getTime() + 24 * 60 * minute).toISOString().slice(0, 10);
  const [lost, told] = ['lost@example.com', 'told@example.com'];
  for (const email of [lost, told]) await world.join(email, { birthday: `--${day.slice(5)}` });
  await world.fault({ service: 'ses', fault: 'error', times: 2, function: 'send' });
  await world.moveClock(`${day}T08:30:00Z`);
  const sendOf = async (email: string) =>
    (await world.contact(email)).sends.find(({ occasion }: { occasion: string }) => occasion.startsWith('birthday'));
  expect([await sendOf(lost), await sendOf(told)]).toMatchObject([{ state: 'unknown' }, { state: 'unknown' }]);
  const { id } = await world.contact(told);
  const { occasion } = await sendOf(told);
  const mail = {
    messageId: 'm-late',
    timestamp: (await world.now()).toISOString(),
    destination: [told],
    tags: { contact: [id], occasion: [occasion] },
  };
  await world.post('/_local/ses/events', { eventType: 'Delivery', mail, delivery: {} });
  await letPass(23 * 60);
  const rung = () => world.host.logs().filter(({ text }) => text.includes('SEND_UNSETTLED'));
  expect(rung()).toEqual([]);
  await letPass(70);
  const { id: lostId } = await world.contact(lost);
  expect(rung().map(({ text }) => text.includes(lostId))).toEqual([true]);
  expect(await sendOf(told)).toMatchObject({ state: 'sent' });
});
