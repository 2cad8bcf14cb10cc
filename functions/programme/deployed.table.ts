import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { shardOf } from '../platform/shard.ts';
import { baseHealthId, dueKey, jobPk, deployedKey as Key, programmePk } from '../platform/tableKeys.ts';
import { writers } from '../platform/writers.ts';
import { written } from '../platform/written.ts';
import type { Instant } from '../time/instant.ts';
import { type BackfillWork, backfillWorkSchema } from './backfillWork.schema.ts';
import { type Deployed, deployedSchema, readDeployed } from './deployed.schema.ts';

/** Where a table notes what the last deployment brought of the programme, and has everybody judged anew by it. */
export function deployedTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** What was noted last, and its fingerprint even where nothing else of it can be read. */
    noted: async (): Promise<{ fingerprint?: string; deployed?: Deployed | undefined }> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item ? { fingerprint: Item.fingerprint as string, deployed: readDeployed(Item) } : {};
    },

    /**
     * Notes a deployment and puts its back-fill on the agenda, in place of one that is still under way for the deployment
     * before; and the weekly pass that cleans the base, where there is none yet. Refused if another has been noted since
     * `seen`.
     */
    note: (deployed: Deployed, seen: string | undefined, backfill: BackfillWork, cleanAt: Instant) => {
      const { fingerprint, from, definitions } = written(deployedSchema, deployed);
      return client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Update: {
                TableName: table,
                Key,
                UpdateExpression: 'SET fingerprint = :fingerprint, #from = :from, definitions = :definitions',
                ConditionExpression: seen === undefined ? 'attribute_not_exists(pk)' : 'fingerprint = :seen',
                ExpressionAttributeNames: { '#from': 'from' },
                ExpressionAttributeValues: {
                  ':fingerprint': fingerprint,
                  ':from': from,
                  ':definitions': definitions,
                  ...(seen !== undefined && { ':seen': seen }),
                },
              },
            },
            {
              Update: {
                TableName: table,
                Key: dueKey(programmePk, backfill.kind, backfill.changed),
                UpdateExpression: 'SET agenda = :shard, agendaAt = :from, #work = :work, writer = :writer',
                ExpressionAttributeNames: { '#work': 'work' },
                ExpressionAttributeValues: {
                  ':shard': shardOf(programmePk),
                  ':from': from,
                  ':work': written(backfillWorkSchema, backfill),
                  ':writer': writers.agenda,
                },
              },
            },
            {
              Update: {
                TableName: table,
                Key: dueKey(jobPk(baseHealthId), 'clean'),
                UpdateExpression: `SET agenda = if_not_exists(agenda, :shard), agendaAt = if_not_exists(agendaAt, :at),
                  #work = if_not_exists(#work, :work), writer = :writer`,
                ExpressionAttributeNames: { '#work': 'work' },
                ExpressionAttributeValues: {
                  ':shard': shardOf(jobPk(baseHealthId)),
                  ':at': cleanAt,
                  ':work': { kind: 'clean' },
                  ':writer': writers.agenda,
                },
              },
            },
          ],
        }),
      );
    },
  };
}

export type DeployedTable = ReturnType<typeof deployedTable>;
