import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { shardOf, shards } from '../platform/shard.ts';
import { membersPk } from '../platform/tableKeys.ts';

/**
 * Who belongs to which segment: an item of nothing but its key among the members of the segment, one unit each. What a
 * member's time is stands on the contact, who knows all memberships of its own; a contact that is gone leaves by them.
 */
export function membershipsTable(client: DynamoDBDocumentClient, table: string) {
  const key = (segment: string, contactId: string) => ({ pk: membersPk(segment, shardOf(contactId)), sk: contactId });
  return {
    put: (contactId: string, segment: string) =>
      client.send(new PutCommand({ TableName: table, Item: key(segment, contactId) })),

    remove: (contactId: string, segment: string) =>
      client.send(new DeleteCommand({ TableName: table, Key: key(segment, contactId) })),

    /** A page of the contacts in one shard of a segment, in the order of their ids, after one of them. */
    contactIds: async (segment: string, shard: string, after: string, most: number): Promise<string[]> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :members AND sk > :after',
          ExpressionAttributeValues: { ':members': membersPk(segment, shard), ':after': after || ' ' },
          Limit: most,
        }),
      );
      return Items.map(({ sk }) => sk as string);
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
