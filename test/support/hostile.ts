import * as fc from 'fast-check';
import { aSignup, shownHash } from './builders.ts';

/** Names that objects have without being given them, names that arrays and texts answer to, and odd ones. */
const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...[
    'prototype',
    'length',
    'pop',
    'then',
    'toJSON',
    'size',
    'name',
    '0',
    '-1',
    '4294967296',
    '',
    ' ',
    'ł',
    '\u0000',
    '\ud800',
  ],
];

/** Values no form has in mind: JSON that is a trap where somebody turns it into a text or a number. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, false, '', ' ', 0, -0, -1, 1e-200, 1e300, 2 ** 53, 2 ** 63, 0.1),
    fc.constantFrom('\u0000', '\ud800', '\u202e', '%00', '%', '../..', '{{7*7}}', '__proto__', 'toString', 'ł\r\nX: y'),
    fc.constantFrom('0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59Z', '--02-29', '1990-02-30', 'x'.repeat(3_000)),
    fc.constantFrom<unknown>(
      { toString: 1 },
      { length: { toString: 1 } },
      { valueOf: {} },
      { length: 1e9 },
      { toJSON: 1 },
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const worse = {
  number: fc.constantFrom(1e-200, -1e-150, 1e300, 2 ** 53, 2 ** 63, -1, 0.1, 1e15 + 1),
  string: fc.constantFrom(
    '0000-01-01T00:00:00+23:59',
    '0001-01-01T00:00:00Z',
    '\ud800',
    '',
    ' ',
    '0',
    'x'.repeat(3_000),
  ),
};

/** A good value with one place of it made hostile, by a value or under a name. */
export function spoilt(good: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.constantFrom(...placesIn(good)),
      hostileValue,
      fc.option(fc.constantFrom(...names)),
      fc.boolean(),
      worse.number,
      worse.string,
    )
    .map(([path, bad, name, alike, number, text]) =>
      replaced(good, path, (was) => {
        if (alike && typeof was === 'number') return number;
        if (alike && typeof was === 'string') return text;
        return name === null ? bad : withName(was, name, bad);
      }),
    );
}

/** JSON as it travels: `__proto__` is a field there, as nothing made by a literal has it. */
export const asJson = (value: unknown): string => JSON.stringify(value) ?? 'null';

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

function replaced(value: unknown, [step, ...rest]: string[], by: (was: unknown) => unknown): unknown {
  if (step === undefined) return by(value);
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, step, replaced(Reflect.get(copy, step), rest, by));
  return copy;
}

function withName(value: unknown, name: string, bad: unknown): unknown {
  const base = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const copy: Record<string, unknown> = { ...base };
  Object.defineProperty(copy, name, { value: bad, enumerable: true });
  return copy;
}

/** The same as a form's text, as a browser would nest it. */
export function asForm(value: unknown): string {
  const pairs: string[] = [];
  const write = (name: string, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) pairs.push(`${wellFormed(name)}=${wellFormed(String(inner))}`);
    else for (const [key, entry] of Object.entries(inner)) write(name === '' ? key : `${name}[${key}]`, entry);
  };
  write('', value);
  return pairs.join('&');
}

const wellFormed = (text: string) => encodeURIComponent(text.toWellFormed());

const order = { orderId: 'o-1', email: 'zofia@example.com', at: '2026-01-01T10:00:00Z', total: 1000, currency: 'PLN' };
const campaign = {
  name: 'Advent',
  segment: 'warm',
  exclude: ['new'],
  purpose: 'newsletter',
  content: { pl: { subject: 'Adwent', body: 'Zapraszamy' } },
  schedule: { at: '2099-12-01T10:00', zone: 'contact', grace: 'PT6H' },
  holdout: 0.1,
  ab: { share: 0.2, by: 'clicks', after: 'PT4H', subject: { pl: 'Pierniki' } },
};
const automation = {
  trigger: { kind: 'birthday' },
  condition: { field: 'orders.count', op: 'gte', value: 1 },
  purpose: 'newsletter',
  steps: [{ letter: 'birthday' }],
};
/** A good body by the path of its route, from which hostile ones are made that come past the first check. */
export const goodBodies: Record<string, unknown> = {
  '/v1/contacts/{id}': {
    firstName: 'Zofia',
    birthday: '1990-04-23',
    tags: ['regular'],
    fields: { occupation: 'baker' },
    version: 1,
  },
  '/v1/webshops': { kind: 'woocommerce', name: 'web shop', prefix: 'main' },
  '/v1/webshops/{id}': { secret: 'a-secret-of-thirty-two-letters-00' },
  '/v1/webshops/{id}/woocommerce': {
    id: 727,
    status: 'processing',
    total: '29.35',
    billing: { email: 'a@example.com' },
  },
  '/v1/webshops/{id}/shopify': { id: 450789469, total_price: '29.35', email: 'a@example.com' },
  '/v1/segments/preview': {
    rule: {
      all: [
        { field: 'orders.count', op: 'gte', value: 1 },
        { not: { field: 'segments', op: 'contains', value: 'new' } },
      ],
    },
  },
  '/v1/segments/{id}/difference': { rule: { field: 'orders.countIn', op: 'gte', value: 3, within: 'P60D' } },
  '/v1/signups': aSignup({
    firstName: 'Zofia',
    birthday: '1990-04-23',
    utm: { source: 'letter' },
    _next: '/thanks?locale=pl',
  }),
  '/v1/segments/{id}': { name: { pl: 'Stali' }, rule: { field: 'orders.count', op: 'gte', value: 3 }, version: 1 },
  '/v1/automations/{id}': automation,
  '/v1/automations/{id}/preview': automation,
  '/v1/automations/{id}/test': { step: 1, locale: 'fi' },
  '/v1/voucher-kinds/{id}': {
    title: { pl: 'Kawałek tortu' },
    gives: { gift: { pl: 'Tort' } },
    where: 'everywhere',
    minimum: 1_000,
    validFor: 'P30D',
    version: 1,
  },
  '/v1/vouchers/{code}/redeem': { receipt: 'till-1-0815' },
  '/v1/vouchers/{code}/undo': { receipt: 'till-1-0815' },
  '/v1/imports': { name: 'customers.csv', bytes: 1_000 },
  '/v1/imports/{id}': {
    columns: [{ header: 'E-mail', meaning: 'email' }],
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    dateOrder: 'dmy',
    currency: 'PLN',
    consent: { purpose: 'newsletter', evidence: 'Signed on paper at the till', ask: true },
  },
  '/v1/contacts/{id}/sends/{occasion}/settle': { as: 'sent', reason: 'She has answered it' },
  '/v1/campaigns': campaign,
  '/v1/campaigns/{id}': { ...campaign, version: 1 },
  '/v1/campaigns/{id}/test': { locale: 'fi', variant: 'b' },
  '/v1/campaigns/{id}/clone': { name: 'Advent again' },
  '/v1/campaigns/{id}/preview': { contact: 'con_1', locale: 'pl', variant: 'a' },
  ...Object.fromEntries(
    ['schedule', 'pause', 'resume', 'cancel', 'approve', 'missed', 'retry'].map((step) => [
      `/v1/campaigns/{id}/${step}`,
      { version: 1 },
    ]),
  ),
  '/v1/contacts/{id}/suppression/lift': { reason: 'She called: the mailbox was full' },
  '/v1/vouchers/{code}/cancel': { reason: 'It was promised by mistake' },
  '/v1/contacts/{id}/interactions': { kind: 'call', text: 'She asked about rye' },
  '/v1/contacts/{id}/merge': { with: 'con_0198a000-0000-7000-8000-000000000002' },
  '/v1/chats': { locale: 'pl' },
  '/v1/chats/{id}/messages': { text: 'Zofia', messageId: 'm-1' },
  '/v1/orders': {
    ...order,
    items: [{ sku: 'rye', quantity: 1, price: 500 }],
    fields: { occupation: 'baker', allergies: ['nuts'], 'own-shop': true },
    consents: { newsletter: { granted: true, text: shownHash() } },
  },
  '/v1/orders/batch': { orders: [order, { ...order, orderId: 'o-2', items: [{ sku: 'bun' }] }] },
  '/v1/orders/{orderId}': { ...order, revision: 2, state: 'cancelled', items: [{ sku: 'rye' }] },
  '/v1/orders/{orderId}/refund': { refundId: 'r-1', at: '2026-01-02T10:00:00Z', total: 100 },
  '/v1/interactions': { email: 'zofia@example.com', kind: 'refusal', reason: 'too-dear', value: 3, data: { seats: 4 } },
  '/v1/interactions/batch': { interactions: [{ email: 'zofia@example.com', kind: 'visit' }] },
  '/v1/leads': { source: 'fair', form: 'newsletter', leads: [aSignup(), aSignup({ form: undefined })] },
  '/preferences': { firstName: 'Zofia', consents: { newsletter: { granted: true, was: false } } },
  '/s/{survey}': { answers: { recommend: 9 }, locale: 'pl' },
};
