import { messages } from '../platform/messages.ts';
import { InvalidInput } from '../platform/problem.ts';
import { clockSkewMs } from '../time/instant.ts';
import type { Refund } from './refund.schema.ts';

/** A refund that has happened; throws `InvalidInput` for one that is still to come. */
export function parseRefund(refund: Refund, now: Date): Refund {
  if (Date.parse(refund.at) <= now.getTime() + clockSkewMs) return refund;
  throw new InvalidInput([{ path: 'at', code: 'in-the-future', message: messages['in-the-future'] }]);
}
