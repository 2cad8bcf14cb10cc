import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { interactionsTable } from '../../../functions/interactions/interactions.table.ts';
import { parseInteraction } from '../../../functions/interactions/parseInteraction.ts';
import { takeInteraction } from '../../../functions/interactions/takeInteraction.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { clearMerged } from '../../../functions/merging/clearMerged.ts';
import { mergeContacts } from '../../../functions/merging/mergeContacts.ts';
import { mergingTable } from '../../../functions/merging/merging.table.ts';
import { undoMerge } from '../../../functions/merging/undoMerge.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { parseOrder } from '../../../functions/orders/parseOrder.ts';
import { placeOrder } from '../../../functions/orders/placeOrder.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { canonicalEmail } from '../../../functions/person/canonicalEmail.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { carryOut } from '../../../functions/statement/carryOut.ts';
import { collectionTable } from '../../../functions/view/collection.table.ts';
import { shop } from '../../support/builders.ts';
import type { Tables } from '../../support/tables.ts';

export const keys = personKeys('p'.repeat(64));

/** People who come in, say things, and are merged, on real tables, a minute between one thing and the next. */
export function merging({ client }: Tables) {
  let clock = Date.parse('2027-03-01T09:00:00.000Z');
  const tick = () => {
    clock += 60_000;
    return new Date(clock);
  };
  const contacts = contactsTable(client, 'contacts');
  const subscriptions = subscriptionsTable(client, 'contacts');
  const table = mergingTable(client, 'contacts');
  const collection = collectionTable(client, 'contacts');
  const sends = sendsTable(client, 'contacts');
  const all = () => ({
    ...{
      contacts,
      subscriptions,
      merging: table,
      merged: contacts.mergedInto,
      collection,
      sends,
      keys,
      shop,
      now: tick(),
    },
    orders: ordersTable(client, 'contacts'),
    contactOrders: contactOrdersTable(client, 'contacts'),
    interactions: interactionsTable(client, 'contacts'),
  });
  let orders = 0;
  return {
    ...{ all, contacts, subscriptions, collection, sends, table, tick },
    /** Somebody confirms by a mailbox what is asked there. */
    confirm: async (email: string, profile: object = {}, purposes: string[] = ['newsletter']) => {
      const now = tick();
      const consents = purposes.map((purpose) => ({
        ...{ id: newId('record', now), purpose, state: 'confirmed' as const, source: { channel: 'web' as const } },
        ...{ requestedAt: now.toISOString(), confirmedAt: now.toISOString() },
      }));
      const done = await carryOut(
        {
          ...{ mailbox: canonicalEmail(email)!, profile, merge: 'fill', consents, by: 'confirm', on: 'web' },
          source: { channel: 'web', form: 'newsletter' },
        },
        { ...all(), now },
      );
      return done!.contactId;
    },
    leave: async (id: string, purpose = 'newsletter') => {
      const contactId = (await contacts.mergedInto(id)) ?? id;
      await unsubscribe({ contactId, purpose }, 'one-click', all());
    },
    order: async (email: string, total = 100) => {
      const dependencies = all();
      const at = dependencies.now.toISOString();
      const body = { orderId: `O-${++orders}`, email, at, total, currency: 'PLN' };
      return (await placeOrder(parseOrder(body, shop, dependencies.now), dependencies)).contactId!;
    },
    ask: async (email: string, kind = 'question') => {
      const dependencies = all();
      await takeInteraction(parseInteraction({ email, kind, text: 'When?' }, dependencies.now), dependencies);
    },
    merge: async (survivor: string, gone: string) => {
      const merge = await mergeContacts({ survivor, gone, by: 'Anna' }, all());
      await clearMerged({ contactId: gone, step: 'clear' }, all());
      return merge;
    },
    undo: async (id: string) => {
      const done = await undoMerge({ id, by: 'Anna' }, all());
      await clearMerged({ contactId: done.contactId, step: 'clear' }, all());
      return done;
    },
    pass: (ms: number) => {
      clock += ms;
    },
  };
}
