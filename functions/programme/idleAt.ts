import type { Contact } from '../contacts/contact.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { lastSeen } from './lastSeen.ts';

type Known = Parameters<typeof lastSeen>[0] & Pick<Contact, 'timeZone'>;

/** When a contact has been idle for as long as the shop keeps idle ones: since it was last seen, or came to be known. */
export function idleAt(contact: Known, shop: Pick<Shop, 'retention' | 'timeZone'>): Instant {
  const { at } = lastSeen(contact);
  const last = at > contact.createdAt ? at : contact.createdAt;
  return addDuration(last, shop.retention.idleContacts, contact.timeZone ?? shop.timeZone);
}
