import { leftOut } from '../platform/lenient.ts';
import { messages } from '../platform/messages.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { clockSkewMs, toInstant } from '../time/instant.ts';
import type { CorrectionBody } from './correction.schema.ts';
import type { Correction } from './correctOrder.ts';
import { orderItems } from './orderItems.ts';

/** What a correction says of the order; throws `InvalidInput` for another order than the path's, or a later one than now. */
export function parseCorrection(
  orderId: string,
  body: CorrectionBody,
  now: Date,
): { correction: Correction; warnings: FieldError[] } {
  const { revision, state, at, total, currency, discount, dueAt, paidAt } = body;
  const refuse = (path: string, code: 'not-allowed' | 'in-the-future') =>
    new InvalidInput([{ path, code, message: messages[code] }]);
  if (body.orderId !== undefined && body.orderId !== orderId) throw refuse('orderId', 'not-allowed');
  if (at && Date.parse(at) > now.getTime() + clockSkewMs) throw refuse('at', 'in-the-future');
  const { warnings, taken } = leftOut();
  const items = orderItems(body.items, taken);
  const paid = { dueAt: dueAt && toInstant(dueAt), paidAt: paidAt && toInstant(paidAt) };
  return {
    correction: { revision, state, at: at && toInstant(at), total, currency, discount, ...paid, items },
    warnings,
  };
}
