import type { IndexShape } from '../units.ts';

export interface TableShape {
  /** Partition key, then sort key where there is one. */
  keys: string[];
  indexes: IndexShape[];
}

interface KeySchema {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}
interface IndexDescription {
  KeySchema: KeySchema[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
}
interface Description {
  Table?: {
    KeySchema: KeySchema[];
    GlobalSecondaryIndexes?: IndexDescription[];
    LocalSecondaryIndexes?: IndexDescription[];
  };
}

/** Asks the engine for the keys and indexes of a table, once each; tables do not change their shape while the host runs. */
export function createTableShapes(ask: (action: string, request: object) => Promise<object>) {
  const known = new Map<string, Promise<TableShape>>();
  return (table: string): Promise<TableShape> => {
    const shape = known.get(table) ?? ask('DescribeTable', { TableName: table }).then(shapeOf);
    known.set(table, shape);
    shape.catch(() => known.delete(table));
    return shape;
  };
}

function shapeOf(description: Description): TableShape {
  const table = description.Table;
  if (!table) throw new Error('No such table.');
  const keys = namesOf(table.KeySchema);
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  return { keys, indexes: indexes.map((index) => indexShape(index, keys)) };
}

function indexShape({ KeySchema, Projection }: IndexDescription, tableKeys: string[]): IndexShape {
  const projected = Projection.ProjectionType === 'ALL' ? undefined : (Projection.NonKeyAttributes ?? []);
  return { keys: namesOf(KeySchema), tableKeys, projected };
}

function namesOf(schema: KeySchema[]): string[] {
  return schema.toSorted((a) => (a.KeyType === 'HASH' ? -1 : 1)).map(({ AttributeName }) => AttributeName);
}
