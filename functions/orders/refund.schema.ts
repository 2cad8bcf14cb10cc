import * as z from 'zod/mini';
import { money } from '../contacts/storedOrder.schema.ts';
import { line } from '../person/text.schema.ts';
import { absent } from '../platform/lenient.ts';
import { reportedInstant } from '../time/reportedInstant.ts';

/** `POST /v1/orders/{orderId}/refund`: a refund, known by its id; of all that is left when `total` is absent. */
export const refundSchema = z.strictObject({ refundId: line(100, 1), at: reportedInstant, total: absent(money) });

export type Refund = z.infer<typeof refundSchema>;
