import type { Instant } from '../time/instant.ts';
import {
  instantIn,
  itemsIn,
  listIn,
  minorIn,
  revisionOf,
  sumIn,
  type Told,
  type ToldOrder,
  textIn,
  type Words,
  wordsIn,
} from './told.ts';

/**
 * What each status of WooCommerce means for what somebody has bought ("Managing orders", WooCommerce documentation). Those
 * that plugins add, such as "shipped", are of orders that go on.
 */
const states: Record<string, ToldOrder['state']> = {
  pending: 'unpaid',
  'on-hold': 'unpaid',
  failed: 'unpaid',
  cancelled: 'cancelled',
  trash: 'cancelled',
};
/** A checkout that nobody has sent off yet. */
const drafts = ['checkout-draft', 'auto-draft', 'draft', 'new'];

/**
 * A delivery of WooCommerce (REST API v1 to v3, "Order properties"), by its topic: `order.created`, `order.updated`,
 * `order.restored` bring the order as it is now, `order.deleted` its id alone. Other topics say nothing here.
 */
export function readWooCommerce(topic: string | undefined, words: Words, now: Date): Told {
  const id = textIn(words.id);
  if ((topic !== undefined && !topic.startsWith('order.')) || id === undefined) return { kind: 'nothing' };
  if (topic === 'order.deleted' || (topic === undefined && Object.keys(words).length === 1))
    return { kind: 'gone', id };
  const status = (textIn(words.status) ?? '').replace(/^wc-/, '');
  if (drafts.includes(status)) return { kind: 'nothing' };
  return { kind: 'order', order: orderIn(id, status, words, { isRestored: topic === 'order.restored', now }) };
}

function orderIn(
  id: string,
  status: string,
  words: Words,
  { isRestored, now }: { isRestored: boolean; now: Date },
): ToldOrder {
  const currency = (textIn(words.currency) ?? '').toUpperCase();
  const billing = wordsIn(words.billing);
  const at = instantIn(words.date_created_gmt) ?? instantIn(words.date_created) ?? now.toISOString();
  const changedAt = instantIn(words.date_modified_gmt) ?? instantIn(words.date_modified) ?? at;
  const state = states[status] ?? 'placed';
  const refunds = refundsIn(words, changedAt);
  return {
    id,
    numbers: [textIn(words.number) ?? id],
    // Taking an order out of the bin need not be a change of it.
    revision: revisionOf(isRestored ? now.toISOString() : changedAt, state, refunds.length),
    state,
    email: textIn(billing.email),
    body: {
      at,
      total: sumIn(words, 'total', currency),
      currency,
      discount: discountIn(words, currency),
      items: itemsIn(listIn(words.line_items), currency, ({ name }) => unescaped(name)),
      firstName: textIn(billing.first_name),
      lastName: textIn(billing.last_name),
      ...{ phone: textIn(billing.phone), country: textIn(billing.country) },
    },
    refunds: { all: true, told: refunds, isWhole: status === 'refunded' },
  };
}

/** Refunds as an order lists them: their sums are negative, and none has a date. */
function refundsIn({ refunds }: Words, at: Instant) {
  return listIn(refunds).flatMap((refund) => {
    const id = textIn(refund.id);
    const total = (currency: string) => Math.abs(minorIn(refund.total, currency) ?? 0);
    return id === undefined ? [] : [{ id, at, total }];
  });
}

function discountIn({ discount_total, discount_tax }: Words, currency: string): number | undefined {
  const discount = minorIn(discount_total, currency);
  return discount === undefined || discount < 0
    ? undefined
    : discount + Math.max(0, minorIn(discount_tax, currency) ?? 0);
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
  times: '×',
  nbsp: ' ',
};

/** Names of variations come with the entities of WordPress in them. */
function unescaped(name: unknown): string | undefined {
  return textIn(name)?.replace(/&(?:#(\d{2,6})|(\w+));/g, (whole, code?: string, word?: string) =>
    code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (entities[word ?? ''] ?? whole),
  );
}
