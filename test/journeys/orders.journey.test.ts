import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let at: string;
beforeAll(async () => {
  world = await startWorld();
  at = new Date((await world.now()).getTime() - 3_600_000).toISOString();
});
afterAll(() => world.stop());

describe('orders', () => {
  test('an order is counted once: 201, repeated 200, with another body 409', async () => {
    const zofia = await world.join('zofia@example.com');
    const order = { orderId: 'A-1', email: 'zofia@example.com', at, total: 4500 };
    const first = await world.order(order);
    expect([first.status, first.json]).toEqual([201, { contactId: zofia.id }]);
    const repeated = await world.order(order);
    expect([repeated.status, repeated.json]).toEqual([200, { contactId: zofia.id }]);
    const other = await world.order({ ...order, total: 9900 });
    expect([other.status, other.headers.get('content-type')]).toEqual([409, 'application/problem+json']);

    const known = await world.contact('zofia@example.com');
    expect(known.orders).toMatchObject({ count: 1, total: 4500, currency: 'PLN', firstAt: at, lastAt: at });
    expect(known.timeline.filter(({ kind }: { kind: string }) => kind === 'order')).toHaveLength(1);
  });

  test('fifty times the same order at once counts once', async () => {
    const order = { orderId: 'A-50', email: 'tomek@example.com', at, total: 1200 };
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.order(order)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(answers.map(({ json }) => json.contactId)).size).toBe(1);
    expect((await world.contact('tomek@example.com')).orders).toMatchObject({ count: 1, total: 1200 });
  });

  test('ten orders of one contact at once are all counted', async () => {
    const orders = Array.from({ length: 10 }, (_, i) => ({ orderId: `T-${i}`, email: 'ten@example.com', at }));
    const answers = await Promise.all(orders.map((order) => sentUntilTaken({ ...order, total: 100 })));
    expect(answers).toEqual(Array(10).fill(201));
    expect((await world.contact('ten@example.com')).orders).toMatchObject({ count: 10, total: 1000 });
  });

  test('an unknown address becomes a contact without permission to be written to', async () => {
    const answer = await world.order({ orderId: 'B-1', email: 'new@example.com', at, firstName: 'Olga' });
    expect(answer.status).toBe(201);
    const contact = await world.contact('new@example.com');
    expect(contact).toMatchObject({ id: answer.json.contactId, firstName: 'Olga', source: { channel: 'order' } });
    expect(contact.subscription.purposes).toEqual({});
    expect(contact.consents).toEqual([]);
    expect(await world.mails('new@example.com')).toEqual([]);
  });

  test('who ordered first and confirms later is the same contact, now with permission', async () => {
    const { json } = await world.order({ orderId: 'C-1', email: 'later@example.com', at });
    const contact = await world.join('later@example.com', { firstName: 'Ewa' });
    expect(contact).toMatchObject({ id: json.contactId, firstName: 'Ewa', orders: { count: 1 } });
    expect(contact.subscription.purposes.newsletter.state).toBe('confirmed');
  });

  test.each([
    ['none', {}],
    ['a wrong one', { 'x-api-key': 'kk_wrong' }],
    ['an empty one', { 'x-api-key': '' }],
  ])('without a valid key (%s) nothing is taken', async (_, headers) => {
    const order = { orderId: 'D-1', email: 'nobody@example.com', at, total: 1, currency: 'PLN' };
    const { status, headers: answered } = await world.post('/v1/orders', order, headers as Record<string, string>);
    expect([status, answered.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(await world.contact('nobody@example.com')).toBeUndefined();
  });
});

describe('what staff may read', () => {
  test.each(['clerk', 'marketer', 'owner'])('the %s finds a contact by address and reads it whole', async (role) => {
    const found = await world.asStaff('/v1/contacts?email=later@example.com', role);
    expect(found.json.items).toMatchObject([{ email: 'later@example.com', segments: expect.arrayContaining(['new']) }]);
    const read = await world.asStaff(`/v1/contacts/${found.json.items[0].id}`, role);
    expect([read.status, Object.keys(read.json)]).toMatchObject([
      200,
      expect.arrayContaining(['timeline', 'consents', 'sends', 'subscription', 'facts', 'orders']),
    ]);
  });

  test('a segment lists everybody in it and nobody else', async () => {
    await world.join('window@example.com');
    expect(await everybodyIn('warm')).toEqual(['window@example.com']);
    const hot = ['later@example.com', 'new@example.com', 'ten@example.com', 'tomek@example.com', 'zofia@example.com'];
    expect((await everybodyIn('hot')).sort()).toEqual(hot);
    expect(await everybodyIn('lapsed')).toEqual([]);
  });

  test('an address nobody has gives an empty list, an unknown id 404', async () => {
    const none = await world.asStaff('/v1/contacts?email=nobody@example.com');
    expect([none.status, none.json]).toEqual([200, { items: [] }]);
    const unknown = await world.asStaff('/v1/contacts/con_00000000-0000-7000-8000-000000000000');
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('without a token, with a forged, altered or expired one, or the key of the till: 401', async () => {
    const { marketer, apiKey } = await world.credentials();
    const [header, payload, signature] = marketer!.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const owner = encoded({ ...claims, 'cognito:groups': ['owner'] });
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'local' }).sign(privateKey);
    const refused = {
      none: '',
      'of another issuer’s key': forged,
      'with another group written in': `${header}.${owner}.${signature}`,
      unsigned: `${encoded({ alg: 'none' })}.${payload}.`,
      'cut off': marketer!.slice(0, -8),
      'an API key': apiKey!,
    };
    for (const [kind, token] of Object.entries(refused)) expect([kind, await statusWith(token)]).toEqual([kind, 401]);
    expect(await statusWith(marketer!)).toBe(200);
    await world.moveClock(new Date((claims.exp + 60) * 1000));
    expect(await statusWith(marketer!)).toBe(401);
  });
});

describe('orders that change', () => {
  const asSystem = async (path: string, body: object, method = 'POST') =>
    world.call(path, {
      method,
      headers: { 'content-type': 'application/json', 'x-api-key': (await world.credentials()).apiKey! },
      body: JSON.stringify(body),
    });

  test('one that was refunded counts nowhere, and its customer leaves the segments it made', async () => {
    const now = (await world.now()).toISOString();
    await world.order({ orderId: 'R/1 ą', email: 'refund@example.com', at: now, total: 700 });
    await world.call('/_local/idle', { method: 'POST' });
    expect((await world.contact('refund@example.com')).segments).toContain('hot');
    const path = `/v1/orders/${encodeURIComponent('R/1 ą').replace('%2F', '%252F')}/refund`;
    const first = await asSystem(path, { refundId: 'r-1', at: now });
    expect([first.status, first.json]).toMatchObject([201, { orderId: 'R/1 ą', total: 700, refunded: 700 }]);
    expect((await asSystem(path, { refundId: 'r-1', at: now })).status).toBe(200);
    await world.call('/_local/idle', { method: 'POST' });
    const contact = await world.contact('refund@example.com');
    expect(contact.orders).toMatchObject({ count: 0, total: 0 });
    expect(contact.segments).not.toContain('hot');
    expect(await everybodyIn('hot')).not.toContain('refund@example.com');
  });

  test('a batch says of each order what became of it, and a correction wants a higher revision', async () => {
    const at = (await world.now()).toISOString();
    const order = {
      orderId: 'S-1',
      email: 'batch@example.com',
      at,
      total: 500,
      currency: 'PLN',
      phone: '555-555-BILL',
    };
    const { status, json } = await asSystem('/v1/orders/batch', { orders: [order, { ...order, total: 1.5 }] });
    expect([status, json.results]).toMatchObject([
      200,
      [
        { status: 'counted', warnings: [{ path: 'phone' }] },
        { status: 'refused', errors: [{ path: 'total' }] },
      ],
    ]);
    const corrected = await asSystem('/v1/orders/S-1', { ...order, revision: 2, total: 900 }, 'PUT');
    expect([corrected.status, corrected.json]).toMatchObject([200, { revision: 2, total: 900 }]);
    expect((await asSystem('/v1/orders/S-1', { revision: 2, total: 1 }, 'PUT')).status).toBe(409);
    expect((await asSystem('/v1/orders/S-9', { revision: 2, total: 1 }, 'PUT')).status).toBe(404);
    const contact = await world.contact('batch@example.com');
    expect(contact.orders).toMatchObject({ count: 1, total: 900 });
    expect(contact).not.toHaveProperty('phone');
  });
});

async function statusWith(token: string): Promise<number> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return (await world.call('/v1/contacts', { headers })).status;
}

async function everybodyIn(segment: string): Promise<string[]> {
  const emails: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = await world.asStaff(`/v1/contacts?segment=${segment}&cursor=${cursor}`);
    emails.push(...page.json.items.map(({ email }: { email: string }) => email));
    cursor = page.json.cursor;
  }
  return emails;
}

/** As a till does: what the shop asks to repeat (503) is repeated. */
async function sentUntilTaken(order: Record<string, unknown>): Promise<number> {
  for (;;) {
    const { status } = await world.order(order);
    if (status !== 503) return status;
  }
}
