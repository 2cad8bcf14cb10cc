import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { apiKeyItem } from '../functions/platform/apiKeys.table.ts';

const { values } = parseArgs({ options: { table: { type: 'string' }, name: { type: 'string' } } });
if (!values.table || !values.name) {
  console.error('npm run api-key -- --table <name of the Contacts table> --name <who will use it>');
  process.exit(1);
}

const apiKey = `kar_${randomBytes(24).toString('base64url')}`;
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const item = apiKeyItem(apiKey, values.name, new Date().toISOString());
await client.send(new PutCommand({ TableName: values.table, Item: item }));
console.log(
  `${apiKey}\n\nShown once and kept nowhere: only its hash is in the table. Send it as the header x-api-key.`,
);
