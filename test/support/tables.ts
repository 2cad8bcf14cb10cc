import {
  type AttributeDefinition,
  CreateTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { anEngine, engineSettings } from './engine.ts';

type Item = Record<string, unknown>;
const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'S' });
const keys = (hash: string, range?: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range ? [{ AttributeName: range, KeyType: 'RANGE' } as const] : []),
];
const index = (IndexName: string, hash: string, range: string): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema: keys(hash, range),
  Projection: { ProjectionType: 'ALL' },
});

/**
 * Fresh Leads and Contacts tables in a database of their own, with the keys and indexes of the deployed ones; and
 * others shaped like Contacts, such as one restored from a backup.
 */
export async function startTables(...others: string[]) {
  const engine = await anEngine();
  const bare = new DynamoDBClient(engineSettings(engine.url));
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  await bare.send(
    new CreateTableCommand({
      TableName: 'leads',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'waiting', 'waitsUntil'].map(text),
      KeySchema: keys('pk'),
      GlobalSecondaryIndexes: [index('waiting', 'waiting', 'waitsUntil')],
    }),
  );
  for (const TableName of ['contacts', ...others])
    await bare.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'agenda', 'agendaAt', 'group', 'groupSort'].map(text),
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [index('agenda', 'agenda', 'agendaAt'), index('groups', 'group', 'groupSort')],
      }),
    );
  const all = async (TableName: string): Promise<Item[]> =>
    (await client.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? [];
  return { client, all, address: engine.url, stop: engine.stop };
}

export type Tables = Awaited<ReturnType<typeof startTables>>;
