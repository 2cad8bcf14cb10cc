import * as z from 'zod/mini';
import { itemSchema, money, mostItems, orderStates, revision } from '../contacts/storedOrder.schema.ts';
import { profileShape } from '../person/profile.schema.ts';
import { consentsSchema } from '../person/signup.schema.ts';
import { line } from '../person/text.schema.ts';
import { absent } from '../platform/lenient.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { reportedInstant } from '../time/reportedInstant.ts';

/**
 * `PUT /v1/orders/{orderId}`: what an order is by now, `cancelled` too. What is absent stays. A system may send the order
 * as it placed it: whose it is does not change, and of the person nothing is taken.
 */
export const correctionSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    revision,
    state: absent(z.enum(orderStates)),
    orderId: absent(line(100, 1)),
    email: absent(z.string().check(z.maxLength(320))),
    contactId: absent(z.string().check(z.maxLength(100))),
    at: absent(reportedInstant),
    total: absent(money),
    currency: absent(z.string().check(z.toUpperCase(), z.regex(/^[A-Z]{3}$/))),
    discount: absent(money),
    dueAt: absent(reportedInstant),
    paidAt: absent(reportedInstant),
    items: absent(z.array(itemSchema).check(z.maxLength(mostItems))),
    ...profileShape(shop),
    consents: absent(consentsSchema),
  }),
);

export type CorrectionBody = z.infer<ReturnType<typeof correctionSchema>>;
