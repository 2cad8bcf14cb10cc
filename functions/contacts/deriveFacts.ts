import { phoneToE164 } from '../person/phoneToE164.ts';
import type { Shop } from '../shop/shop.ts';
import type { Contact, Facts } from './contact.schema.ts';
import { factsBut } from './plainFacts.ts';

/** What the profile and the history tell, whatever the time: the same contact always gives the same facts. */
export function deriveFacts(contact: Contact, shop: Shop): Facts {
  const phone = contact.phone && phoneToE164(contact.phone, shop.country);
  return { ...factsBut(contact, shop), ...(phone && { phone }) };
}
