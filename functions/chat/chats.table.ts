import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { chatKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';
import { type Chat, chatSchema } from './chat.schema.ts';

/**
 * Talks in the Leads table, where what is not confirmed is forgotten by itself. They carry no `state`, by which the stream's
 * reader knows leads.
 */
export function chatsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** A talk by its id; undefined when there is none or its time is over, removed by the table or not. */
    get: async (id: string, nowSeconds: number): Promise<Chat | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: chatKey(id), ConsistentRead: true }));
      if (!Item) return undefined;
      const chat = chatSchema.parse(Item);
      return chat.expiresAt > nowSeconds ? chat : undefined;
    },

    /** Writes the whole talk, as the version after the one that was read; refused by its condition if another write came between. */
    save: (chat: Chat) => {
      const { id, version, expiresAt, talk, seen, said } = written(chatSchema, chat);
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: chatKey(id),
          UpdateExpression: `SET id = :id, version = :version, expiresAt = :expiresAt, talk = :talk, seen = :seen ${said === undefined ? 'REMOVE said' : ', said = :said'}`,
          ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
          ExpressionAttributeValues: {
            ':id': id,
            ':version': version,
            ':expiresAt': expiresAt,
            ':talk': talk,
            ':seen': seen,
            ...(said !== undefined && { ':said': said }),
            ...(version > 1 && { ':before': version - 1 }),
          },
        }),
      );
    },
  };
}

export type ChatsTable = ReturnType<typeof chatsTable>;
