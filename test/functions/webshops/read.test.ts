import { describe, expect, test } from 'vitest';
import { readShopify } from '../../../functions/webshops/shopify.ts';
import { minorIn, readWords, type Told, type ToldOrder } from '../../../functions/webshops/told.ts';
import { readWooCommerce } from '../../../functions/webshops/woocommerce.ts';
import { sampleText, shopifyOrder, shopifyRefund, wooOrder, wooRefunded } from './deliveries.ts';

const now = new Date('2026-11-25T10:00:00Z');
const orderOf = (told: Told): ToldOrder => {
  if (told.kind !== 'order') throw new Error(`it is ${told.kind}`);
  return told.order;
};
const woo = (words: object, topic = 'order.updated') => readWooCommerce(topic, readWords(JSON.stringify(words)), now);
const shopify = (words: object, topic = 'orders/updated') => readShopify(topic, readWords(JSON.stringify(words)), now);
const sums = ({ refunds, body }: ToldOrder) => refunds.told.map(({ id, total }) => [id, total(body.currency)]);

describe('WooCommerce', () => {
  test('an order as the documentation prints it', () => {
    expect(orderOf(woo(wooOrder, 'order.created'))).toMatchObject({
      ...{ id: '727', state: 'placed', email: 'john.doe@example.com' },
      body: {
        ...{ at: '2017-03-22T19:28:02.000Z', total: 2935, currency: 'USD', discount: 0, firstName: 'John' },
        items: [
          { name: 'Woo Single #1', quantity: 2, price: 300 },
          { sku: 'Bar3', name: 'Ship Your Idea – Color: Black, Size: M Test', quantity: 1, price: 1200 },
        ],
      },
    });
  });

  test('refunds are negative there and count here', () => {
    expect(sums(orderOf(woo(wooRefunded)))).toEqual([
      ['726', 1000],
      ['724', 900],
    ]);
  });

  test.each([
    ['pending', 'unpaid'],
    ['on-hold', 'unpaid'],
    ['failed', 'unpaid'],
    ['processing', 'placed'],
    ['completed', 'placed'],
    ['refunded', 'placed'],
    ['wc-shipped', 'placed'],
    ['cancelled', 'cancelled'],
    ['trash', 'cancelled'],
  ])('%s is %s', (status, state) => {
    expect(orderOf(woo({ ...wooOrder, status })).state).toBe(state);
  });

  test('a checkout nobody has sent off, another topic and an error of its own say nothing', () => {
    expect(woo({ ...wooOrder, status: 'checkout-draft' })).toEqual({ kind: 'nothing' });
    expect(woo({ id: 26, email: 'a@example.com' }, 'customer.updated')).toEqual({ kind: 'nothing' });
    expect(woo({ code: 'woocommerce_rest_shop_order_invalid_id', message: 'Invalid ID.' })).toEqual({
      kind: 'nothing',
    });
  });

  test('what is deleted comes as an id', () => {
    expect(woo({ id: 727 }, 'order.deleted')).toEqual({ kind: 'gone', id: '727' });
  });

  test('within a second, what is further along is the later word', () => {
    const revision = (status: string, refunds: object[] = []) =>
      orderOf(woo({ ...wooOrder, status, refunds })).revision;
    const steps = [revision('pending'), revision('processing'), revision('completed', [{ id: 1, total: '-1' }])];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(3);
  });

  test.each(['', 'abc', '-1.00', null])('a total of %j is refused by name', (total) => {
    expect(() => woo({ ...wooOrder, total })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ path: 'total' })] }),
    );
  });
});

describe('Shopify', () => {
  test('an order as the documentation prints it', () => {
    const order = orderOf(shopify(shopifyOrder, 'orders/create'));
    expect(order).toMatchObject({
      ...{ id: '450789469', numbers: ['#1001', '1001'], state: 'placed', email: 'bob.norman@mail.example.com' },
      body: {
        ...{ at: '2008-01-10T16:00:00.000Z', total: 59894, currency: 'USD', discount: 1000 },
        ...{ firstName: 'Bob', lastName: 'Norman', locale: 'en' },
      },
    });
    expect(order.body).not.toHaveProperty('consents');
    expect((order.body.items as object[]).length).toBe(3);
    expect(sums(order)).toEqual([['509562969', 20900]]);
  });

  test('an id of eighteen digits stays what it is', () => {
    const told = readShopify('orders/cancelled', readWords(sampleText()), now);
    expect(orderOf(told)).toMatchObject({ id: '820982911946154508', state: 'cancelled' });
  });

  test('a refund names its order; without money it is what was taken out', () => {
    const told = shopify(shopifyRefund, 'refunds/create');
    expect(told).toMatchObject({ kind: 'refund', id: '450789469', refund: { id: '509562969' } });
    const without = shopify({ ...shopifyRefund, transactions: [] }, 'refunds/create');
    expect(without.kind === 'refund' && without.refund.total('USD')).toBe(19566 + 398 + 19567 + 398);
    const abroad = shopify(
      { ...shopifyRefund, transactions: [{ kind: 'refund', status: 'success', amount: '190.00', currency: 'EUR' }] },
      'refunds/create',
    );
    expect(abroad.kind === 'refund' && abroad.refund.total('USD')).toBe(39929);
  });

  test('what waits of a refund holds sums alone', () => {
    const told = shopify(
      { ...shopifyRefund, transactions: [{ ...shopifyRefund.transactions[0], receipt: { email: 'a@example.com' } }] },
      'refunds/create',
    );
    expect(JSON.stringify(told.kind === 'refund' && told.words)).not.toMatch(/example|broke/);
  });

  test.each([
    ['pending', 'unpaid'],
    ['authorized', 'unpaid'],
    ['expired', 'unpaid'],
    ['paid', 'placed'],
    ['partially_paid', 'placed'],
    ['partially_refunded', 'placed'],
    ['refunded', 'placed'],
    ['voided', 'cancelled'],
  ])('%s is %s', (financial_status, state) => {
    expect(orderOf(shopify({ ...shopifyOrder, financial_status })).state).toBe(state);
  });
});

test.each([
  ['29.35', 'USD', 2935],
  ['29.355', 'USD', 2936],
  ['0.1', 'USD', 10],
  ['1234', 'JPY', 1234],
  ['1234.00', 'JPY', 1234],
  ['1234.56', 'HUF', 123456],
  ['1.234', 'KWD', 1234],
  ['-10.00', 'USD', -1000],
  [3, 'USD', 300],
  ['1,5', 'USD', undefined],
  ['1e3', 'USD', undefined],
])('%s %s is %s of the smallest unit', (amount, currency, units) => {
  expect(minorIn(amount, currency)).toBe(units);
});
