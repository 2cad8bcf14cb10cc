import type { AwsCall } from './awsJson.ts';
import type { Clock } from './clock.ts';
import type { StreamRecord } from './deliverBatch.ts';
import type { Table } from './tables.ts';

type Item = Record<string, Record<string, unknown>>;

/** Stands in for time to live on one table. */
export type Expiry = {
  /** Learns from the table's stream what expires when; for one reader of the stream, each record once. */
  learn(record: StreamRecord): void;
  /** Marks the records of its own deletions as AWS marks its; for every reader. */
  mark(record: StreamRecord): void;
  /** Learns what is in the table already; needed once, when the data is older than this run. */
  scan(): Promise<void>;
  /** Deletes what has expired by now and answers how much that was. */
  run(): Promise<number>;
};

const BATCH = 25;

/**
 * DynamoDB Local's own expiry leaves no record in the stream and skips tables with an index, so the host expires. It learns
 * the instants from the stream that is being read anyway; scanning would cost by the size of the base.
 */
export function createExpiry(table: Table, call: AwsCall, clock: Clock): Expiry {
  const attribute = table.expiryAttribute!;
  const due = new Map<string, { keys: Item; seconds: number }>();
  const deleted = new Map<string, Set<number>>();
  const keysOf = (item: Item): Item => Object.fromEntries(table.keyNames.map((name) => [name, item[name]!]));

  function note(keys: Item, image: Item | undefined): void {
    const id = JSON.stringify(keys);
    const seconds = Number(image?.[attribute]?.N ?? Number.NaN);
    if (Number.isFinite(seconds)) due.set(id, { keys, seconds });
    else due.delete(id);
  }

  async function expire({ keys, seconds }: { keys: Item; seconds: number }): Promise<number> {
    const id = JSON.stringify(keys);
    deleted.set(id, (deleted.get(id) ?? new Set()).add(seconds));
    const { Attributes } = await call<{ Attributes?: Item }>('DynamoDB_20120810.DeleteItem', {
      TableName: table.name,
      Key: keys,
      ConditionExpression: '#at = :at',
      ExpressionAttributeNames: { '#at': attribute },
      ExpressionAttributeValues: { ':at': { N: String(seconds) } },
      ReturnValues: 'ALL_OLD',
    }).catch((error) => {
      deleted.get(id)?.delete(seconds);
      if (error.code === 'ConditionalCheckFailedException') return { Attributes: undefined };
      throw error;
    });
    return Attributes ? 1 : 0;
  }

  return {
    learn: ({ dynamodb }) => note(keysOf(dynamodb.Keys), dynamodb.NewImage),
    mark(record) {
      if (record.eventName !== 'REMOVE') return;
      const ours = deleted.get(JSON.stringify(keysOf(record.dynamodb.Keys)));
      if (!ours) return;
      // A stream without old images tells only the key.
      const at = record.dynamodb.OldImage?.[attribute]?.N;
      if (at === undefined ? ours.size === 0 : !ours.has(Number(at))) return;
      record.userIdentity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };
    },
    async scan() {
      let start: Item | undefined;
      do {
        const page: { Items: Item[]; LastEvaluatedKey?: Item } = await call('DynamoDB_20120810.Scan', {
          TableName: table.name,
          FilterExpression: 'attribute_exists(#at)',
          ExpressionAttributeNames: { '#at': attribute },
          ...(start && { ExclusiveStartKey: start }),
        });
        for (const item of page.Items) note(keysOf(item), item);
        start = page.LastEvaluatedKey;
      } while (start);
    },
    async run() {
      const seconds = clock.now().getTime() / 1000;
      const expired = [...due.entries()].filter(([, entry]) => entry.seconds < seconds);
      let count = 0;
      for (let i = 0; i < expired.length; i += BATCH) {
        const batch = expired.slice(i, i + BATCH);
        for (const [id] of batch) due.delete(id);
        const gone = await Promise.all(batch.map(([, entry]) => expire(entry)));
        count += gone.reduce((sum, each) => sum + each, 0);
      }
      return count;
    },
  };
}
