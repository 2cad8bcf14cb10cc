import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** What is promised is kept: from the form and on the birthday to the till and the web shop. The clock moves forward only. */
let world: World;
let key: string;
const email = 'zofia@example.com';

beforeAll(async () => {
  world = await startWorld();
  key = (await world.credentials()).apiKey!;
});
afterAll(() => world.stop());

const asSystem = () => ({ 'x-api-key': key });
const asClerk = async () => ({ authorization: `Bearer ${(await world.credentials()).clerk}` });
const redeem = (code: string, receipt: string, headers: Record<string, string> = asSystem()) =>
  world.post(`/v1/vouchers/${code}/redeem`, { receipt }, headers);
const undo = (code: string, receipt: string, headers: Record<string, string> = asSystem()) =>
  world.post(`/v1/vouchers/${code}/undo`, { receipt }, headers);
const mailOf = async (kind: string) => (await world.mails(email)).find(({ tags }) => tags.kind === kind)!;
const codeIn = (text: string) => /^[CDFHJKMPTWX234679]{9}$/m.exec(text)![0];
const pageIn = (text: string) => /http\S+\/voucher\?t=\S+/.exec(text)![0];

let code: string;

test('who confirms has the code on the page at once, and in the mailbox', async () => {
  await world.signUp(email, { birthday: '1990-05-17', firstName: 'Zofia' });
  const answer = await world.post(await world.confirmLink(email), 'locale=pl', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  const { text, html } = await mailOf('voucher');
  code = codeIn(text);
  expect(answer.text).toContain(`<span>${code.match(/.{3}/g)!.join('</span><span>')}</span>`);
  expect(html).toContain('width="176" height="176"');
  const again = await world.post(await world.confirmLink(email));
  expect(again.text).toContain(`<span>${code.slice(0, 3)}</span>`);
  expect((await world.mails(email)).filter(({ tags }) => tags.kind === 'voucher')).toHaveLength(1);
  expect((await world.contact(email)).vouchers).toMatchObject([{ code, kind: 'first-order', state: 'open' }]);
});

test('its page, its picture and its last day open by the link of the mail, and by no other', async () => {
  const link = pageIn((await mailOf('voucher')).text);
  const page = await world.call(link);
  expect(page.text).toContain('<span>');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const picture = await world.call(link.replace('/voucher?', '/voucher.png?'));
  expect(picture.headers.get('content-type')).toBe('image/png');
  const day = await world.call(link.replace('/voucher?', '/voucher.ics?'));
  expect(day.text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
  expect((await world.call(link.replace(/t=[^&]{9}/, 't=forged'))).status).toBe(400);
});

test('of fifty redemptions at once one comes first, by whichever door', async () => {
  const clerk = await asClerk();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => redeem(code, `r-${i}`, i % 2 ? clerk : asSystem())),
  );
  const first = answers.findIndex(({ status }) => status === 200);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  expect((await redeem(code, `r-${first}`)).status).toBe(200);
  expect((await redeem(code, 'r-other', clerk)).json.title).toContain('redeemed already');
  expect((await undo(code, `r-${first}`, clerk)).json).toMatchObject({ state: 'open', uses: { done: 0, of: 1 } });
});

test('who it is for is told to staff, and to systems that know customers', async () => {
  const { id } = await world.contact(email);
  expect((await world.call(`/v1/vouchers/${code}`, { headers: await asClerk() })).json.contactId).toBe(id);
  expect((await world.call(`/v1/vouchers/${code.toLowerCase()}`, { headers: asSystem() })).json.code).toBe(code);
  expect((await world.call(`/v1/vouchers/${code}`)).status).toBe(401);
});

test('the letter on the birthday carries a code that the till redeems once', async () => {
  const year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-05-17T07:30:00Z`);
  const letter = await mailOf('marketing');
  const cake = codeIn(letter.text);
  expect(letter.tags.occasion).toBe(`birthday-${year}`);
  expect(await redeem(cake, 'till-1')).toMatchObject({
    status: 200,
    json: { kind: 'birthday-cake', state: 'redeemed' },
  });
  expect((await redeem(cake, 'till-2')).status).toBe(409);
  expect((await redeem(code, 'late')).status).toBe(410);
  await world.idle();
  expect((await world.contact(email)).vouchers.map(({ state }: { state: string }) => state).sort()).toEqual([
    'expired',
    'redeemed',
  ]);
});

describe('a kind that the marketer made up', () => {
  const inEvery = (written: object) => Object.fromEntries(['pl', 'en', 'ru', 'fi', 'sr'].map((one) => [one, written]));
  const asMarketer = async (method: string, path: string, body?: object) =>
    world.call(path, {
      method,
      headers: { authorization: `Bearer ${(await world.credentials()).marketer}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const mailsOf = async (occasion: RegExp) =>
    (await world.mails(email)).filter(({ tags }) => occasion.test(tags.occasion ?? ''));
  let year: number;
  let spring: string;
  const rule = (within: string) => ({
    all: [
      { field: 'vouchers.open', op: 'gte', value: 1 },
      { field: 'vouchers.expiresAt', op: 'comesWithin', value: within },
    ],
  });

  test('goes out with a campaign, one code for each of its people, and the till redeems it once', async () => {
    year = (await world.now()).getUTCFullYear();
    const kind = { title: 'Five off', gives: { amount: 500 }, where: 'shop', minimum: 2000, validFor: 'P14D' };
    expect((await asMarketer('PUT', '/v1/voucher-kinds/spring', kind)).status).toBe(200);
    const all = { name: 'All', rule: { field: 'confirmedAt', op: 'exists', value: true } };
    expect((await asMarketer('PUT', '/v1/segments/all-in', all)).status).toBe(200);
    await world.moveClock(`${year}-05-31T08:00:00Z`);
    const content = inEvery({ subject: 'Five off', body: 'Show this:\n\n::voucher[spring]' });
    const schedule = { at: `${year}-06-01T10:00`, zone: 'shop', grace: 'PT6H' };
    const draft = { name: 'Spring', segment: 'all-in', purpose: 'newsletter', content, schedule };
    const { status, json } = await asMarketer('POST', '/v1/campaigns', draft);
    expect([status, json.state]).toEqual([201, 'draft']);
    expect((await asMarketer('POST', `/v1/campaigns/${json.id}/schedule`)).status).toBe(200);
    await world.moveClock(`${year}-06-01T07:00:00Z`);
    await world.moveClock(`${year}-06-01T08:00:00Z`);
    const [mail, ...others] = await mailsOf(new RegExp(`^campaign-${json.id}$`));
    expect(others).toEqual([]);
    spring = codeIn(mail!.text);
    expect((await redeem(spring, 'till-9')).json).toMatchObject({ kind: 'spring', state: 'redeemed' });
    expect((await redeem(spring, 'till-10')).json).toMatchObject({
      status: 409,
      title: expect.stringContaining('already'),
    });
    expect((await undo(spring, 'till-9')).json.state).toBe('open');
    expect((await asMarketer('GET', '/v1/voucher-kinds/spring/report')).json).toMatchObject({ issued: 1, open: 1 });
  });

  test('is called to mind before its last day, by a segment and an automation of the shop’s own', async () => {
    expect((await asMarketer('PUT', '/v1/segments/ends-soon', { name: 'Ends soon', rule: rule('P4D') })).status).toBe(
      200,
    );
    const steps = [{ after: 'PT0S', letter: { content: inEvery({ subject: 'Your voucher ends', body: 'Soon.' }) } }];
    const trigger = { on: 'segment-entered', segment: 'ends-soon' };
    const reminder = { trigger, purpose: 'newsletter', cap: { deferUpTo: 'P2D' }, lateBy: 'P2D', steps };
    expect((await asMarketer('PUT', '/v1/automations/voucher-ends', reminder)).status).toBe(200);
    const sweepsOn = async (day: string) => {
      for (const minute of ['00', '01', '02']) await world.moveClock(`${year}-${day}T10:${minute}:00Z`);
    };
    await sweepsOn('06-09');
    expect(await mailsOf(/^voucher-ends/)).toEqual([]);
    await sweepsOn('06-12');
    expect((await mailsOf(/^voucher-ends/)).map(({ subject }) => subject)).toEqual(['Your voucher ends']);
  });

  test('says in a sentence why a code that is forged, over or of somebody erased is not taken', async () => {
    const said = async (code: string) => {
      const { status, json } = await redeem(code, 'till-11');
      return [status, json.title ?? '', ...(json.errors ?? []).map(({ message }: { message: string }) => message)];
    };
    const forged = spring.replace(/.$/, (last) => (last === 'C' ? 'D' : 'C'));
    expect(await said(forged)).toEqual([400, expect.any(String), expect.stringContaining('has a typo')]);
    await world.moveClock(`${year}-06-16T10:00:00Z`);
    expect(await said(spring)).toEqual([410, expect.stringContaining('its last day was')]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const [letter] = await world.mails(email);
    await world.post(/http\S+\/preferences\?\S+/.exec(letter!.text)![0], 'action=erase', form);
    await world.post(/http\S+\/erase\?\S+/.exec((await mailOf('erase')).text)![0], '', form);
    await world.idle();
    expect(await said(spring)).toEqual([410, expect.stringContaining('has been erased')]);
  });
});
