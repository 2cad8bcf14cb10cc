import { transactionWriteUnits, type WireItem } from '../units.ts';
import type { TableShape } from './tableShapes.ts';

interface Write {
  table: string;
  key: WireItem;
  /** The item after the write, where the request itself says it; `undefined` for a deletion. */
  after?: WireItem;
  kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
}

interface Engine {
  ask(action: string, request: object): Promise<object>;
  shapeOf(table: string): Promise<TableShape>;
}

type TransactItems = Array<Partial<Record<Write['kind'], { TableName: string; Key?: WireItem; Item?: WireItem }>>>;

/**
 * Runs a TransactWriteItems between two looks at its items, since the engine's own report merges equal writes. The look before, and the one
 * after that only updates need, cost a read each of the engine's time; transactions are rare and many times dearer than that.
 *
 * Not exact: another write that lands between the looks and the transaction, a transaction refused (counted as if it had been
 * done, without what its updates would have added), and a repeated client token (counted again, where AWS bills reads).
 */
export async function withTransactionUnits<T extends { status: number }>(
  request: { TransactItems?: TransactItems },
  engine: Engine,
  run: () => Promise<T>,
): Promise<{ answer: T; writeUnits: number }> {
  const shapes = new Map<string, TableShape>();
  const writes: Write[] = [];
  for (const entry of request.TransactItems ?? []) {
    const [kind, part] = Object.entries(entry)[0] ?? [];
    if (!kind || !part) continue;
    const shape = shapes.get(part.TableName) ?? (await engine.shapeOf(part.TableName));
    shapes.set(part.TableName, shape);
    const key = part.Key ?? pick(part.Item ?? {}, shape.keys);
    writes.push({ kind: kind as Write['kind'], table: part.TableName, key, after: part.Item });
  }
  const before = await images(writes, engine);
  const answer = await run();
  const done = answer.status === 200;
  const updated = done
    ? await images(
        writes.filter(({ kind }) => kind === 'Update'),
        engine,
      )
    : before;
  const units = writes.map((write) => {
    const old = before.get(idOf(write));
    const fresh =
      write.kind === 'ConditionCheck' ? old : write.kind === 'Update' ? updated.get(idOf(write)) : write.after;
    return transactionWriteUnits(old, fresh, shapes.get(write.table)?.indexes ?? []);
  });
  return { answer, writeUnits: units.reduce((sum, each) => sum + each, 0) };
}

async function images(writes: Write[], { ask, shapeOf }: Engine): Promise<Map<string, WireItem>> {
  const found = new Map<string, WireItem>();
  if (writes.length === 0) return found;
  const byTable = Map.groupBy(writes, ({ table }) => table);
  const wanted = [...byTable].map(([table, its]) => [table, { Keys: its.map(({ key }) => key), ConsistentRead: true }]);
  const { Responses = {} } = (await ask('BatchGetItem', { RequestItems: Object.fromEntries(wanted) })) as {
    Responses?: Record<string, WireItem[]>;
  };
  for (const [table, items] of Object.entries(Responses)) {
    const { keys } = await shapeOf(table);
    for (const item of items) found.set(idOf({ table, key: pick(item, keys) }), item);
  }
  return found;
}

function pick(item: WireItem, names: string[]): WireItem {
  return Object.fromEntries(names.map((name) => [name, item[name] ?? { NULL: true }]));
}

function idOf({ table, key }: Pick<Write, 'table' | 'key'>): string {
  return JSON.stringify([
    table,
    ...Object.keys(key)
      .toSorted()
      .map((name) => key[name]),
  ]);
}
