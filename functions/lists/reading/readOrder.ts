import { orderStates } from './columnNames.ts';
import type { ListItem, ListOrder, Reads } from './list.types.ts';
import { readAmount } from './readAmount.ts';
import type { Row } from './readRow.ts';

/** What is remembered of the first row of an order, to tell its further lines from repetitions and contradictions. */
type FirstRow = { cells: string; told: Record<'orderTotal' | 'orderAt' | 'email', string>; currency: string };
export type OrderBook = Map<string, FirstRow>;

export type OrderPlace =
  | { is: 'first' | 'conflict'; orderId: string }
  | { is: 'line'; orderId: string; item?: ListItem }
  | { is: 'repeated' }
  | { problem: 'no-order-id' };

/** Where a row stands among the rows of its order. The first one is remembered. */
export function placeInOrder(row: Row, email: string, book: OrderBook): OrderPlace {
  const orderId = row.first('orderId')?.cell;
  if (!orderId) return { problem: 'no-order-id' };
  const cells = row.cells.join('\u0000').replace(/\0+$/, '');
  const told = { orderTotal: said(row, 'orderTotal'), orderAt: said(row, 'orderAt'), email };
  const known = book.get(orderId);
  if (!known) {
    book.set(orderId, { cells, told, currency: currencyOf(row) });
    return { is: 'first', orderId };
  }
  if (cells === known.cells) return { is: 'repeated' };
  const differs = (name: keyof typeof told) => told[name] !== '' && told[name] !== known.told[name];
  if (differs('orderTotal') || differs('orderAt') || differs('email')) return { is: 'conflict', orderId };
  if (!row.layout.preset?.hasItemLines || told.orderTotal !== '') return { is: 'repeated' };
  const item = readItem(row, known.currency);
  return { is: 'line', orderId, ...(item && { item }) };
}

/** What a cell comes to, however it is spelt; the cell itself where it is unreadable. */
function said(row: Row, meaning: 'orderTotal' | 'orderAt'): string {
  const read = meaning === 'orderAt' ? row.timeAt(meaning, 'order') : row.amountAt(meaning, 'order');
  if (!read) return '';
  return 'problem' in read ? row.first(meaning)!.cell : JSON.stringify(read);
}

const currencyOf = (row: Row) => {
  const total = row.amountAt('orderTotal', 'order');
  return total && 'currency' in total ? total.currency : row.settings.currency;
};

/** The order of its first row; or why there is none although its person is a contact; or why the row is refused. */
export function readOrder(row: Row, orderId: string): Pick<Reads, 'order' | 'noOrder'> | { problem: string } {
  const state = row.first('orderStatus')?.cell.toLowerCase() ?? '';
  if (row.filled('cancelledAt').length > 0 || orderStates.cancelled.includes(state))
    return { noOrder: 'order-cancelled' };
  const total = row.amountAt('orderTotal', 'order');
  const refunded = row.amountAt('refunded', 'order');
  const back = refunded && 'amount' in refunded ? refunded.amount : 0;
  const isAllBack = total && 'amount' in total && back > 0 && back >= total.amount;
  if (isAllBack || orderStates.refunded.includes(state)) return { noOrder: 'order-refunded' };
  if (orderStates.unpaid.includes(state)) return { noOrder: 'order-unpaid' };
  const at = row.timeAt('orderAt', 'order', '12:00:00');
  if (!at || 'problem' in at) return { problem: at?.problem ?? 'not-a-date' };
  if (!total || 'problem' in total) return { problem: total?.problem ?? 'not-an-amount' };
  if (total.amount < 0) return { problem: 'not-an-amount' };
  const item = readItem(row, total.currency);
  const order: ListOrder = {
    orderId,
    at: at.at,
    total: total.amount - back,
    currency: total.currency,
    ...(item && { items: [item] }),
  };
  return { order };
}

function readItem(row: Row, currency: string): ListItem | undefined {
  const name = row.first('itemName')?.cell.replaceAll('\n', ' ');
  const price = row.first('itemPrice');
  const read = price && readAmount(price.cell, currency, row.decimalAt(price.index));
  if (!name || !read || 'problem' in read) return undefined;
  const quantity = Number(row.first('itemQuantity')?.cell ?? 1);
  const sku = row.first('itemSku')?.cell;
  return {
    name,
    quantity: Number.isInteger(quantity) && quantity > 0 ? quantity : 1,
    price: read.amount,
    ...(sku && { sku }),
  };
}
