import { inParts } from '../platform/inParts.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, type FieldError, InvalidInput, Unavailable } from '../platform/problem.ts';
import type { OrderResult } from './batch.schema.ts';
import { type ReceiveDependencies, receiveOrder } from './receiveOrder.ts';

/** So many customers at once: each has a transaction of its own to wait for. */
const atOnce = 10;

/**
 * Takes many orders, each on its own: a bad row stops no other. Those of one customer go one after the other, so that they
 * do not collide.
 */
export async function receiveOrders(rows: readonly unknown[], dependencies: ReceiveDependencies) {
  const numbered = rows.map((row, index) => ({ row, index }));
  const customers = [...Map.groupBy(numbered, ({ row }) => customerIn(row)).values()];
  const results: OrderResult[] = [];
  for (const some of inParts(customers, atOnce))
    await Promise.all(
      some.map(async (orders) => {
        for (const { row, index } of orders) results[index] = await resultOf(row, index, dependencies);
      }),
    );
  return results;
}

async function resultOf(row: unknown, index: number, dependencies: ReceiveDependencies): Promise<OrderResult> {
  try {
    const { contactId, repeated, warnings } = await receiveOrder(row, dependencies);
    const status = repeated ? 'repeated' : 'counted';
    return { index, status, contactId, ...(warnings.length > 0 && { warnings }) };
  } catch (error) {
    if (error instanceof InvalidInput) return { index, status: 'refused', errors: error.errors ?? [] };
    if (error instanceof Conflict) return { index, status: 'conflict', errors: error.errors ?? [usedBefore] };
    if (error instanceof Unavailable) return { index, status: 'again' };
    throw error;
  }
}

const usedBefore: FieldError = { path: 'orderId', code: 'used-before', message: messages['used-before'] };

/** Roughly whose an order is; what it is in truth the check of the row finds out. */
function customerIn(row: unknown): string {
  const { email, contactId, card } = Object(row) as Record<string, unknown>;
  const text = typeof email === 'string' && email !== '' ? email : (contactId ?? card);
  return typeof text === 'string' ? text.trim().toLowerCase() : '';
}
