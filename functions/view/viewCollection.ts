import type * as z from 'zod/mini';
import { contactSchema } from '../contacts/contact.schema.ts';
import { countedOrder } from '../contacts/countedOrder.ts';
import { storedOrderSchema } from '../contacts/storedOrder.schema.ts';
import { consentRecordSchema, subscriptionSchema } from '../permission/subscription.schema.ts';
import { eventSchema } from '../person/interaction.schema.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import { type Send, sendSchema } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { voucherSchema } from '../vouchers/voucher.schema.ts';
import type { Item } from './collection.table.ts';
import type { Read } from './readPerson.ts';
import { viewConsent, viewContact, viewOwnVoucher, viewSend } from './viewContact.ts';

/**
 * What may be seen of one contact, from what was read of it; undefined when the contact is not in it, or can't be read
 * any more. Other items that can't are named by their keys, and the rest is shown.
 */
export function viewCollection({ items, happened, cursor }: Read, shop: Shop, now: Instant) {
  const stored = items.find(({ sk }) => sk === sorts.contact);
  const contact = stored && readable(contactSchema, stored);
  if (!contact) return undefined;
  const unreadable = new Set<string>();
  const reading =
    (from: Item[]) =>
    <Schema extends z.ZodMiniType>(prefix: string, schema: Schema): z.infer<Schema>[] =>
      from.flatMap((item) => {
        if (!String(item.sk).startsWith(prefix)) return [];
        const found = readable(schema, item);
        if (found === undefined) unreadable.add(String(item.sk));
        return found === undefined ? [] : [found];
      });
  const read = reading(items);
  const told = reading(happened);
  const timeline = [
    ...told(sorts.consent, consentRecordSchema)
      .map(viewConsent)
      .map(({ confirmedAt, requestedAt, ...rest }) => ({ at: confirmedAt ?? requestedAt, kind: 'consent', ...rest })),
    ...told(sorts.order, storedOrderSchema).map((order) => ({
      kind: 'order',
      ...order,
      counts: countedOrder(order)?.total ?? 0,
    })),
    ...told(sorts.event, eventSchema),
    ...outcomes(told(sorts.send, sendSchema)).map((send) => ({ kind: 'mail', ...send, at: send.at ?? now })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return {
    ...viewContact(contact, read(sorts.subscription, subscriptionSchema)[0], shop, now),
    ...(contact.absorbed && {
      merged: contact.absorbed.map((one) => ({ id: one.replace(/^con_/, 'mrg_'), contactId: one })),
    }),
    timeline,
    consents: read(sorts.consent, consentRecordSchema).map(viewConsent),
    sends: outcomes(read(sorts.send, sendSchema)),
    vouchers: read(sorts.voucher, voucherSchema).map((voucher) => viewOwnVoucher(voucher, now)),
    ...(unreadable.size > 0 && { unreadable: [...unreadable] }),
    ...(cursor !== undefined && { cursor }),
  };
}

const outcomes = (sends: Send[]) => sends.filter(({ state }) => state !== 'planned').map(viewSend);
