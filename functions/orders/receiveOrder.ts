import type { SubmissionsTable } from '../leads/submissions.table.ts';
import type { FieldError } from '../platform/problem.ts';
import { askForConsents } from './askForConsents.ts';
import { parseOrder } from './parseOrder.ts';
import { type PlaceOrderDependencies, placeOrder } from './placeOrder.ts';

export type ReceiveDependencies = PlaceOrderDependencies & { leads: SubmissionsTable };
export type Received = { contactId?: string | undefined; repeated: boolean; warnings: FieldError[] };

/** Takes an order as a system sent it: checks it, counts it, and asks the mailbox for what was ticked at the checkout. */
export async function receiveOrder(value: unknown, { leads, ...dependencies }: ReceiveDependencies): Promise<Received> {
  const { shop, now } = dependencies;
  const parsed = parseOrder(value, shop, now);
  const { contactId, repeated } = await placeOrder(parsed, dependencies);
  if (contactId && parsed.signup) await askForConsents(contactId, parsed.signup, { ...dependencies, leads });
  return { contactId, repeated, warnings: parsed.warnings };
}
