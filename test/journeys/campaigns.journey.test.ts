import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** Campaigns on the running system; told in order, since the clock moves forward only. */
let world: World;
let year: number;
const locales = ['pl', 'en', 'ru', 'fi', 'sr'];
const letter = { subject: 'Advent', body: 'Hello {{ contact.firstName }}!\n\n::button[Come]({{ shop.url }}/advent)' };
const contentOf = (written: object) => Object.fromEntries(locales.map((locale) => [locale, written]));
const content = contentOf(letter);
const people = ['ala', 'ola', 'ela', 'iga'].map((name) => `${name}@example.com`);
const [ala] = people as [string];

beforeAll(async () => {
  world = await startWorld();
  year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-03-01T10:00:00Z`);
  for (const email of people) await world.join(email);
  // The welcome counts for the weekly pause.
  await world.moveClock(`${year}-03-10T10:00:00Z`);
});
afterAll(() => world.stop());

const ask = async (method: string, path: string, body?: unknown, role = 'marketer') =>
  world.call(path, {
    method,
    headers: {
      authorization: `Bearer ${(await world.credentials())[role]}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const minute = 60_000;
const later = async (ms: number) => world.moveClock(new Date((await world.now()).getTime() + ms));
/** As many sweeps. */
const minutes = async (count: number) => {
  for (let i = 0; i < count; i += 1) await later(minute);
};
const at = (day: string, zone = 'shop', grace = 'PT6H') => ({ at: `${year}-${day}`, zone, grace });
const draft = (fields: object = {}) => ({ name: 'Advent', segment: 'vip', purpose: 'newsletter', content, ...fields });
const letters = async (email: string, id: string) =>
  (await world.mails(email)).filter(({ tags }) => tags.occasion === `campaign-${id}`);
const errorsOf = ({ json }: { json: { errors?: { path: string; message: string }[] } }) =>
  (json.errors ?? []).map(({ path }) => path).sort();

async function made(fields: object): Promise<string> {
  const { status, json } = await ask('POST', '/v1/campaigns', draft(fields));
  expect([status, json.state]).toEqual([201, 'draft']);
  return json.id;
}
const step = (id: string, name: string, body?: object) => ask('POST', `/v1/campaigns/${id}/${name}`, body);
const stateOf = async (id: string) => (await ask('GET', `/v1/campaigns/${id}`)).json.state;
/** Far enough for the weekly pause to be over. */
const nextWeek = (day: number) => world.moveClock(`${year}-03-${day}T08:00:00Z`);

test('a segment is made for campaigns', async () => {
  const rule = { field: 'confirmedAt', op: 'exists', value: true };
  expect((await ask('PUT', '/v1/segments/vip', { name: 'VIP', rule })).status).toBe(200);
  await later(minute);
});

test('goes out at its moment to everybody in its segment, once, and is finished', async () => {
  const schedule = at('03-11T10:00');
  const answer = await ask('POST', '/v1/campaigns', draft({ schedule }));
  expect([answer.status, answer.json]).toMatchObject([201, { ...draft({ schedule }), state: 'draft', version: 1 }]);
  const { id } = answer.json;
  expect((await step(id, 'pause')).status).toBe(409);
  expect(await step(id, 'schedule')).toMatchObject({ status: 200, json: { state: 'scheduled' } });
  expect(await ask('DELETE', '/v1/segments/vip')).toMatchObject({
    status: 409,
    json: { errors: [{ path: `campaigns.${id}` }] },
  });
  await later(60 * minute);
  expect(await letters(ala, id)).toEqual([]);
  await world.resetMeter();
  await world.moveClock(`${year}-03-11T09:00:00Z`);
  for (const email of people)
    expect((await letters(email, id)).map(({ subject, to }) => [subject, to])).toEqual([['Advent', email]]);
  const { send, work } = await world.meter();
  // A claim, an outcome, and the outcome's place in two indexes; what is noted of the account goes by the minute.
  expect(send.writeUnits).toBeLessThanOrEqual(4 * people.length + 4);
  // A send and its place in two indexes for each; the rest is the campaign's own way.
  expect(work.writeUnits).toBeLessThanOrEqual(3 * people.length + 30);
  await later(2 * minute);
  expect(await stateOf(id)).toBe('finished');
  expect((await ask('GET', '/v1/campaigns')).json.items).toMatchObject([{ id, state: 'finished' }]);
  expect((await world.contact(ala)).sends).toContainEqual(
    expect.objectContaining({ cause: `campaign-${id}`, state: 'sent' }),
  );
  for (const name of ['schedule', 'pause', 'resume', 'cancel', 'approve'])
    expect([name, (await step(id, name)).status]).toEqual([name, 409]);
});

test('reads for a contact as the sender writes it, but for whose links they are', async () => {
  const [{ id }] = (await ask('GET', '/v1/campaigns')).json.items;
  const { id: contact } = await world.contact(ala);
  const { status, json } = await step(id, 'preview', { contact });
  const [mail] = await letters(ala, id);
  expect([status, json.subject, json.locale]).toEqual([200, mail!.subject, 'pl']);
  const plain = (text: string) =>
    text
      .replace(/https?:\/\/\S+/g, '…')
      .replace(/\r\n/g, '\n')
      .trim();
  expect(plain(json.text)).toBe(plain(mail!.text));
  expect(json.html).not.toMatch(/unsubscribe\?t=/);
  expect((await step(id, 'preview', { locale: 'fi' })).json.locale).toBe('fi');
  expect((await step(id, 'preview', { contact: 'con_nobody' })).status).toBe(404);
});

test('is mailed as a test to whoever is signed in, and to nobody else', async () => {
  const [{ id }] = (await ask('GET', '/v1/campaigns')).json.items;
  const { status, json } = await step(id, 'test', { locale: 'fi' });
  expect([status, json.status]).toEqual([202, 'mailed']);
  expect(await world.mails(json.to)).toMatchObject([{ subject: '[Test] Advent', tags: { kind: 'test' } }]);
  expect((await step(id, 'test', { variant: 'b' })).status).toBe(404);
});

describe('what is not right is refused with its path, and nothing is stored', () => {
  const bad = (locale: string, body: string) => ({ ...content, [locale]: { ...letter, body } });
  test.each([
    ['a purpose that permits no marketing', { purpose: 'profiling' }, ['purpose']],
    ['a moment in the past', { schedule: { at: '2026-03-01T10:00', zone: 'shop', grace: 'PT6H' } }, ['schedule.at']],
    ['a moment that is none', { schedule: { at: '2100-02-30T10:00', zone: 'shop', grace: 'PT6H' } }, ['schedule.at']],
    ['a language missing', { content: { ...content, fi: undefined } }, ['content.fi']],
    ['a link javascript:', { content: bad('sr', 'Hi\n\n[x](javascript:alert(1))') }, ['content.sr.body']],
    ['HTML', { content: bad('pl', 'Hi\n\n<b>x</b>') }, ['content.pl.body', 'content.pl.body', 'content.pl.body']],
    ['an unknown placeholder', { content: bad('en', 'Hi {{ contact.secret }}') }, ['content.en.body']],
    ['a voucher kind that there is not', { content: bad('ru', 'Hi\n\n::voucher[cake]') }, ['content.ru.body']],
    ['an unknown segment', { segment: 'nope', exclude: ['warm', 'never'] }, ['exclude.1', 'segment']],
    ['a field that there is not', { colour: 'red' }, ['colour']],
    [
      'a variant without a language',
      { ab: { share: 0.5, by: 'clicks', after: 'PT1H', subject: { pl: 'B' } } },
      ['ab.subject.en', 'ab.subject.fi', 'ab.subject.ru', 'ab.subject.sr'],
    ],
    ['languages that say different things', { content: bad('fi', 'Only words') }, ['content.fi.body']],
  ])('%s', async (_, fields, paths) => {
    const before = (await ask('GET', '/v1/campaigns')).json.items.length;
    const answer = await ask('POST', '/v1/campaigns', draft(fields));
    expect([answer.status, errorsOf(answer)]).toEqual([400, expect.arrayContaining(paths)]);
    const said = JSON.stringify(answer.json.errors);
    if (String(paths[0]).endsWith('.body')) expect(said).toMatch(/Line \d+/);
    expect((await ask('GET', '/v1/campaigns')).json.items).toHaveLength(before);
  });

  test('but a difference that is acknowledged may be scheduled', async () => {
    const differing = { ...content, fi: { ...letter, body: 'Only words' } };
    const id = await made({ content: differing, acknowledged: true, schedule: at('12-01T10:00') });
    expect((await ask('GET', `/v1/campaigns/${id}`)).json.differences).toMatchObject([
      { path: 'content.fi.body', line: 1 },
    ]);
    expect((await step(id, 'schedule')).status).toBe(200);
    expect((await step(id, 'cancel')).json.state).toBe('cancelled');
  });
});

test('of two who save at once the second is told', async () => {
  const id = await made({});
  const saves = ['A', 'B'].map((name) => ask('PUT', `/v1/campaigns/${id}`, draft({ name, version: 1 })));
  expect((await Promise.all(saves)).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await ask('PUT', `/v1/campaigns/${id}`, draft({ version: 1 }))).status).toBe(409);
  expect((await ask('PUT', `/v1/campaigns/${id}`, draft({ name: 'C', version: 2 }))).json).toMatchObject({
    version: 3,
    name: 'C',
  });
  expect((await step(id, 'schedule')).status).toBe(400);
});

test('is cloned as a draft, without a moment that is past', async () => {
  const finished = (await ask('GET', '/v1/campaigns')).json.items.find(
    ({ state }: { state: string }) => state === 'finished',
  );
  const { status, json } = await step(finished.id, 'clone');
  expect([status, json]).toMatchObject([201, { name: 'Advent (2)', state: 'draft', version: 1, content }]);
  expect([json.id === finished.id, json.schedule]).toEqual([false, undefined]);
});

test('paused, nothing goes out; resumed, everything does, once', async () => {
  await nextWeek(19);
  const id = await made({ schedule: at('03-19T10:00') });
  await step(id, 'schedule');
  await world.moveClock(`${year}-03-19T08:40:00Z`);
  expect(await stateOf(id)).toBe('running');
  expect((await ask('PUT', `/v1/campaigns/${id}`, draft())).status).toBe(409);
  expect((await step(id, 'pause')).json.state).toBe('paused');
  await world.moveClock(`${year}-03-19T09:00:30Z`);
  expect(await letters(ala, id)).toEqual([]);
  expect((await step(id, 'resume')).json.state).toBe('running');
  await later(minute);
  await later(minute);
  for (const email of people) expect(await letters(email, id)).toHaveLength(1);
  await later(2 * minute);
  expect(await stateOf(id)).toBe('finished');
});

test('cancelled, what is unsent is skipped by name', async () => {
  await nextWeek(27);
  const id = await made({ schedule: at('03-27T10:00') });
  await step(id, 'schedule');
  await world.moveClock(`${year}-03-27T08:40:00Z`);
  expect((await step(id, 'cancel')).json.state).toBe('cancelled');
  await later(minute);
  await world.moveClock(`${year}-03-27T09:30:00Z`);
  for (const email of people) expect(await letters(email, id)).toEqual([]);
  const mine = (await world.contact(ala)).sends.find(({ cause }: { cause: string }) => cause === `campaign-${id}`);
  expect(mine).toMatchObject({ state: 'skipped', reason: 'cancelled' });
  expect((await step(id, 'resume')).status).toBe(409);
});

test('woken after its grace, it waits for somebody’s approval, and goes out with it', async () => {
  const id = await made({ schedule: at('03-28T10:00', 'shop', 'PT2H') });
  await step(id, 'schedule');
  await world.moveClock(`${year}-03-29T09:00:00Z`);
  await later(minute);
  expect(await stateOf(id)).toBe('waiting');
  expect(await letters(ala, id)).toEqual([]);
  expect((await step(id, 'approve')).json.state).toBe('running');
  await later(minute);
  for (const email of people) expect(await letters(email, id)).toHaveLength(1);
});

test('meets the weekly pause: who is capped is skipped by name, and mailed when those missed are', async () => {
  const id = await made({ schedule: at('03-30T10:00'), holdout: 0 });
  await step(id, 'schedule');
  await world.moveClock(`${year}-03-30T08:30:00Z`);
  await world.moveClock(`${year}-03-30T14:10:00Z`);
  await later(20 * minute);
  const mine = async () =>
    (await world.contact(ala)).sends.find(({ cause }: { cause: string }) => cause === `campaign-${id}`);
  expect(await mine()).toMatchObject({ state: 'skipped', reason: 'capped' });
  await later(15 * minute);
  expect(await stateOf(id)).toBe('finished');
  await world.moveClock(`${year}-04-07T09:00:00Z`);
  expect((await step(id, 'missed')).json.state).toBe('running');
  await later(minute);
  await later(minute);
  expect(await mine()).toMatchObject({ state: 'sent' });
  for (const email of people) expect(await letters(email, id)).toHaveLength(1);
});

describe('two subjects', () => {
  const more = Array.from({ length: 12 }, (_, i) => `reader-${i}@example.com`);
  const everyone = [...people, ...more];
  const ab = {
    share: 0.6,
    by: 'clicks',
    after: 'PT1H',
    subject: Object.fromEntries(locales.map((locale) => [locale, 'Advent is here'])),
  };
  const person = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' };

  test('are tried on a part of the audience; the one that people clicked on, and no machine, goes to the rest', async () => {
    for (const email of more) await world.join(email);
    await world.moveClock(`${year}-04-20T06:30:00Z`);
    const id = await made({ schedule: at('04-20T10:00'), ab });
    await step(id, 'schedule');
    await world.moveClock(`${year}-04-20T07:40:00Z`);
    await world.moveClock(`${year}-04-20T08:00:30Z`);
    const mailsOf = async () =>
      (
        await Promise.all(everyone.map(async (email) => (await letters(email, id)).map((mail) => ({ ...mail, email }))))
      ).flat();
    const tried = await mailsOf();
    const bySubject = Map.groupBy(tried, ({ subject }) => subject);
    expect([...bySubject.keys()].sort()).toEqual(['Advent', 'Advent is here']);
    expect(tried.length).toBeLessThan(everyone.length);
    const linkOf = ({ html }: { html: string }) => /href="([^"]+\/c\/[^"]+)"/.exec(html)![1]!;
    // Every scanner opens the first subject's links, one person the second's.
    for (const mail of bySubject.get('Advent')!) {
      await world.call(linkOf(mail), { method: 'HEAD' });
      await world.call(linkOf(mail), { headers: { 'user-agent': 'BarracudaLinkProtection' } });
    }
    expect((await world.call(linkOf(bySubject.get('Advent is here')![0]!), { headers: person })).status).toBe(302);
    await later(5 * minute);
    expect((await ask('GET', `/v1/campaigns/${id}/report`)).json.clicked).toBe(1);
    expect(await mailsOf()).toHaveLength(tried.length);
    await world.moveClock(`${year}-04-20T09:01:00Z`);
    await minutes(6);
    const all = await mailsOf();
    expect(all.map(({ email }) => email).sort()).toEqual([...everyone].sort());
    const rest = all.filter(({ email }) => !tried.some((one) => one.email === email));
    expect(rest.map(({ subject }) => subject)).toEqual(rest.map(() => 'Advent is here'));
    await later(5 * minute);
    const { json } = await ask('GET', `/v1/campaigns/${id}`);
    const [a, b] = ['Advent', 'Advent is here'].map((subject) => bySubject.get(subject)!.length);
    expect(json).toMatchObject({
      state: 'finished',
      winner: { variant: 'b', a: { sent: a, responded: 0 }, b: { sent: b, responded: 1 } },
    });
    const report = (await ask('GET', `/v1/campaigns/${id}/report`)).json;
    expect([report.audience, report.sent, report.clicked]).toEqual([everyone.length, everyone.length, 1]);
    expect([report.by.variant.a.sent, report.by.variant.b.sent]).toEqual([a, everyone.length - a!]);
  }, 120_000);
});

test('whose mail was refused is mailed when those are retried, and nobody else', async () => {
  await world.moveClock(`${year}-05-03T06:30:00Z`);
  const id = await made({ schedule: at('05-03T10:00') });
  await step(id, 'schedule');
  await world.moveClock(`${year}-05-03T07:40:00Z`);
  await world.fault({ service: 'ses', fault: 'content', times: 2 });
  await world.moveClock(`${year}-05-03T08:00:30Z`);
  await later(5 * minute);
  const report = async () => (await ask('GET', `/v1/campaigns/${id}/report`)).json;
  const { failed, sent, audience } = await report();
  expect([failed, sent]).toEqual([2, audience - 2]);
  expect(await stateOf(id)).toBe('finished');
  const of = async (state: string) => (await ask('GET', `/v1/campaigns/${id}/recipients?state=${state}`)).json.items;
  const refused: string[] = (await of('failed')).map(({ email }: { email: string }) => email);
  for (const email of refused) expect(await letters(email, id)).toEqual([]);
  expect((await step(id, 'retry')).json.state).toBe('running');
  await minutes(6);
  expect(await report()).toMatchObject({ failed: 0, sent: audience, planned: 0 });
  const everyone: string[] = (await of('sent')).map(({ email }: { email: string }) => email);
  for (const email of everyone) expect([email, (await letters(email, id)).length]).toEqual([email, 1]);
  await later(5 * minute);
  expect(await stateOf(id)).toBe('finished');
}, 60_000);
