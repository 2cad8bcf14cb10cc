import { contactSchema } from '../contacts/contact.schema.ts';
import { storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { consentRecordSchema, subscriptionSchema } from '../permission/subscription.schema.ts';
import { eventSchema } from '../person/interaction.schema.ts';
import { sorts } from '../platform/tableKeys.ts';
import { sendSchema } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { viewConsent, viewContact, viewSend } from './viewContact.ts';

type Item = Record<string, unknown>;

/** Everything staff may see of one contact, from its item collection; undefined when the contact is not in it. */
export function viewCollection(items: Item[], shop: Shop, now: Instant) {
  const ofKind = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  const contact = items.find(({ sk }) => sk === sorts.contact);
  if (!contact) return undefined;
  const subscription = ofKind(sorts.subscription).map((item) => subscriptionSchema.parse(item))[0];
  const consents = ofKind(sorts.consent).map((item) => viewConsent(consentRecordSchema.parse(item)));
  const orders = ofKind(sorts.order).map((item) => storedOrderSchema.parse(item));
  const interactions = ofKind(sorts.event).map((item) => eventSchema.parse(item));
  const sends = ofKind(sorts.send)
    .map((item) => sendSchema.parse(item))
    .filter(({ state }) => state !== 'planned')
    .map(viewSend);
  const timeline = [
    ...consents.map(({ confirmedAt, requestedAt, ...rest }) => ({
      at: confirmedAt ?? requestedAt,
      kind: 'consent',
      ...rest,
    })),
    ...orders.map((order) => ({ kind: 'order', ...order })),
    ...interactions,
    ...sends.map((send) => ({ kind: 'mail', ...send, at: send.at ?? now })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return { ...viewContact(contactSchema.parse(contact), subscription, shop, now), timeline, consents, sends };
}
