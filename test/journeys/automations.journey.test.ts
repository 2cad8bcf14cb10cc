import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../functions/vouchers/code.ts';
import { startWorld, type World } from '../support/world.ts';

/** What the shop writes by itself, foretold and then lived through; told in order, since the clock moves forward only. */
let world: World;
let year: number;
const address = (name: string) => `${name}@example.com`;
const [anna, borys, cyryl, dagny] = ['anna', 'borys', 'cyryl', 'dagny'].map(address) as [
  string,
  string,
  string,
  string,
];
const day = 86_400_000;

beforeAll(async () => {
  world = await startWorld();
  year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-01-10T10:00:00Z`);
});
afterAll(() => world.stop());

const ask = async (method: string, path: string, body?: unknown, role = 'marketer') =>
  world.call(path, {
    method,
    headers: { authorization: `Bearer ${(await world.credentials())[role]}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const later = async (ms: number) => world.moveClock(new Date((await world.now()).getTime() + ms));
const interact = async (fields: Record<string, unknown>) =>
  world.call('/v1/interactions', {
    method: 'POST',
    headers: { 'x-api-key': (await world.credentials()).apiKey!, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
const occasions = async (email: string): Promise<string[]> =>
  (await world.mails(email)).flatMap(({ tags }) => (tags.kind === 'marketing' ? [tags.occasion!] : [])).reverse();

describe('the built-in automations', () => {
  test('welcome whoever confirms, at once and once, and thank for an order when the weekly cap lets them', async () => {
    await world.join(anna, { birthday: '--02-03' });
    expect(await occasions(anna)).toEqual([`welcome-${year}-01-10`]);
    await world.order({ orderId: 'a1', email: anna, at: (await world.now()).toISOString() });
    await later(2 * day);
    expect(await occasions(anna)).toHaveLength(1);
    await later(5 * day + 3_600_000);
    expect(await occasions(anna)).toEqual([`welcome-${year}-01-10`, `thank-you-${year}-01-10`]);
  });

  test('wait for the shop: a cart that was left is written about only once that is switched on, and not after an order', async () => {
    await Promise.all([borys, cyryl].map((email) => world.join(email)));
    await later(8 * day);
    await interact({ email: borys, kind: 'cart', value: 4200 });
    await later(5 * 3_600_000);
    expect((await occasions(borys)).filter((one) => one.startsWith('abandoned-cart'))).toEqual([]);
    expect((await ask('POST', '/v1/automations/abandoned-cart/resume')).json).toMatchObject({ state: 'on' });
    await later(60_000);
    await later(day);
    await Promise.all([borys, cyryl].map((email) => interact({ email, kind: 'cart', value: 4200 })));
    await later(3_600_000);
    await world.order({ orderId: 'c1', email: cyryl, at: (await world.now()).toISOString() });
    await later(5 * 3_600_000);
    const carts = async (email: string) => (await occasions(email)).filter((one) => one.startsWith('abandoned-cart'));
    expect([(await carts(borys)).length, (await carts(cyryl)).length]).toEqual([1, 0]);
  });
});

describe('"too dear"', () => {
  const tooDear = '/v1/automations/too-dear';
  const answers = async (email: string) => (await occasions(email)).filter((one) => one.startsWith('too-dear'));

  test('is answered when there is an offer, which tells beforehand whom it reaches, and once an offer', async () => {
    await world.moveClock(`${await inDays(9)}T10:00:00Z`);
    for (const email of [borys, cyryl]) await interact({ email, kind: 'refusal', reason: 'too-dear' });
    await world.order({ orderId: 'b0', email: borys, at: (await world.now()).toISOString() });
    await later(day);
    expect([await answers(borys), await answers(cyryl)]).toEqual([[], []]);
    const { id: _, from: __, builtIn: ___, coming: ____, ...body } = (await ask('GET', tooDear)).json;
    const offer = { id: 'fair', from: `${await inDays(1)}T09:00`, until: `${await inDays(5)}T09:00` };
    const trigger = { ...body.trigger, offers: [offer] };
    const foretold = (await ask('POST', `${tooDear}/preview`, { trigger })).json;
    expect([foretold.goes, foretold.joins]).toEqual([1, 1]);
    expect(foretold.examples).toMatchObject([{ occasion: 'too-dear-fair', will: 'go' }]);
    const wrong = { ...body, trigger: { ...trigger, offers: [{ ...offer, until: offer.from }] } };
    const refused = await ask('PUT', tooDear, wrong);
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'trigger.offers.0.until']);
    expect((await ask('PUT', tooDear, { ...body, trigger })).status).toBe(200);
    await later(60_000);
    expect(await answers(cyryl)).toEqual([]);
    await world.moveClock(`${offer.from.slice(0, 10)}T10:00:00Z`);
    expect([await answers(borys), await answers(cyryl)]).toEqual([[], ['too-dear-fair']]);
    // Who refuses while it lasts is answered at once, and who refuses again is not written to again.
    for (const email of [anna, cyryl]) await interact({ email, kind: 'refusal', reason: 'too-dear' });
    expect([await answers(anna), await answers(cyryl)]).toEqual([['too-dear-fair'], ['too-dear-fair']]);
    await later(2 * day);
    expect([await answers(anna), await answers(cyryl)]).toEqual([['too-dear-fair'], ['too-dear-fair']]);
    expect((await ask('DELETE', tooDear)).status).toBe(204);
    await later(60_000);
  });
});

describe('a test of a letter', () => {
  test('goes to the mailbox of whoever is signed in and to no other, marked, in the language asked for', async () => {
    const { status, json } = await ask('POST', '/v1/automations/christmas/test', { locale: 'fi' });
    expect([status, json]).toEqual([202, { status: 'mailed', to: 'marketer@staff.example' }]);
    await world.idle();
    const [mail, ...others] = await world.mails('marketer@staff.example');
    expect(others).toEqual([]);
    expect([mail!.subject, mail!.tags, mail!.headers['list-unsubscribe']]).toEqual([
      '[Test] Hyvää joulua',
      { kind: 'test' },
      undefined,
    ]);
    expect(mail!.text).not.toMatch(/[?&]t=/);
    expect((await ask('POST', '/v1/automations/christmas/test', { locale: 'fi' })).json.status).toBe('already-mailed');
  });

  test('with a voucher shows one that nobody can redeem', async () => {
    expect((await ask('POST', '/v1/automations/birthday/test', { locale: 'pl' })).status).toBe(202);
    const [mail] = await world.mails('marketer@staff.example');
    expect(mail!.tags).toEqual({ kind: 'test' });
    // The code of nobody: its signs are those of nought.
    const code = codeOf(0n);
    expect(mail!.text).toContain(code);
    expect((await ask('GET', `/v1/vouchers/${code}`)).status).toBe(404);
  });

  test('is for those who may change automations, of a letter that there is', async () => {
    expect((await ask('POST', '/v1/automations/christmas/test', {}, 'clerk')).status).toBe(403);
    expect((await ask('POST', '/v1/automations/christmas/test', { to: 'x@example.com' })).status).toBe(400);
    expect((await ask('POST', '/v1/automations/christmas/test', { step: 2 })).status).toBe(404);
    expect((await ask('POST', '/v1/automations/nothing/test', {})).status).toBe(404);
  });
});

describe('the coming thirty days', () => {
  test('come as they were foretold, a day and a person at a time', async () => {
    await world.join(dagny, { birthday: `--${(await inDays(12)).slice(5)}` });
    await world.order({ orderId: 'd1', email: dagny, at: (await world.now()).toISOString() });
    const greeting = {
      ...{ purpose: 'newsletter', cap: { deferUpTo: 'P3D' }, lateBy: 'P2D' },
      trigger: { on: 'date', date: await inDays(14), at: '09:00' },
      steps: [{ after: 'PT0S', letter: 'christmas' }],
    };
    expect((await ask('POST', '/v1/automations/greeting/preview', greeting)).json).toMatchObject({
      joins: 4,
      leaves: 0,
    });
    expect((await ask('GET', '/v1/automations/greeting')).status).toBe(404);
    expect((await ask('PUT', '/v1/automations/greeting', greeting)).status).toBe(200);
    await later(60_000);
    expect((await ask('GET', '/v1/automations/greeting')).json.coming).toEqual({ days7: 0, days30: 4 });
    const from = (await world.now()).toISOString();
    const ids = ['birthday', 'welcome', 'thank-you', 'win-back', 'abandoned-cart', 'greeting'];
    const foretold = new Set<string>();
    const moments = Array.from({ length: 60 }, (_, half) => Date.parse(from) + ((half + 1) * day) / 2);
    let goes = 0;
    for (const id of ids) {
      const { status, json } = await ask('POST', `/v1/automations/${id}/preview`);
      expect(status).toBe(200);
      goes += json.goes;
      for (const { contactId, at, occasion, will, reason } of json.examples) {
        foretold.add(`${contactId} ${at.slice(0, 10)} ${occasion} ${will === 'go' ? 'sent' : reason}`);
        moments.push(Date.parse(at) + 60_000);
      }
    }
    // The clock of a shop goes on by the minute; this one stops whenever something is foretold, and twice a day.
    for (const moment of moments.sort((a, b) => a - b))
      if (moment > (await world.now()).getTime()) await world.moveClock(new Date(moment));
    const lived = new Set<string>();
    for (const email of [anna, borys, cyryl, dagny]) {
      const { id, sends } = await world.contact(email);
      for (const { at, occasion, state, reason } of sends)
        if (state !== 'planned' && at > from) lived.add(`${id} ${at.slice(0, 10)} ${occasion} ${reason ?? state}`);
    }
    expect([...lived].sort()).toEqual([...foretold].sort());
    expect(goes).toBeGreaterThan(4);
  }, 240_000);

  test('move where a change moves them, which is told before it is saved', async () => {
    const { json } = await ask('POST', '/v1/automations/win-back/preview', {
      trigger: { on: 'silence', after: 'P120D' },
    });
    expect([json.moves, json.joins, json.leaves, json.changes.length]).toEqual([4, 0, 0, 4]);
    const wrong = await ask('POST', '/v1/automations/win-back/preview', { trigger: { on: 'date', at: '09:00' } });
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, 'trigger']);
    expect((await ask('POST', '/v1/automations/nothing/preview')).status).toBe(404);
  });
});

describe('a bad rating', () => {
  test('opens a note for staff, on the timeline and in the list of what needs a hand, until somebody has seen to it', async () => {
    const { id } = await world.contact(anna);
    expect((await interact({ email: anna, kind: 'rating', value: 5 })).status).toBe(201);
    expect((await interact({ email: anna, kind: 'rating', value: 7 })).status).toBe(400);
    expect((await interact({ email: anna, kind: 'rating', value: 1, text: 'Stale' })).status).toBe(201);
    const { items } = (await ask('GET', '/v1/notes')).json;
    expect(items).toMatchObject([{ contactId: id, value: 1, text: 'Stale' }]);
    expect((await world.contact(anna)).timeline.map(({ kind }: { kind: string }) => kind)).toContain('note');
    const done = `/v1/contacts/${id}/notes/${items[0].id}/done`;
    for (const _ of ['once', 'again'])
      expect((await ask('POST', done)).json).toMatchObject({ done: { by: 'marketer' } });
    expect((await ask('GET', '/v1/notes')).json.items).toEqual([]);
    expect((await ask('POST', `/v1/contacts/${id}/notes/int_none/done`)).status).toBe(404);
  });

  test('in a survey opens one too', async () => {
    const review = (await ask('GET', '/v1/automations/review-request')).json;
    const soon = { ...review, trigger: { on: 'ordered' }, steps: [{ ...review.steps[0], after: 'PT0S' }], state: 'on' };
    const { id: _, from, builtIn, ...body } = { ...soon, cap: 'exempt' };
    expect((await ask('PUT', '/v1/automations/review-request', body)).status).toBe(200);
    const tomorrow = new Date((await world.now()).getTime() + day).toISOString().slice(0, 10);
    await world.moveClock(`${tomorrow}T10:00:00Z`);
    await world.order({ orderId: 'b1', email: borys, at: (await world.now()).toISOString() });
    const letter = (await world.mails(borys)).find(({ tags }) => tags.occasion?.startsWith('review-request'))!;
    const link = new URL(/http\S+\/s\/after-visit\S+/.exec(letter.text)![0]);
    const answered = await world.post(link.pathname + link.search, { answers: { recommend: 2 } });
    expect(answered.status).toBe(200);
    await world.idle();
    expect((await ask('GET', '/v1/notes')).json.items).toMatchObject([
      { survey: 'after-visit', answers: { recommend: 2 } },
    ]);
    expect((await ask('POST', '/v1/automations/review-request/pause')).status).toBe(200);
  });
});

const inDays = async (days: number) => new Date((await world.now()).getTime() + days * day).toISOString().slice(0, 10);
