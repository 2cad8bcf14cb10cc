import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mergedKey } from '../platform/tableKeys.ts';

/** Longer than any chain of merges that people make; a ring there cannot be, since who is merged is no contact any more. */
const longestChain = 10;

/**
 * Finds whom somebody was merged into: the contact that stands for an id by now, by the mark that a merge leaves in place
 * of the contact. Undefined where an id was merged into nobody. Whoever was let in by an old link goes on as that contact.
 */
export function mergedReader(client: DynamoDBDocumentClient, table: string) {
  return async (contactId: string): Promise<string | undefined> => {
    let into: string | undefined;
    for (let n = 0; n < longestChain; n += 1) {
      const Key = mergedKey(into ?? contactId);
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key,
          ConsistentRead: true,
          ProjectionExpression: '#into',
          ExpressionAttributeNames: { '#into': 'into' },
        }),
      );
      if (!Item) return into;
      into = Item.into as string;
    }
    return into;
  };
}

export type ReadMerged = ReturnType<typeof mergedReader>;
