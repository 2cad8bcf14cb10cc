import { line } from '../person/text.schema.ts';
import { NotFound } from '../platform/problem.ts';

const schema = line(100, 1);

/**
 * The order id of a path, cleaned as the one it was placed by was. The gateway decodes a path before it looks for its
 * route, so the slash of an id such as `2026/11/7` has to be written `%252F`. Throws `NotFound` for what can be no id.
 */
export function orderIdOf({ orderId }: { orderId: string }): string {
  const parsed = schema.safeParse(orderId.replace(/%2F/gi, '/'));
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}
