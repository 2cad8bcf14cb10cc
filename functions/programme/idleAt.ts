import type { Contact } from '../contacts/contact.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';

/** When a contact has been idle for as long as the shop keeps idle ones: since the last order, sign-up or consent. */
export function idleAt(
  { createdAt, activeAt, orders, timeZone }: Pick<Contact, 'createdAt' | 'activeAt' | 'orders' | 'timeZone'>,
  shop: Pick<Shop, 'retention' | 'timeZone'>,
): Instant {
  const last = [createdAt, activeAt, orders.lastAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)!;
  return addDuration(last, shop.retention.idleContacts, timeZone ?? shop.timeZone);
}
