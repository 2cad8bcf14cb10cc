import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailFailure } from '../../../functions/mail/mailFailure.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts';
import { createMeter } from '../../../infra/local/meter.ts';
import type { Permissions } from '../../../infra/local/permissions.ts';
import { createSes, type SesEndpoint } from '../../../infra/local/ses.ts';
import { anEngine, type Engine } from '../../support/engine.ts';

const clock = { now: () => new Date('2027-05-17T07:30:00Z') };
const secretName = '/Shop/secret';
const meter = createMeter();
const faults = createFaults();
const crashed: string[] = [];
const written: string[] = [];
const asked: string[] = [];
let refuse: (action: string, resource: string) => boolean = () => false;
const permissions: Permissions = {
  allows(_, action, resource, context) {
    asked.push([action, resource, ...Object.values(context?.() ?? {}).flat()].join(' '));
    return !refuse(action, resource);
  },
};

let dynamo: Engine;
let queues: Awaited<ReturnType<typeof startFauxqs>>;
let ses: SesEndpoint;
let gateway: Gateway;

beforeAll(async () => {
  dynamo = await anEngine();
  queues = await startFauxqs({ port: 0, logger: false });
  ses = createSes({ clock, publish() {} });
  gateway = await startGateway({
    clock,
    engines: { dynamodb: dynamo.url, sqs: `http://127.0.0.1:${queues.port}` },
    secrets: new Map([[secretName, '{"pepper":"x"}']]),
    meter,
    faults,
    ses,
    permissions,
    crash: (functionName) => crashed.push(functionName),
    onWrite: (table) => written.push(table),
  });
  const names = ['pk', 'sk', 'g', 'gs'];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await clientOf(DynamoDBClient, 'host').send(
    new CreateTableCommand({
      TableName: 'Contacts',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'groups',
          KeySchema: keys('g', 'gs'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['p'] },
        },
      ],
    }),
  );
});

afterAll(async () => {
  await gateway?.stop();
  await queues?.stop();
  await dynamo?.stop();
});

beforeEach(() => {
  meter.reset();
  faults.clear();
  refuse = () => false;
  asked.length = 0;
  crashed.length = 0;
  written.length = 0;
});

type Settings = ConstructorParameters<typeof DynamoDBClient>[0] & ConstructorParameters<typeof SESClient>[0];

function clientOf<T>(Client: new (settings: Settings & object) => T, caller: string, maxAttempts = 1): T {
  const credentials = { accessKeyId: caller, secretAccessKey: 'local' };
  return new Client({ endpoint: gateway.url, region: 'eu-central-1', credentials, maxAttempts } as Settings & object);
}

let keys = 0;
const aKey = () => ({ pk: { S: `CONTACT#${keys++}` }, sk: { S: 'CONTACT' } });
const TableName = 'Contacts';
const subscribe = () => clientOf(DynamoDBClient, 'subscribe');
const useOf = (functionName: string) => meter.snapshot().functions[functionName];

describe('writing', () => {
  const update = { TableName, UpdateExpression: 'SET z = :z', ExpressionAttributeValues: { ':z': { S: 'z' } } };

  test('is told by table, of every way to write', async () => {
    const Item = aKey();
    await subscribe().send(new PutItemCommand({ TableName, Item }));
    await subscribe().send(new UpdateItemCommand({ ...update, Key: Item }));
    await subscribe().send(new DeleteItemCommand({ TableName, Key: Item }));
    const RequestItems = { [TableName]: [{ PutRequest: { Item } }, { PutRequest: { Item: aKey() } }] };
    await subscribe().send(new BatchWriteItemCommand({ RequestItems }));
    const parts = [{ Put: { TableName, Item } }, { Update: { ...update, Key: aKey() } }];
    await subscribe().send(new TransactWriteItemsCommand({ TransactItems: parts }));
    expect(written).toEqual(Array(5).fill(TableName));
  });

  test('is told when its answer is lost, and not when nothing was written', async () => {
    const put = { TableName, Item: aKey(), ConditionExpression: 'attribute_exists(pk)' };
    await expect(subscribe().send(new PutItemCommand(put))).rejects.toThrow('conditional');
    await subscribe().send(new GetItemCommand({ TableName, Key: aKey() }));
    expect(written).toEqual([]);
    faults.add({ service: 'dynamodb', fault: 'drop-response' });
    await expect(subscribe().send(new PutItemCommand({ TableName, Item: aKey() }))).rejects.toThrow();
    expect(written).toEqual([TableName]);
  });
});

describe('metering', () => {
  test('a put with an index entry costs two units, and the answer shows nothing the caller did not ask for', async () => {
    const Item = { ...aKey(), g: { S: '1' }, gs: { S: '1' } };
    const answer = await subscribe().send(new PutItemCommand({ TableName, Item }));
    expect(answer.ConsumedCapacity).toBeUndefined();
    expect(useOf('subscribe')).toMatchObject({ requests: { PutItem: 1 }, writeUnits: 2, readUnits: 0 });
  });

  test('a caller that asks for its consumption gets it', async () => {
    const answer = await subscribe().send(
      new PutItemCommand({ TableName, Item: aKey(), ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(answer.ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  test('a failed condition costs by the item that stood in the way, which stays hidden', async () => {
    const Item = { ...aKey(), text: { S: 'x'.repeat(1500) } };
    const put = new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await subscribe().send(put);
    meter.reset();
    const refusal = await subscribe()
      .send(put)
      .catch((error) => error);
    expect(refusal).toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect(refusal.Item).toBeUndefined();
    expect(useOf('subscribe')?.writeUnits).toBe(2);
  });

  test('an empty query and a missing item cost the minimum', async () => {
    const ExpressionAttributeValues = { ':pk': { S: 'NOBODY' } };
    const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues };
    const answer = await subscribe().send(new QueryCommand(query));
    expect(answer).toMatchObject({ Items: [], Count: 0 });
    await subscribe().send(new QueryCommand({ ...query, ConsistentRead: true }));
    await subscribe().send(new GetItemCommand({ TableName, Key: aKey() }));
    await subscribe().send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [aKey(), aKey()] } } }));
    expect(useOf('subscribe')?.readUnits).toBe(0.5 + 1 + 0.5 + 1);
  });

  test('an attribute of the same name as the report survives', async () => {
    const Item = { ...aKey(), ConsumedCapacity: { S: 'mine' } };
    await subscribe().send(new PutItemCommand({ TableName, Item }));
    const found = await subscribe().send(new GetItemCommand({ TableName, Key: { pk: Item.pk, sk: Item.sk } }));
    expect(found.Item).toEqual(Item);
    expect(found.ConsumedCapacity).toBeUndefined();
  });

  test('a transaction costs two units a started KB for each item, equal ones too', async () => {
    const old = { ...aKey(), text: { S: 'x'.repeat(1500) } };
    await subscribe().send(new PutItemCommand({ TableName, Item: old }));
    meter.reset();
    await subscribe().send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: aKey() } },
          { Put: { TableName, Item: aKey() } },
          { Put: { TableName, Item: { ...aKey(), g: { S: '1' }, gs: { S: '1' } } } },
          {
            Update: {
              TableName,
              Key: { pk: old.pk, sk: old.sk },
              UpdateExpression: 'SET z = :z',
              ExpressionAttributeValues: { ':z': { S: 'z'.repeat(1000) } },
            },
          },
          { ConditionCheck: { TableName, Key: aKey(), ConditionExpression: 'attribute_not_exists(pk)' } },
        ],
      }),
    );
    expect(useOf('subscribe')).toMatchObject({ requests: { TransactWriteItems: 1 }, writeUnits: 2 + 2 + 4 + 6 + 2 });
  });

  test('the host itself is not metered', async () => {
    await clientOf(DynamoDBClient, 'host').send(new PutItemCommand({ TableName, Item: aKey() }));
    expect(meter.snapshot().functions).toEqual({});
  });
});

describe('faults', () => {
  test('a throttle is what the SDK knows as one and retries', async () => {
    faults.add({ service: 'dynamodb', fault: 'throttle', times: 1 });
    const put = new PutItemCommand({ TableName, Item: aKey() });
    await expect(subscribe().send(put)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    faults.add({ service: 'dynamodb', fault: 'throttle', times: 1 });
    await clientOf(DynamoDBClient, 'subscribe', 3).send(put);
    expect(useOf('subscribe')?.requests.PutItem).toBe(3);
  });

  test('an error is a 500 of the service', async () => {
    faults.add({ service: 'dynamodb', fault: 'error', times: 1 });
    const refusal = await subscribe()
      .send(new PutItemCommand({ TableName, Item: aKey() }))
      .catch((error) => error);
    expect(refusal).toMatchObject({ name: 'InternalServerError', $metadata: { httpStatusCode: 500 } });
  });

  test('a dropped response was done all the same', async () => {
    const Item = aKey();
    faults.add({ service: 'dynamodb', action: 'PutItem', fault: 'drop-response', times: 1 });
    await expect(subscribe().send(new PutItemCommand({ TableName, Item }))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect((await subscribe().send(new GetItemCommand({ TableName, Key: Item }))).Item).toEqual(Item);
  });

  test('a crash ends the caller before the work, or after it when the rule says so', async () => {
    for (const after of [false, true]) {
      const Item = aKey();
      faults.add({ service: 'dynamodb', function: 'subscribe', fault: 'crash', after, times: 1 });
      await expect(subscribe().send(new PutItemCommand({ TableName, Item }))).rejects.toThrow();
      const { Item: found } = await subscribe().send(new GetItemCommand({ TableName, Key: Item }));
      expect(found).toEqual(after ? Item : undefined);
    }
    expect(crashed).toEqual(['subscribe', 'subscribe']);
  });

  test('a timeout never answers', async () => {
    faults.add({ service: 'dynamodb', fault: 'timeout', times: 1 });
    const given = AbortSignal.timeout(200);
    const put = subscribe().send(new PutItemCommand({ TableName, Item: aKey() }), { abortSignal: given });
    await expect(put).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each([
    ['deny', 'AccessDenied', 403],
    ['unverified', 'MessageRejected', 400],
    ['quota', 'Throttling', 400],
    ['account-paused', 'MessageRejected', 400],
    ['content', 'MessageRejected', 400],
  ])('SES refuses a mail, or all of an account, as AWS does: %s', async (fault, name, httpStatusCode) => {
    faults.add({ service: 'ses', fault });
    const error = await clientOf(SESClient, 'send')
      .send(aMail())
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(mailFailure(error)).toBe(fault === 'content' ? 'failed' : 'account');
  });

  test('SES throttles in its own words', async () => {
    faults.add({ service: 'ses', action: 'SendRawEmail', fault: 'throttle', times: 1 });
    const refusal = await clientOf(SESClient, 'send')
      .send(aMail())
      .catch((error) => error);
    expect(refusal).toMatchObject({ name: 'Throttling', message: 'Maximum sending rate exceeded.' });
    expect(meter.snapshot().ses).toEqual({ accepted: 0, refused: 1 });
  });
});

describe('permissions', () => {
  test('what the role does not allow is refused as IAM does', async () => {
    refuse = (action) => action === 'dynamodb:GetItem';
    const refusal = await subscribe()
      .send(new GetItemCommand({ TableName, Key: aKey() }))
      .catch((error) => error);
    expect(refusal).toMatchObject({ name: 'AccessDeniedException' });
    expect(refusal.message).toContain('is not authorized to perform: dynamodb:GetItem');
  });

  test('a query asks for its index with its leading key, a transaction for each of its parts', async () => {
    const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Contacts';
    const ExpressionAttributeValues = { ':pk': { S: 'one' } };
    await subscribe().send(
      new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues }),
    );
    await subscribe().send(
      new QueryCommand({
        TableName,
        IndexName: 'groups',
        KeyConditionExpression: 'g = :pk',
        ExpressionAttributeValues,
      }),
    );
    const Key = aKey();
    await subscribe().send(
      new TransactWriteItemsCommand({ TransactItems: [{ Update: { TableName, Key, UpdateExpression: 'REMOVE z' } }] }),
    );
    expect(asked).toEqual([
      `dynamodb:Query ${table} one`,
      `dynamodb:Query ${table}/index/groups`,
      `dynamodb:UpdateItem ${table} ${Key.pk.S}`,
    ]);
  });
});

describe('the other services', () => {
  test('queues: a batch goes out, is metered as one request, and comes in', async () => {
    await clientOf(SQSClient, 'host').send(new CreateQueueCommand({ QueueName: 'sends' }));
    const QueueUrl = `${gateway.url}/000000000000/sends`;
    const Entries = [{ Id: 'a', MessageBody: '{"n":1}' }];
    const sent = await clientOf(SQSClient, 'sweep').send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(sent.Successful).toHaveLength(1);
    expect(asked).toEqual(['sqs:SendMessage arn:aws:sqs:eu-central-1:000000000000:sends']);
    const got = await clientOf(SQSClient, 'host').send(new ReceiveMessageCommand({ QueueUrl }));
    expect(got.Messages?.[0]?.Body).toBe('{"n":1}');
    expect(useOf('sweep')?.requests).toEqual({ SendMessageBatch: 1 });
  });

  test('mail: SendRawEmail is kept, GetSendQuota answers', async () => {
    const { MessageId } = await clientOf(SESClient, 'send').send(aMail());
    expect((await ses.get(MessageId as string))?.subject).toBe('Hello');
    const quota = await clientOf(SESClient, 'send').send(new GetSendQuotaCommand({}));
    expect(quota).toMatchObject({ Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 1 });
    expect(meter.snapshot().ses).toEqual({ accepted: 1, refused: 0 });
  });

  test('secrets: the value by name, an error of the service for an unknown one or an earlier version', async () => {
    const client = clientOf(SSMClient, 'subscribe');
    const { Parameter } = await client.send(new GetParameterCommand({ Name: secretName, WithDecryption: true }));
    expect(Parameter).toMatchObject({ Name: secretName, Value: '{"pepper":"x"}', Version: 1 });
    for (const Name of ['/other', `${secretName}:0`])
      await expect(client.send(new GetParameterCommand({ Name }))).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  test('an engine’s own refusal comes through as it is', async () => {
    const update = new UpdateItemCommand({ TableName: 'Nowhere', Key: aKey(), UpdateExpression: 'REMOVE z' });
    await expect(subscribe().send(update)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

function aMail() {
  const Data = Buffer.from('From: shop@example.com\r\nTo: ann@example.com\r\nSubject: Hello\r\n\r\nHello');
  const Destinations = ['ann@example.com'];
  return new SendRawEmailCommand({ Source: 'shop@example.com', Destinations, RawMessage: { Data } });
}
