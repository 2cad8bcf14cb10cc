import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { placeOrder } from '../../../functions/orders/placeOrder.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import {
  connectWebshop,
  disconnectWebshop,
  listWebshops,
  resecureWebshop,
} from '../../../functions/webshops/connectWebshop.ts';
import { takeDelivery } from '../../../functions/webshops/takeDelivery.ts';
import { webshopsTable } from '../../../functions/webshops/webshops.table.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { importing } from '../lists/importing.ts';
import { sampleText, shopifyOrder, shopifyRefund, signedBy, wooOrder, wooRefunded } from './deliveries.ts';

const keys = personKeys('p'.repeat(64));
const sealing = new Uint8Array(32).fill(7);
let now = new Date('2026-11-25T10:00:00Z');
let tables: Tables;
let webshops: { woocommerce: { id: string; secret: string }; shopify: { id: string; secret: string } };
const logged: string[] = [];

const dependencies = () => ({
  orders: ordersTable(tables.client, 'contacts'),
  contacts: contactsTable(tables.client, 'contacts'),
  contactOrders: contactOrdersTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  webshops: webshopsTable(tables.client, 'contacts'),
  ...{ keys, shop, now, sealing, publicUrl: 'https://people.example' },
});

beforeAll(async () => {
  tables = await startTables();
  const made = async (kind: 'woocommerce' | 'shopify', secret?: string) => {
    const shown = await connectWebshop({ kind, name: kind, secret }, 'owner', dependencies());
    return { id: shown.id, secret: secret ?? shown.secret! };
  };
  webshops = { woocommerce: await made('woocommerce'), shopify: await made('shopify', 's'.repeat(64)) };
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(JSON.stringify(line)));
});

type Sent = {
  kind: 'woocommerce' | 'shopify';
  topic?: string;
  body: object | string;
  headers?: object;
  secret?: string;
};

function deliver({ kind, topic, body, headers, secret = webshops[kind].secret }: Sent) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const names =
    kind === 'woocommerce'
      ? ['x-wc-webhook-signature', 'x-wc-webhook-topic']
      : ['x-shopify-hmac-sha256', 'x-shopify-topic'];
  const signed = { [names[0]!]: signedBy(secret, text), ...(topic && { [names[1]!]: topic }) };
  const event = { body: text, isBase64Encoded: false, headers: headers ?? signed } as unknown as APIGatewayProxyEventV2;
  return takeDelivery({ kind, id: webshops[kind].id, event }, dependencies());
}

const woo = (body: object, topic = 'order.updated') => deliver({ kind: 'woocommerce', topic, body });
const shopify = (body: object | string, topic = 'orders/updated') => deliver({ kind: 'shopify', topic, body });

const contactOf = async (email: string) => {
  const contacts = contactsTable(tables.client, 'contacts');
  const id = await contacts.idOfEmail(keys.email(email));
  return id === undefined ? undefined : contacts.get(id);
};
const of = (email: string, id: number) => ({
  ...wooOrder,
  id,
  number: String(id),
  billing: { ...wooOrder.billing, email },
});

describe('as the documentation prints them', () => {
  test('a WooCommerce order counts for its customer, who may not be mailed', async () => {
    expect(await woo(wooOrder, 'order.created')).toMatchObject({ result: 'counted', orderId: 'woocommerce:727' });
    const contact = await contactOf('john.doe@example.com');
    expect(contact).toMatchObject({
      firstName: 'John',
      source: { channel: 'order' },
      orders: { count: 1, totals: { USD: 2935 } },
    });
    const subscription = await subscriptionsTable(tables.client, 'contacts').get(contact!.id);
    expect(subscription?.purposes).toEqual({});
  });

  test('of one that was partly refunded the rest counts, all in one transaction', async () => {
    await woo(wooRefunded);
    expect((await contactOf('joao.silva@example.com'))?.orders).toMatchObject({ count: 1, totals: { USD: 2000 } });
  });

  test('a Shopify order and its refund, told twice over, count once', async () => {
    await shopify({ ...shopifyOrder, refunds: [], financial_status: 'paid' }, 'orders/create');
    expect((await contactOf('bob.norman@mail.example.com'))?.orders).toMatchObject({
      count: 1,
      totals: { USD: 59894 },
    });
    expect(await shopify(shopifyRefund, 'refunds/create')).toMatchObject({ result: 'changed' });
    expect(await shopify(shopifyRefund, 'refunds/create')).toMatchObject({ result: 'repeated' });
    await shopify({ ...shopifyOrder, updated_at: '2008-01-10T11:00:05-05:00' });
    const contact = await contactOf('bob.norman@mail.example.com');
    expect(contact?.orders).toMatchObject({ count: 1, totals: { USD: 38994 } });
    expect((await subscriptionsTable(tables.client, 'contacts').get(contact!.id))?.purposes).toEqual({});
  });

  test('the sample of the admin’s button is a test and leaves nothing', async () => {
    const text = sampleText();
    const headers = { 'x-shopify-hmac-sha256': signedBy(webshops.shopify.secret, text), 'x-shopify-test': 'true' };
    expect(await deliver({ kind: 'shopify', body: text, headers })).toEqual({ result: 'test' });
    expect(await contactOf('jon@example.com')).toBeUndefined();
  });

  test('the ping that WooCommerce saves a webhook by is greeted', async () => {
    expect(await deliver({ kind: 'woocommerce', body: 'webhook_id=3', headers: {} })).toEqual({ result: 'hello' });
  });
});

describe('forged', () => {
  const refused = { status: 401 };
  test('by another secret, without a signature, for another body or system: refused alike, nothing stored', async () => {
    const body = of('forged@example.com', 31);
    const other = signedBy(webshops.woocommerce.secret, '{}');
    await expect(deliver({ kind: 'woocommerce', body, secret: 'x'.repeat(64) })).rejects.toMatchObject(refused);
    await expect(deliver({ kind: 'woocommerce', body, headers: {} })).rejects.toMatchObject(refused);
    await expect(
      deliver({ kind: 'woocommerce', body, headers: { 'x-wc-webhook-signature': other } }),
    ).rejects.toMatchObject(refused);
    const event = {
      body: JSON.stringify(body),
      headers: { 'x-wc-webhook-signature': signedBy(webshops.woocommerce.secret, JSON.stringify(body)) },
    };
    const asked = (kind: 'woocommerce' | 'shopify', id: string) =>
      takeDelivery({ kind, id, event: event as unknown as APIGatewayProxyEventV2 }, dependencies());
    await expect(asked('shopify', webshops.woocommerce.id)).rejects.toMatchObject(refused);
    await expect(asked('woocommerce', 'web_00000000-0000-7000-8000-000000000000')).rejects.toMatchObject(refused);
    expect(await contactOf('forged@example.com')).toBeUndefined();
  });

  test('a secret is nowhere in the table, and a new one replaces it at once', async () => {
    const shown = await connectWebshop(
      { kind: 'woocommerce', name: 'second', prefix: 'second' },
      'owner',
      dependencies(),
    );
    expect(JSON.stringify(await tables.all('contacts'))).not.toContain(shown.secret);
    const again = await resecureWebshop(shown.id, undefined, 'owner', dependencies());
    expect(again.secret).not.toBe(shown.secret);
    const body = JSON.stringify(of('resecured@example.com', 41));
    const by = (secret: string) =>
      takeDelivery(
        {
          ...{ kind: 'woocommerce', id: shown.id },
          event: {
            body,
            headers: { 'x-wc-webhook-signature': signedBy(secret, body) },
          } as unknown as APIGatewayProxyEventV2,
        },
        dependencies(),
      );
    await expect(by(shown.secret!)).rejects.toMatchObject(refused);
    expect(await by(again.secret!)).toMatchObject({ result: 'counted', orderId: 'second:41' });
    await disconnectWebshop(shown.id, 'owner', dependencies());
    await expect(by(again.secret!)).rejects.toMatchObject(refused);
  });

  test('two that number alike need another prefix', async () => {
    await expect(connectWebshop({ kind: 'shopify', name: 'third' }, 'owner', dependencies())).rejects.toMatchObject({
      status: 409,
    });
  });

  test('Shopify waits until the secret it shows is known', async () => {
    const { id } = await connectWebshop({ kind: 'shopify', name: 'waits', prefix: 'waits' }, 'owner', dependencies());
    const event = { body: '{}', headers: { 'x-shopify-hmac-sha256': 'x' } } as unknown as APIGatewayProxyEventV2;
    await expect(takeDelivery({ kind: 'shopify', id, event }, dependencies())).rejects.toMatchObject({ status: 503 });
  });
});

describe('edited', () => {
  test('an order that was unpaid, paid, changed, cancelled and taken up again counts as it is', async () => {
    const email = 'edited@example.com';
    const step = (status: string, second: number, more: object = {}) =>
      woo({ ...of(email, 51), status, date_modified_gmt: `2017-03-22T19:30:${second}`, ...more });
    const orders = async () => (await contactOf(email))?.orders;
    await step('pending', 10);
    expect(await orders()).toMatchObject({ count: 0, totals: {} });
    await step('processing', 11);
    expect(await orders()).toMatchObject({ count: 1, totals: { USD: 2935 } });
    await step('processing', 12, { total: '19.35', line_items: wooOrder.line_items.slice(0, 1) });
    expect(await orders()).toMatchObject({ count: 1, totals: { USD: 1935 } });
    await step('cancelled', 13);
    expect(await orders()).toMatchObject({ count: 0, totals: {} });
    await step('completed', 14, { refunds: [{ id: 9, total: '-9.35' }] });
    expect(await orders()).toMatchObject({ count: 1, totals: { USD: 2000 } });
    await step('refunded', 15, { refunds: [{ id: 9, total: '-9.35' }] });
    expect(await orders()).toMatchObject({ count: 0 });
  });

  test('an order whose address the shop has changed is whose it says by now, whatever comes late or twice', async () => {
    const told = (email: string, second: number, more: object = {}) =>
      woo({ ...of(email, 55), date_modified_gmt: `2017-03-22T19:30:${second}`, ...more });
    const counts = () =>
      Promise.all(
        ['tpyo@example.com', 'typo@example.com'].map(async (email) => (await contactOf(email))?.orders.count),
      );
    await told('tpyo@example.com', 10);
    expect(await told('typo@example.com', 12)).toMatchObject({ result: 'changed' });
    expect(await counts()).toEqual([0, 1]);
    expect(await told('tpyo@example.com', 11)).toMatchObject({ result: 'repeated' });
    expect(await told('typo@example.com', 12)).toMatchObject({ result: 'repeated' });
    expect(await counts()).toEqual([0, 1]);
    await told('typo@example.com', 13, { refunds: [{ id: 1, total: '-9.35' }] });
    expect((await contactOf('typo@example.com'))?.orders).toMatchObject({ count: 1, totals: { USD: 2000 } });
    const { id } = (await contactOf('tpyo@example.com'))!;
    expect((await tables.collection(id)).filter(({ sk }) => String(sk).startsWith('ORDER#'))).toEqual([]);
  });

  test('an order that is thrown away counts no more, and again once it is restored', async () => {
    const email = 'binned@example.com';
    await woo(of(email, 61), 'order.created');
    await woo({ id: 61 }, 'order.deleted');
    expect((await contactOf(email))?.orders.count).toBe(0);
    await woo(of(email, 61), 'order.updated');
    expect((await contactOf(email))?.orders.count).toBe(0);
    now = new Date(now.getTime() + 60_000);
    await woo(of(email, 61), 'order.restored');
    expect((await contactOf(email))?.orders.count).toBe(1);
  });

  test('an erased customer is brought back by no later word', async () => {
    const email = 'gone@example.com';
    await woo(of(email, 71), 'order.created');
    const { id } = (await contactOf(email))!;
    await eraseContact(id, 'erased', {
      contacts: contactsTable(tables.client, 'contacts'),
      erasures: erasuresTable(tables.client, 'contacts'),
      ...{ now, mayGoOn: () => true },
    });
    expect(await woo({ ...of(email, 71), date_modified_gmt: '2018-01-01T00:00:00' })).toEqual({ result: 'nobody' });
    expect(await contactOf(email)).toBeUndefined();
  });
});

test('whatever is told twice, late or in another order ends alike', async () => {
  let id = 1000;
  const word = fc.record({
    status: fc.constantFrom('pending', 'on-hold', 'processing', 'completed', 'cancelled', 'refunded', 'failed'),
    cents: fc.integer({ min: 100, max: 9999 }),
    refunds: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(99), { minLength: 4, maxLength: 8 }),
      async (words, picks) => {
        const order = (at: number, email: string) => {
          const { status, cents, refunds } = words[at]!;
          return {
            ...of(email, id),
            ...{ status, total: (cents / 100).toFixed(2), date_modified_gmt: `2017-03-22T20:00:${10 + at}` },
            refunds: refunds.map((sum, n) => ({ id: n + 1, total: `-0.${String(sum).padStart(2, '0')}` })),
          };
        };
        id += 1;
        const inOrder = `in-order-${id}@example.com`;
        for (const at of words.keys()) await woo(order(at, inOrder));
        const expected = (await contactOf(inOrder))!.orders;
        id += 1;
        const shuffled = `shuffled-${id}@example.com`;
        const told = [...picks.map((pick) => pick % words.length), ...[...words.keys()].reverse()];
        for (const at of told) await woo(order(at, shuffled));
        const { count, totals, lastAt } = (await contactOf(shuffled))!.orders;
        expect({ count, totals, lastAt }).toEqual({
          count: expected.count,
          totals: expected.totals,
          lastAt: expected.lastAt,
        });
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('a refund or a deletion told before its order waits for it', async () => {
  const early = {
    ...shopifyOrder,
    id: 501,
    name: '#501',
    order_number: 501,
    email: 'early@example.com',
    refunds: [],
    financial_status: 'paid',
  };
  expect(await shopify({ ...shopifyRefund, order_id: 501 }, 'refunds/create')).toMatchObject({ result: 'waits' });
  await shopify(early, 'orders/create');
  expect((await contactOf('early@example.com'))?.orders).toMatchObject({ count: 1, totals: { USD: 38994 } });
  expect(await woo({ id: 502 }, 'order.deleted')).toMatchObject({ result: 'waits' });
  await woo(of('early-gone@example.com', 502), 'order.created');
  expect((await contactOf('early-gone@example.com'))?.orders.count).toBe(0);
});

test('twenty words of one order at once leave one order', async () => {
  const email = 'at-once@example.com';
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => woo({ ...of(email, 81), date_modified_gmt: `2017-03-22T19:30:${10 + n}` })),
  );
  expect((await contactOf(email))?.orders).toMatchObject({ count: 1, totals: { USD: 2935 } });
}, 60_000);

test('an order that a list brought before under its number is that order', async () => {
  const email = 'listed@example.com';
  const listed = { orderId: '#1777', email, at: '2008-01-10T12:00:00Z', total: 59894, currency: 'USD' };
  await placeOrder(parseOrder(listed, shop, now), dependencies());
  const order = {
    ...shopifyOrder,
    id: 1777,
    name: '#1777',
    order_number: 1777,
    email,
    refunds: [],
    financial_status: 'paid',
  };
  expect(await shopify(order)).toMatchObject({ orderId: '#1777' });
  await shopify({ ...shopifyRefund, order_id: 1777 }, 'refunds/create');
  expect((await contactOf(email))?.orders).toMatchObject({ count: 1, totals: { USD: 38994 } });
  const somebodyElses = { ...order, id: 1778, email: 'not-listed@example.com' };
  expect(await shopify(somebodyElses)).toMatchObject({ result: 'counted', orderId: 'shopify:1778' });
});

test('an order that a list brings by its number, after its shop has told of it, is no second one', async () => {
  const lists = importing(tables);
  const email = 'told-before@example.com';
  await woo({ ...of(email, 1888), currency: 'PLN', date_created_gmt: '2026-11-20T09:00:00' });
  const list = `Nr zamówienia;Data zamówienia;E-mail;Kwota;Waluta\n1888;20.11.2026;${email};30,00;PLN\n1889;20.11.2026;${email};1,00;PLN\n`;
  expect((await lists.run(await lists.read(list))).counts).toMatchObject({ same: 1, updated: 1 });
  expect((await contactOf(email))?.orders).toMatchObject({ count: 2, totals: { PLN: 2935 + 100 } });
});

describe('what cannot be used', () => {
  test('an optional field costs no order', async () => {
    const email = 'odd@example.com';
    const billing = { ...wooOrder.billing, email, first_name: 'http://spam.example', phone: 'call me', last_name: 7 };
    const line_items = [{ name: 'x'.repeat(900), quantity: -1, price: 'free', sku: 'y'.repeat(99) }, 'nonsense', null];
    const odd = {
      ...of(email, 91),
      billing,
      line_items,
      discount_total: 'none',
      refunds: 'none',
      date_created_gmt: '2999-01-01T00:00:00',
    };
    expect(await woo(odd)).toMatchObject({ result: 'counted' });
    expect((await contactOf(email))?.orders).toMatchObject({
      count: 1,
      totals: { USD: 2935 },
      lastAt: now.toISOString(),
    });
  });

  test('an order without an address is nobody’s, and no alarm', async () => {
    logged.length = 0;
    expect(await woo({ ...of('', 92) })).toEqual({ result: 'nobody' });
    expect(logged.join()).not.toContain('ORDER_SET_ASIDE');
  });

  test('an order that cannot be kept is set aside with an alarm and without its person, until it can', async () => {
    logged.length = 0;
    const email = 'aside@example.com';
    expect(await woo({ ...of(email, 93), currency: 'BTC' })).toMatchObject({ result: 'set-aside' });
    expect(await deliver({ kind: 'woocommerce', topic: 'order.created', body: '{"id":' })).toMatchObject({
      result: 'set-aside',
    });
    expect(logged.join()).toContain('ORDER_SET_ASIDE');
    const shown = async () =>
      (await listWebshops(dependencies())).items.find(({ id }) => id === webshops.woocommerce.id)!;
    expect((await shown()).setAside).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ order: '93', errors: [expect.objectContaining({ path: 'currency' })] }),
      ]),
    );
    expect(JSON.stringify(await shown())).not.toContain('aside@');
    await woo(of(email, 93));
    expect((await shown()).setAside.map(({ order }) => order)).toEqual(['unknown']);
    expect((await contactOf(email))?.orders.count).toBe(1);
  });
});
