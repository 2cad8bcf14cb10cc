import { describe, expect, test } from 'vitest';
import { noOrders, type OrderHistory } from '../../../functions/contacts/contact.schema.ts';
import type { StoredOrder } from '../../../functions/contacts/storedOrder.schema.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { ordersRoutes } from '../../../functions/orders/orders.routes.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { shop, shownHash } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00Z');
const anOrder = (fields = {}) => ({
  orderId: 'A-1',
  email: 'zofia@example.com',
  at: '2026-11-22T10:30:00+02:00',
  total: 12_50,
  currency: 'PLN',
  ...fields,
});

test('an order is kept at its instant in UTC', () => {
  expect(parseOrder(anOrder(), shop, now).order).toMatchObject({ at: '2026-11-22T08:30:00.000Z', total: 1250 });
});

test.each([
  ['half a grosz', { total: 12.5 }, 'total'],
  ['a negative total', { total: -1 }, 'total'],
  ['a currency in words', { currency: 'zloty' }, 'currency'],
  ['a currency that no country has', { currency: 'XXQ' }, 'currency'],
  ['nobody', { email: undefined }, 'email'],
  ['a negative discount', { discount: -1 }, 'discount'],
  ['next to nothing of an item', { items: [{ quantity: 1e-200 }] }, 'items.0.quantity'],
  ['an item beyond counting', { items: [{ price: 2 ** 53 }] }, 'items.0.price'],
  ['no item among items', { items: ['bun'] }, 'items.0'],
  ['the year nought', { at: '0000-01-01T00:00:00+23:59' }, 'at'],
  ['tomorrow', { at: '2026-11-23T10:00:00Z' }, 'at'],
  ['no instant', { at: '22.11.2026' }, 'at'],
  ['an unknown field', { status: 'paid' }, 'status'],
  [
    'a consent but no address to confirm it',
    {
      email: undefined,
      contactId: `con_${'0'.repeat(36)}`,
      consents: { newsletter: { granted: true, text: shownHash() } },
    },
    'email',
  ],
])('an order with %s is refused, naming the field', (_name, fields, path) => {
  try {
    parseOrder(anOrder(fields), shop, now);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).errors!.map((one) => one.path)).toContain(path);
  }
});

test.each([
  ['the birthday of a child', { birthday: '2015-01-01' }, 'birthday'],
  ['a link for a name', { firstName: 'see https://evil.example' }, 'firstName'],
  ['a surname of ninety letters', { lastName: 'z'.repeat(90) }, 'lastName'],
  ['a line break in an interest', { interests: ['a\nb'] }, 'interests.0'],
  ['words for a phone', { phone: '71 123 45 67 wew. 12' }, 'phone'],
  ['letters for a phone', { phone: '555-555-BILL' }, 'phone'],
  ['an unknown zone', { timeZone: 'Europe/Wroclaw' }, 'timeZone'],
  ['an unknown language', { locale: 'de' }, 'locale'],
  ['an unknown choice', { fields: { allergies: ['dust'] } }, 'fields.allergies'],
])('an order with %s is kept without it, and says so', (_name, fields, path) => {
  const { order, profile, warnings } = parseOrder(anOrder({ ...fields, gender: 'female' }), shop, now);
  expect(order.orderId).toBe('A-1');
  expect(warnings.map((one) => one.path)).toEqual([path]);
  expect(profile).toEqual({ gender: 'female' });
});

test.each([
  ['an empty sku', { items: [{ sku: '', name: null, price: 100 }] }, [{ price: 100 }], []],
  ['a sku as long as a novel', { items: [{ sku: 'x'.repeat(61), price: 1 }] }, [{ price: 1 }], ['items.0.sku']],
  ['no items and no discount', { items: null, discount: '' }, undefined, []],
  ['an id that is none beside its address', { contactId: '17' }, undefined, ['contactId']],
])('an order with %s is kept', (_name, fields, items, left) => {
  const { order, warnings } = parseOrder(anOrder(fields), shop, now);
  expect(order).toMatchObject({ orderId: 'A-1', total: 1250 });
  expect(order.items).toEqual(items);
  expect(warnings.map(({ path }) => path)).toEqual(left);
});

test('an order of a hundred items with long names in Cyrillic is kept whole', () => {
  const items = Array.from({ length: 100 }, (_, i) => ({ sku: `${i}`, name: 'Ж'.repeat(200), quantity: 1, price: 1 }));
  const { order, warnings } = parseOrder(anOrder({ items }), shop, now);
  expect([order.items, warnings]).toEqual([items, []]);
  expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(ordersRoutes.place.kilobytes! * 1024);
});

test.each([2 ** 53, 1e-200, 1e300])('an order of %d is refused by name', (total) => {
  expect(() => parseOrder(anOrder({ total }), shop, now)).toThrow(InvalidInput);
});

test('the same instant and address in another spelling are the same order', () => {
  const { bodyHash } = parseOrder(anOrder(), shop, now);
  const respelt = { at: '2026-11-22T08:30:00.000Z', email: ' Zofia@Example.com', phone: '' };
  expect(parseOrder(anOrder(respelt), shop, now).bodyHash).toBe(bodyHash);
  expect(parseOrder(anOrder({ total: 1251 }), shop, now).bodyHash).not.toBe(bodyHash);
});

test('an empty field of an order is none, and a language may name its country', () => {
  const empty = { firstName: '', phone: null, birthday: '', interests: [], fields: { occupation: '' } };
  const { profile, warnings } = parseOrder(anOrder({ ...empty, locale: 'pl-PL' }), shop, now);
  expect([profile, warnings]).toEqual([{ locale: 'pl' }, []]);
});

test('what was ticked at the checkout is a sign-up like every other, but for its source', () => {
  const consents = { newsletter: { granted: true, text: shownHash('newsletter', 'fi') } };
  const { signup, profile } = parseOrder(anOrder({ firstName: 'Zofia', birthday: '--04-23', consents }), shop, now);
  expect(signup).toMatchObject({
    email: { canonical: 'zofia@example.com' },
    automatic: false,
    signup: {
      channel: 'order',
      form: 'order',
      firstName: 'Zofia',
      birthday: '--04-23',
      consents: { newsletter: { locale: 'fi' } },
    },
  });
  expect(profile).toMatchObject({ firstName: 'Zofia', birthday: '--04-23' });
});

test('an order with nothing ticked signs nobody up', () => {
  expect(parseOrder(anOrder({ firstName: 'Zofia', consents: {} }), shop, now).signup).toBeUndefined();
});

describe('the order history', () => {
  const order = (id: string, at: string, total = 100, currency = 'PLN') => ({ orderId: id, at, total, currency });

  test('is the same in whatever order its orders arrive, and keeps currencies apart', () => {
    const orders = [
      order('1', '2026-03-01T00:00:00.000Z'),
      order('2', '2026-01-01T00:00:00.000Z', 50),
      order('3', '2026-02-01T00:00:00.000Z', 7, 'EUR'),
    ];
    const reported = (known: OrderHistory, one: StoredOrder) => addOrder(known, one, '2026-03-02T00:00:00.000Z');
    const history = orders.reduce(reported, noOrders);
    expect([...orders].reverse().reduce(reported, noOrders)).toEqual(history);
    expect(history).toMatchObject({
      count: 3,
      totals: { PLN: 150, EUR: 7 },
      firstAt: '2026-01-01T00:00:00.000Z',
      lastAt: '2026-03-01T00:00:00.000Z',
    });
  });
});

test('a sentence worded anew while the checkout was open loses neither the order nor the other consent', () => {
  const outdated = { newsletter: { granted: true, text: 'x' } };
  const one = parseOrder(anOrder({ consents: outdated }), shop, now);
  expect([one.signup, one.warnings.map(({ path, code }) => [path, code])]).toEqual([
    undefined,
    [['consents.newsletter', 'consent-unknown-text']],
  ]);
  const consents = { ...outdated, profiling: { granted: true, text: shownHash('profiling', 'fi') } };
  const both = parseOrder(anOrder({ consents }), shop, now);
  expect(Object.keys(both.signup!.signup.consents)).toEqual(['profiling']);
  expect(both.warnings.map(({ path }) => path)).toEqual(['consents.newsletter']);
});

test('a box told as not ticked, or in a shape that is none, loses neither the order nor the other consent', () => {
  const profiling = { granted: true, text: shownHash('profiling', 'fi') };
  const unticked = parseOrder(anOrder({ consents: { newsletter: { granted: false }, profiling } }), shop, now);
  expect([Object.keys(unticked.signup!.signup.consents), unticked.warnings]).toEqual([['profiling'], []]);
  const odd = parseOrder(anOrder({ consents: { newsletter: true, tea: profiling, profiling } }), shop, now);
  expect(Object.keys(odd.signup!.signup.consents)).toEqual(['profiling']);
  expect(odd.warnings.map(({ path }) => path).sort()).toEqual(['consents.newsletter', 'consents.tea']);
  const none = parseOrder(anOrder({ consents: 'yes' }), shop, now);
  expect([none.signup, none.warnings.map(({ path }) => path)]).toEqual([undefined, ['consents']]);
});

test('a currency in small letters, as some systems report it, is the same order', () => {
  const small = parseOrder(anOrder({ currency: 'pln' }), shop, now);
  expect(small.order.currency).toBe('PLN');
  expect(small.bodyHash).toBe(parseOrder(anOrder(), shop, now).bodyHash);
});

test.each([
  ['a field the shop does not have', { occupation: 'baker', nope: 'x' }, ['fields.nope'], { occupation: 'baker' }],
  ['fields that are a list', ['baker'], ['fields'], undefined],
  ['fields in words', 'baker', ['fields'], undefined],
])('an order with %s is kept without it, and says so', (_name, fields, paths, kept) => {
  const { profile, warnings } = parseOrder(anOrder({ fields }), shop, now);
  expect(warnings.map(({ path }) => path)).toEqual(paths);
  expect(profile.fields).toEqual(kept);
});

test('a sum beyond counting is refused once, as what it is', () => {
  const refused = (total: number) => {
    try {
      return parseOrder(anOrder({ total }), shop, now).warnings;
    } catch (error) {
      return (error as InvalidInput).errors!.map(({ path, code }) => [path, code]);
    }
  };
  expect(refused(2 ** 53)).toEqual([['total', 'out-of-range']]);
  expect(refused(-1)).toEqual([['total', 'out-of-range']]);
});
