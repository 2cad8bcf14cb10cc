import {
  instantIn,
  itemsIn,
  listIn,
  minorIn,
  revisionOf,
  sumIn,
  type Told,
  type ToldOrder,
  type ToldRefund,
  textIn,
  type Words,
  wordsIn,
} from './told.ts';

/** What each financial status means for what somebody has bought; all others are of orders that count. */
const states: Record<string, ToldOrder['state']> = {
  pending: 'unpaid',
  authorized: 'unpaid',
  expired: 'unpaid',
  voided: 'cancelled',
};
const dayMs = 86_400_000;

/**
 * A delivery of Shopify by its topic: of `orders/…` the order as it is now, `refunds/create` a refund and the order it is
 * of, `orders/delete` an id alone. Other topics say nothing here. `buyer_accepts_marketing` is a box on somebody else's
 * page, and no consent to anything of ours.
 */
export function readShopify(topic: string | undefined, words: Words, now: Date): Told {
  const id = textIn(words.id);
  if (id === undefined) return { kind: 'nothing' };
  const orderId = textIn(words.order_id);
  const isRefund = topic === undefined ? orderId !== undefined : topic === 'refunds/create';
  if (isRefund)
    return orderId === undefined
      ? { kind: 'nothing' }
      : { kind: 'refund', id: orderId, refund: refundIn(words, now), words: sumsOf(words) };
  if (topic === 'orders/delete') return { kind: 'gone', id };
  if (topic !== undefined && !topic.startsWith('orders/')) return { kind: 'nothing' };
  return { kind: 'order', order: orderIn(id, words, now) };
}

function orderIn(id: string, words: Words, now: Date): ToldOrder {
  const currency = (textIn(words.currency) ?? '').toUpperCase();
  const person = { ...wordsIn(words.customer), ...filled(wordsIn(words.billing_address)) };
  const at = placedAt(words) ?? now.toISOString();
  const status = textIn(words.financial_status) ?? '';
  const state = words.cancelled_at ? 'cancelled' : (states[status] ?? 'placed');
  const refunds = listIn(words.refunds).filter((refund) => textIn(refund.id) !== undefined);
  const discount = minorIn(words.total_discounts, currency);
  return {
    id,
    numbers: [textIn(words.name), textIn(words.order_number)].filter((number) => number !== undefined),
    revision: revisionOf(instantIn(words.updated_at) ?? at, state, refunds.length),
    state,
    email: textIn(words.email) ?? textIn(words.contact_email) ?? textIn(wordsIn(words.customer).email),
    body: {
      at,
      total: sumIn(words, 'total_price', currency),
      currency,
      ...(discount !== undefined && discount >= 0 && { discount }),
      items: itemsIn(listIn(words.line_items), currency, ({ name, title }) => textIn(name) ?? title),
      firstName: textIn(person.first_name),
      lastName: textIn(person.last_name),
      phone: textIn(words.phone) ?? textIn(person.phone),
      country: textIn(person.country_code),
      locale: textIn(words.customer_locale)?.slice(0, 2).toLowerCase(),
    },
    refunds: { all: false, told: refunds.map((refund) => refundIn(refund, now)), isWhole: status === 'refunded' },
  };
}

const filled = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => textIn(value) !== undefined));

/** When it was placed: an order that was taken over from another system says so by when it was processed there. */
function placedAt({ created_at, processed_at }: Words) {
  const [created, processed] = [instantIn(created_at), instantIn(processed_at)];
  const isOlder = created && processed && Date.parse(processed) < Date.parse(created) - dayMs;
  return isOlder ? processed : (created ?? processed);
}

/**
 * The money that went back; where none did, or in another currency than the order's, what the items given back were worth:
 * an order that was edited says by such a refund what was taken out of it.
 */
function refundIn(words: Words, now: Date): ToldRefund {
  const total = (currency: string) => {
    const paid = listIn(words.transactions).filter(
      ({ kind, status, currency: paidIn }) =>
        kind === 'refund' && status === 'success' && (textIn(paidIn) ?? currency).toUpperCase() === currency,
    );
    const money = sum(paid.map(({ amount }) => minorIn(amount, currency)));
    return money > 0 ? money : worthIn(words, currency);
  };
  return {
    id: textIn(words.id)!,
    at: instantIn(words.processed_at) ?? instantIn(words.created_at) ?? now.toISOString(),
    total,
  };
}

/** What a refund says of sums, and nothing else: it may have to wait for its order. */
function sumsOf({ id, order_id, created_at, processed_at, ...words }: Words): Words {
  const only = (list: unknown, names: string[]) =>
    listIn(list).map((one) => Object.fromEntries(names.flatMap((name) => (name in one ? [[name, one[name]]] : []))));
  return {
    ...{ id, order_id, created_at, processed_at },
    transactions: only(words.transactions, ['kind', 'status', 'amount', 'currency']),
    refund_line_items: only(words.refund_line_items, ['subtotal', 'subtotal_set', 'total_tax', 'total_tax_set']),
    order_adjustments: only(words.order_adjustments, ['amount', 'amount_set', 'tax_amount', 'tax_amount_set']),
  };
}

function worthIn(words: Words, currency: string): number {
  const money = (set: unknown, plain: unknown) =>
    minorIn(wordsIn(wordsIn(set).shop_money).amount, currency) ?? minorIn(plain, currency);
  const items = listIn(words.refund_line_items).flatMap((line) => [
    money(line.subtotal_set, line.subtotal),
    money(line.total_tax_set, line.total_tax),
  ]);
  const adjusted = listIn(words.order_adjustments).flatMap((one) => [
    money(one.amount_set, one.amount),
    money(one.tax_amount_set, one.tax_amount),
  ]);
  // What is given back of shipping is an adjustment below nothing.
  return Math.max(0, sum(items) - sum(adjusted));
}

const sum = (amounts: (number | undefined)[]): number =>
  amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
