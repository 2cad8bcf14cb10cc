import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cachingDocumentClient } from '../../../functions/platform/documentClient.ts';

/** The wire between a client and its table: what was sent, and what is answered to everything. */
function wire() {
  const sent: unknown[] = [];
  const next = { answer: {} as object };
  const requestHandler = {
    handle: async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array | string }) => {
      // A token of its own for each transaction is the SDK's.
      const { ClientRequestToken: _, ...said } = JSON.parse(Buffer.from(body).toString());
      sent.push([headers['x-amz-target'], said]);
      const text = Buffer.from(JSON.stringify(next.answer));
      return { response: { statusCode: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: text } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  const config = { region: 'eu-central-1', credentials, requestHandler } as never;
  return { sent, config, next };
}

const text = fc.string({ maxLength: 8 });
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 3 }),
  ),
})).value;
const item = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), value, { maxKeys: 4 });
const values = fc.dictionary(text, value, { minKeys: 1, maxKeys: 3 });
const TableName = 'contacts';
const onWire = { S: 'a' };
const items = { L: [{ M: { n: { N: '1' }, s: { SS: ['x'] } } }] };

const asked = fc.oneof(
  item.map((Key) => new GetCommand({ TableName, Key, ConsistentRead: true })),
  item.map((Item) => new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
  fc
    .tuple(item, values)
    .map(
      ([Key, ExpressionAttributeValues]) =>
        new UpdateCommand({ TableName, Key, UpdateExpression: 'SET a = :a', ExpressionAttributeValues }),
    ),
  item.map((Key) => new DeleteCommand({ TableName, Key })),
  fc
    .tuple(values, item)
    .map(
      ([ExpressionAttributeValues, ExclusiveStartKey]) =>
        new QueryCommand({ TableName, ExpressionAttributeValues, ExclusiveStartKey, Limit: 3 }),
    ),
  item.map((key) => new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [key, key] } } })),
  item.map(
    (one) =>
      new BatchWriteCommand({ RequestItems: { t: [{ PutRequest: { Item: one } }, { DeleteRequest: { Key: one } }] } }),
  ),
  fc.tuple(item, values).map(
    ([one, ExpressionAttributeValues]) =>
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: one } },
          { Delete: { TableName, Key: one } },
          { Update: { TableName, Key: one, UpdateExpression: 'SET a = :a', ExpressionAttributeValues } },
          { ConditionCheck: { TableName, Key: one, ConditionExpression: 'a = :a', ExpressionAttributeValues } },
        ],
      }),
  ),
);
const answers = fc.constantFrom(
  {},
  { Item: { a: onWire, items } },
  { Attributes: { a: onWire, items } },
  { Items: [{ a: onWire }, { items }], Count: 2, LastEvaluatedKey: { pk: onWire } },
  { Responses: { contacts: [{ a: onWire, items }] }, UnprocessedKeys: { contacts: { Keys: [{ pk: onWire }] } } },
  { UnprocessedItems: { t: [{ PutRequest: { Item: { a: onWire } } }, { DeleteRequest: { Key: { pk: onWire } } }] } },
);

test('says on the wire what the SDK’s own document client says, and reads what that reads, command after command', async () => {
  const [ours, theirs] = [wire(), wire()];
  const caching = cachingDocumentClient(ours.config);
  const plain = DynamoDBDocumentClient.from(new DynamoDBClient(theirs.config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  await fc.assert(
    fc.asyncProperty(asked, answers, async (command, answer) => {
      for (const end of [ours, theirs]) end.next.answer = answer;
      const { $metadata: _, ...read } = await caching.send(command as GetCommand);
      const { $metadata: __, ...expected } = await plain.send(command as GetCommand);
      expect(read).toEqual(expected);
      expect(ours.sent.at(-1)).toEqual(theirs.sent.at(-1));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('the SDK’s own paginators take it, and go on until there is no more', async () => {
  const { sent, config, next } = wire();
  next.answer = { Items: [{ pk: { S: 'a' } }], LastEvaluatedKey: { pk: { S: 'a' } } };
  const input = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } };
  const found: unknown[] = [];
  for await (const { Items = [] } of paginateQuery({ client: cachingDocumentClient(config) }, input)) {
    found.push(...Items);
    if (found.length === 2) next.answer = { Items: [] };
  }
  expect(found).toEqual([{ pk: 'a' }, { pk: 'a' }]);
  expect(sent).toHaveLength(3);
});
