import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { shardOf, shards } from '../platform/shard.ts';
import { segmentGroup as groupOf, membershipKey as key } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';

/** Who belongs to which segment, in the contact's collection and, through the `groups` index, by segment. */
export function membershipsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    put: (contactId: string, segment: string, until: Instant | '') =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...key(contactId, segment),
            contactId,
            segment,
            until: until || undefined,
            group: groupOf(segment, shardOf(contactId)),
            groupSort: contactId,
          },
        }),
      ),

    remove: (contactId: string, segment: string) =>
      client.send(new DeleteCommand({ TableName: table, Key: key(contactId, segment) })),

    /** A page of the contacts in one shard of a segment, in the order of their ids, after one of them. */
    contactIds: async (segment: string, shard: string, after: string, most: number): Promise<string[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :group AND groupSort > :after',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':group': groupOf(segment, shard), ':after': after || ' ' },
          Limit: most,
        }),
      );
      return Items.map(({ groupSort }) => groupSort as string);
    },
  };
}

/** The ids of all members of a segment. */
export async function everyMemberOf(
  memberships: Pick<MembershipsTable, 'contactIds'>,
  segment: string,
): Promise<Set<string>> {
  const ids = await Promise.all(
    shards.map(async (shard) => {
      const found: string[] = [];
      for (let after = ''; ; after = found.at(-1)!) {
        const page = await memberships.contactIds(segment, shard, after, 2_000);
        found.push(...page);
        if (page.length < 2_000) return found;
      }
    }),
  );
  return new Set(ids.flat());
}

export type MembershipsTable = ReturnType<typeof membershipsTable>;
