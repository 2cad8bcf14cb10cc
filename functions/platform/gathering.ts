import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { cancellationCodes } from './aws.ts';
import { inParts } from './inParts.ts';

type Item = Record<string, unknown>;
type Waiting<Request, Answer> = {
  request: Request;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};
type Read = { TableName: string; Key: Item; ConsistentRead?: boolean | undefined };
type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** As many keys as one request reads, and items as one transaction writes (DynamoDB, "Service quotas"). */
const most = 100;

/**
 * A client for those who do the same for many people at once: what they read at the same moment is read by one request,
 * and what they commit by one transaction, each of them as if they were alone. A transaction of several that is refused
 * is done again one by one, so that nobody pays for another's conflict. All else goes through as it is.
 */
export function gathering(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const reads = gathered<Read, { Item?: Item | undefined }>((some) => readTogether(client, some));
  const commits = gathered<Writes, object>((some) => commitTogether(client, some));
  const send = (command: unknown): Promise<unknown> => {
    if (command instanceof GetCommand && isPlain(command.input, readParts)) return reads(command.input as Read);
    if (command instanceof TransactWriteCommand && isPlain(command.input, ['TransactItems']))
      return commits(command.input.TransactItems!);
    return client.send(command as never);
  };
  return Object.create(client, { send: { value: send } });
}

const readParts = ['TableName', 'Key', 'ConsistentRead'];
const isPlain = (input: object, parts: readonly string[]) => Object.keys(input).every((name) => parts.includes(name));

/** Collects what is asked for until everybody who can ask has done so, and then has it done. */
function gathered<Request, Answer>(act: (some: Waiting<Request, Answer>[]) => void) {
  let waiting: Waiting<Request, Answer>[] = [];
  const go = () => {
    const some = waiting;
    waiting = [];
    act(some);
  };
  return (request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (waiting.push({ request, resolve, reject }) === 1) setImmediate(go);
    });
}

const keyOf = (key: Item) => `${key.pk}\n${key.sk}`;

function readTogether(client: DynamoDBDocumentClient, all: Waiting<Read, { Item?: Item | undefined }>[]): void {
  const alike = Map.groupBy(all, ({ request }) => `${request.TableName} ${request.ConsistentRead === true}`);
  for (const same of alike.values()) {
    const byKey = [...Map.groupBy(same, ({ request }) => keyOf(request.Key)).values()];
    for (const some of inParts(byKey, most)) {
      const readers = some.flat();
      readBatch(
        client,
        some.map(([one]) => one!.request),
      ).then(
        (found) => {
          for (const { request, resolve } of readers) {
            const item = found.get(keyOf(request.Key));
            resolve(item ? { Item: structuredClone(item) } : {});
          }
        },
        (error) => {
          for (const { reject } of readers) reject(error);
        },
      );
    }
  }
}

async function readBatch(client: DynamoDBDocumentClient, reads: Read[]): Promise<Map<string, Item>> {
  const { TableName, ConsistentRead } = reads[0]!;
  const found = new Map<string, Item>();
  for (let Keys: Item[] | undefined = reads.map(({ Key }) => Key); Keys && Keys.length > 0; ) {
    const answer: BatchGetCommandOutput = await client.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ...(ConsistentRead && { ConsistentRead }) } } }),
    );
    for (const item of answer.Responses?.[TableName] ?? []) found.set(keyOf(item), item);
    Keys = answer.UnprocessedKeys?.[TableName]?.Keys;
  }
  return found;
}

function commitTogether(client: DynamoDBDocumentClient, all: Waiting<Writes, object>[]): void {
  const commit = (items: Writes) => client.send(new TransactWriteCommand({ TransactItems: items }));
  const alone = ({ request, resolve, reject }: Waiting<Writes, object>) => commit(request).then(resolve, reject);
  for (const some of apart(all)) {
    if (some.length === 1) void alone(some[0]!);
    else
      commit(some.flatMap(({ request }) => request)).then(
        (answer) => {
          for (const { resolve } of some) resolve(answer);
        },
        (error) => {
          for (const one of some)
            if (cancellationCodes(error)) void alone(one);
            else one.reject(error);
        },
      );
  }
}

/** Who commits together: a transaction has room for so many items, and none of them twice. */
function apart(all: Waiting<Writes, object>[]): Waiting<Writes, object>[][] {
  const groups: { members: Waiting<Writes, object>[]; keys: Set<string>; items: number }[] = [];
  for (const one of all) {
    const keys = one.request.map(keyOfWrite);
    const last = groups.findLast(
      (group) => group.items + keys.length <= most && !keys.some((key) => group.keys.has(key)),
    );
    const group = last ?? { members: [], keys: new Set<string>(), items: 0 };
    if (!last) groups.push(group);
    group.members.push(one);
    group.items += keys.length;
    for (const key of keys) group.keys.add(key);
  }
  return groups.map(({ members }) => members);
}

function keyOfWrite({ Put, Update, Delete, ConditionCheck }: Writes[number]): string {
  const { TableName } = (Put ?? Update ?? Delete ?? ConditionCheck)!;
  return `${TableName}\n${keyOf((Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key)!)}`;
}
