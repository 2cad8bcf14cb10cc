import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { type Import, type ImportSettings, noCounts } from '../../../functions/lists/import.schema.ts';
import { type ImportDependencies, importList } from '../../../functions/lists/importList.ts';
import { importsTable } from '../../../functions/lists/imports.table.ts';
import { ordersTable } from '../../../functions/orders/orders.table.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { gathering } from '../../../functions/platform/gathering.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { collectionTable } from '../../../functions/view/collection.table.ts';
import { shop } from '../../support/builders.ts';
import type { Tables } from '../../support/tables.ts';

export const keys = personKeys('p'.repeat(64));

/** Lists brought in on real tables, from files that are held here. */
export function importing(tables: Pick<Tables, 'client'>) {
  const client = gathering(tables.client);
  const files = new Map<string, Buffer>();
  let clock = Date.parse('2026-12-01T09:00:00.000Z');
  const tick = () => {
    clock += 1000;
    return new Date(clock);
  };
  const imports = importsTable(client, 'contacts');
  const dependencies = (): ImportDependencies => ({
    imports,
    contacts: contactsTable(client, 'contacts'),
    subscriptions: subscriptionsTable(client, 'contacts'),
    orders: ordersTable(client, 'contacts'),
    contactOrders: contactOrdersTable(client, 'contacts'),
    collection: collectionTable(client, 'contacts'),
    erasures: erasuresTable(client, 'contacts'),
    mayGoOn: () => true,
    files: {
      remove: async (key) => void files.delete(key),
      read: async (key, _now, from = 0) => {
        const bytes = files.get(key);
        return (
          bytes &&
          (async function* () {
            yield bytes.subarray(from);
          })()
        );
      },
    },
    ...{ keys, shop, now: tick() },
  });
  const work = async (importId: string, phase: 'survey' | 'run' | 'undo', with_: Partial<ImportDependencies> = {}) => {
    for (let more = await importList({ importId, phase }, { ...dependencies(), ...with_ }); more; )
      more = await importList({ importId, phase: more.phase }, { ...dependencies(), ...with_ });
    return (await imports.get(importId))!;
  };
  const upload = async (text: string | Buffer, settings: ImportSettings = {}, name = 'list.csv'): Promise<Import> => {
    const now = tick();
    const one: Import = {
      ...{ id: newId('import', now), name, bytes: text.length, state: 'waiting', by: 'marketer' },
      ...{ createdAt: now.toISOString(), readAt: now.toISOString(), settings, page: 0, done: 0, counts: noCounts() },
    };
    files.set(`lists/${one.id}`, Buffer.from(text));
    await imports.create(one);
    return one;
  };
  return {
    imports,
    /** Whether a file is still kept. */
    has: ({ id }: Pick<Import, 'id'>) => files.has(`lists/${id}`),
    dependencies,
    work,
    upload,
    /** Looks through a list and tries it. */
    read: async (text: string | Buffer, settings?: ImportSettings, name?: string) => {
      const { id } = await upload(text, settings, name);
      await imports.begin(id, 'survey');
      return work(id, 'survey');
    },
    run: async ({ id }: Pick<Import, 'id'>) => {
      await imports.begin(id, 'run', { startedAt: new Date(clock).toISOString(), counts: noCounts(), done: 0 });
      return work(id, 'run');
    },
    undo: async ({ id }: Pick<Import, 'id'>) => {
      await imports.begin(id, 'undo');
      return work(id, 'undo');
    },
  };
}
