import { BatchGetCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancellationCodes } from '../../../functions/platform/aws.ts';
import { gathering } from '../../../functions/platform/gathering.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

/** A gathering client, and what it asks the engine for. */
function watched() {
  const asked: object[] = [];
  const watching = new Proxy(tables.client, {
    get: (client, name) =>
      name === 'send' ? (command: never) => asked.push(command) && client.send(command) : Reflect.get(client, name),
  });
  return { client: gathering(watching), asked };
}
const keyOf = (n: number | string) => ({ pk: `CONTACT#g${n}`, sk: 'CONTACT' });
const read = (n: number | string) => new GetCommand({ TableName: 'contacts', Key: keyOf(n), ConsistentRead: true });
const put = (n: number | string, value: number) => ({
  Put: { TableName: 'contacts', Item: { ...keyOf(n), value }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const commit = (...items: ReturnType<typeof put>[]) => new TransactWriteCommand({ TransactItems: items });
const values = async (...names: (number | string)[]) =>
  (await Promise.all(names.map((n) => tables.client.send(read(n))))).map(({ Item }) => Item?.value);

test('what is read at the same moment is read by one request of a hundred keys, each answered as if alone', async () => {
  await tables.client.send(new PutCommand({ TableName: 'contacts', Item: { ...keyOf('r7'), tags: ['a'] } }));
  const { client, asked } = watched();
  const found = await Promise.all(Array.from({ length: 120 }, (_, n) => client.send(read(`r${n % 110}`))));
  expect(asked.map((command) => command instanceof BatchGetCommand)).toEqual([true, true]);
  expect(found.flatMap(({ Item }, n) => (Item ? [n] : []))).toEqual([7, 117]);
  const [one, other] = await Promise.all([client.send(read('r7')), client.send(read('r7'))]);
  (one.Item!.tags as string[]).push('b');
  expect(other.Item!.tags).toEqual(['a']);
});

test('what is committed at the same moment is one transaction, of a hundred items and none of them twice', async () => {
  const { client, asked } = watched();
  const commits = Array.from({ length: 60 }, (_, n) => client.send(commit(put(`c${n}a`, n), put(`c${n}b`, n))));
  await Promise.all(commits);
  expect(asked.map((command) => (command as TransactWriteCommand).input.TransactItems!.length)).toEqual([100, 20]);
  expect(await values('c0a', 'c59b')).toEqual([0, 59]);
  const both = await Promise.allSettled([client.send(commit(put('same', 1))), client.send(commit(put('same', 2)))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('nobody pays for the conflict of another', async () => {
  await tables.client.send(new PutCommand({ TableName: 'contacts', Item: { ...keyOf('taken'), value: 0 } }));
  const { client } = watched();
  const outcomes = await Promise.allSettled([
    client.send(commit(put('free1', 1))),
    client.send(commit(put('half', 2), put('taken', 2))),
    client.send(commit(put('free2', 3))),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(cancellationCodes((outcomes[1] as PromiseRejectedResult).reason)).toEqual(['None', 'ConditionalCheckFailed']);
  expect(await values('free1', 'half', 'taken', 'free2')).toEqual([1, undefined, 0, 3]);
});
