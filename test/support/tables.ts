import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { awsJson } from '../../infra/local/awsJson.ts';
import { createTable } from '../../infra/local/tables.ts';
import { anEngine, engineSettings } from './engine.ts';
import { read, theTemplate } from './template.ts';

type Item = Record<string, unknown>;

/**
 * Fresh Leads, Contacts and Answers tables in a database of their own, as the template describes them; and others that were
 * restored from a backup of Contacts, which is how they come without a stream.
 */
export async function startTables(...others: string[]) {
  const [engine, template] = await Promise.all([anEngine(), theTemplate()]);
  const { call, close } = awsJson(engine.url);
  const deployed = read(template).ofType('AWS::DynamoDB::Table');
  const shapeOf = (table: 'LeadsTable' | 'ContactsTable' | 'SurveysAnswersTable') =>
    deployed.find(([id]) => id.startsWith(table))![1].Properties;
  await createTable('leads', shapeOf('LeadsTable'), call);
  await createTable('contacts', shapeOf('ContactsTable'), call);
  await createTable('answers', shapeOf('SurveysAnswersTable'), call);
  const { StreamSpecification: _, ...restored } = shapeOf('ContactsTable');
  for (const name of others) await createTable(name, restored, call);
  close();
  const bare = new DynamoDBClient(engineSettings(engine.url));
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  const all = async (TableName: string): Promise<Item[]> =>
    (await client.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? [];
  /** Everything held about a contact, newest first within each kind. */
  const collection = async (id: string, TableName = 'contacts'): Promise<Item[]> => {
    const ofOne = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `CONTACT#${id}` } };
    const items: Item[] = [];
    for await (const page of paginateQuery({ client }, { TableName, ...ofOne, ScanIndexForward: false }))
      items.push(...(page.Items ?? []));
    return items;
  };
  return { client, all, collection, address: engine.url, stop: engine.stop };
}

export type Tables = Awaited<ReturnType<typeof startTables>>;
