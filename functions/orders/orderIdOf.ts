import { line } from '../person/text.schema.ts';
import { NotFound } from '../platform/problem.ts';

const schema = line(100, 1);

/** The order id of a path, cleaned as the one it was placed by was. Throws `NotFound` for what can be none. */
export function orderIdOf({ orderId }: { orderId: string }): string {
  const parsed = schema.safeParse(orderId);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}
