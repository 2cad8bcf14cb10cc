import type * as z from 'zod/mini';
import { contactSchema } from '../contacts/contact.schema.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { recalled } from '../contacts/recallOrders.ts';
import { storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { consentRecordSchema, subscriptionSchema } from '../permission/subscription.schema.ts';
import { eventSchema } from '../person/interaction.schema.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import { sendSchema } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { viewConsent, viewContact, viewSend } from './viewContact.ts';

/** An instant before any order. */
const ever: Instant = '1970-01-01T00:00:00.000Z';

type Item = Record<string, unknown>;

/**
 * Everything staff may see of one contact, from its item collection; undefined when the contact is not in it, or can't be
 * read any more. Other items that can't are named by their keys, and the rest is shown.
 */
export function viewCollection(items: Item[], shop: Shop, now: Instant) {
  const stored = items.find(({ sk }) => sk === sorts.contact);
  const contact = stored && readable(contactSchema, stored);
  if (!contact) return undefined;
  const unreadable: string[] = [];
  const read = <Schema extends z.ZodMiniType>(prefix: string, schema: Schema): z.infer<Schema>[] =>
    items.flatMap((item) => {
      if (!String(item.sk).startsWith(prefix)) return [];
      const found = readable(schema, item);
      if (found === undefined) unreadable.push(String(item.sk));
      return found === undefined ? [] : [found];
    });
  const subscription = read(sorts.subscription, subscriptionSchema)[0];
  const consents = read(sorts.consent, consentRecordSchema).map(viewConsent);
  const orders = read(sorts.order, storedOrderSchema);
  const counted = orders.map(countedOrder).filter((order) => order !== undefined);
  const interactions = read(sorts.event, eventSchema);
  const sends = read(sorts.send, sendSchema)
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
  return {
    ...viewContact(recalled(contact, counted, ever), subscription, shop, now),
    timeline,
    consents,
    sends,
    ...(unreadable.length > 0 && { unreadable }),
  };
}
