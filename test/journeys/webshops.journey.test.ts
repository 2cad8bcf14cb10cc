import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleText, shopifyOrder, shopifyRefund, signedBy, wooOrder } from '../functions/webshops/deliveries.ts';
import { startWorld, type World } from '../support/world.ts';

/** A shop system is connected by copying an address, and its own webhooks end as orders. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const asOwner = async () => ({ authorization: `Bearer ${(await world.credentials()).owner}` });
const connect = async (body: object) => (await world.post('/v1/webshops', body, await asOwner())).json;
const pathOf = ({ address }: { address: string }) => new URL(address).pathname;

test('WooCommerce: saved by its ping, then orders come, are edited and refunded, each counted once', async () => {
  const shop = await connect({ kind: 'woocommerce', name: 'web shop' });
  const ping = await world.post(pathOf(shop), 'webhook_id=3', { 'content-type': 'application/x-www-form-urlencoded' });
  expect([ping.status, ping.json]).toEqual([200, { result: 'hello' }]);
  const deliver = (body: object, topic: string, secret = shop.secret) => {
    const text = JSON.stringify(body);
    const headers = { 'x-wc-webhook-topic': topic, 'x-wc-webhook-signature': signedBy(secret, text) };
    return world.post(pathOf(shop), text, headers);
  };
  const orders = async () => (await world.contact('john.doe@example.com'))?.orders;
  expect((await deliver(wooOrder, 'order.created', 'x'.repeat(64))).status).toBe(401);
  expect(await orders()).toBeUndefined();
  for (const topic of ['order.created', 'order.updated', 'order.updated'])
    expect((await deliver(wooOrder, topic)).status).toBe(200);
  expect(await orders()).toMatchObject({ count: 1, totals: { USD: 2935 } });
  const refunded = { ...wooOrder, refunds: [{ id: 9, total: '-10.00' }], date_modified_gmt: '2017-03-23T10:00:00' };
  await deliver(refunded, 'order.updated');
  await deliver(wooOrder, 'order.updated');
  expect(await orders()).toMatchObject({ count: 1, totals: { USD: 1935 } });
  await deliver({ id: 727 }, 'order.deleted');
  expect(await orders()).toMatchObject({ count: 0 });
});

test('Shopify: its secret is told afterwards, and its refund comes before its order', async () => {
  const shop = await connect({ kind: 'shopify', name: 'other shop' });
  const secret = 'f'.repeat(64);
  const deliver = (text: string, topic: string, more: Record<string, string> = {}) =>
    world.post(pathOf(shop), text, {
      ...{ 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': signedBy(secret, text), ...more },
    });
  const order = JSON.stringify({ ...shopifyOrder, refunds: [], financial_status: 'paid' });
  expect((await deliver(order, 'orders/create')).status).toBe(503);
  const told = await world.call(`/v1/webshops/${shop.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...(await asOwner()) },
    body: JSON.stringify({ secret }),
  });
  expect([told.status, told.json.signs, told.json.secret]).toEqual([200, true, undefined]);
  expect((await deliver(sampleText(), 'orders/create', { 'x-shopify-test': 'true' })).json).toEqual({ result: 'test' });
  expect((await deliver(JSON.stringify(shopifyRefund), 'refunds/create')).json).toMatchObject({ result: 'waits' });
  expect((await deliver(order, 'orders/create')).json).toMatchObject({ result: 'counted' });
  const contact = await world.contact('bob.norman@mail.example.com');
  expect(contact.orders).toMatchObject({ count: 1, totals: { USD: 38994 } });
  expect(contact.consents).toEqual([]);
  expect(await world.mails('bob.norman@mail.example.com')).toEqual([]);
});

test('what cannot be kept is listed for the owner with its reason, and nobody else may look or connect', async () => {
  const shop = await connect({ kind: 'woocommerce', name: 'third', prefix: 'third' });
  const text = JSON.stringify({ ...wooOrder, total: 'a lot' });
  const answer = await world.post(pathOf(shop), text, { 'x-wc-webhook-signature': signedBy(shop.secret, text) });
  expect([answer.status, answer.json.result]).toEqual([200, 'set-aside']);
  const { items } = (await world.asStaff('/v1/webshops')).json;
  expect(items.find(({ id }: { id: string }) => id === shop.id)).toMatchObject({
    setAside: [{ order: '727', errors: [{ path: 'total' }] }],
  });
  expect((await world.asStaff('/v1/webshops', 'marketer')).status).toBe(403);
});
