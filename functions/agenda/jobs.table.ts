import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { jobKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';

/** Something that is counted over everybody as of an instant: it has come to the last contact that is done of a shard. */
type Counting = { id: string; at: Instant; shard: number; last: string };

/** Countings of one kind that staff have asked for, and how far each has come. They expire. */
export function jobsTable<Job extends Counting>(
  client: DynamoDBDocumentClient,
  table: string,
  kind: z.ZodMiniType<Job>,
) {
  const item = (job: Job) => ({ ...jobKey(job.id), ...(written(kind, job) as object) });
  return {
    /** Nothing, too, where it is of another kind. */
    get: async (id: string): Promise<Job | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: jobKey(id), ConsistentRead: true }));
      return kind.safeParse(Item).data;
    },

    put: (job: Job) => client.send(new PutCommand({ TableName: table, Item: item(job) })),

    /** Notes a page. Refused by its condition if somebody else has counted it meanwhile, or begun anew. */
    goOn: (seen: Job, next: Job) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: item(next),
          ConditionExpression: '#at = :at AND #shard = :shard AND #last = :last',
          ExpressionAttributeNames: { '#at': 'at', '#shard': 'shard', '#last': 'last' },
          ExpressionAttributeValues: { ':at': seen.at, ':shard': seen.shard, ':last': seen.last },
        }),
      ),
  };
}

export type JobsTable<Job extends Counting> = ReturnType<typeof jobsTable<Job>>;
