import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { eventSchema, type StoredEvent } from '../person/interaction.schema.ts';
import { readable } from '../platform/readable.ts';
import { contactIdOf, eventKey, notesGroup } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';

export type OpenNote = StoredEvent & { contactId: string };

/** Notes for staff: events of a contact, among those that are open until somebody has seen to them. */
export function notesTable(client: DynamoDBDocumentClient, table: string) {
  const read = async (key: { pk: string; sk: string }): Promise<OpenNote | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    const note = Item && readable(eventSchema, Item);
    return note?.kind === 'note' ? { ...note, contactId: contactIdOf(key.pk) } : undefined;
  };

  return {
    /** Those that are open, the longest first, after a place in that order. */
    open: async (
      after: string | undefined,
      most: number,
    ): Promise<{ notes: OpenNote[]; next?: string | undefined }> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'groups',
          KeyConditionExpression: '#group = :group AND groupSort > :after',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: { ':group': notesGroup, ':after': after ?? ' ' },
          Limit: most,
        }),
      );
      const notes = await Promise.all(Items.map(({ pk, sk }) => read({ pk: String(pk), sk: String(sk) })));
      const next = LastEvaluatedKey ? String(Items.at(-1)!.groupSort) : undefined;
      return { notes: notes.flatMap((note) => (note && !note.done ? [note] : [])), next };
    },

    get: (contactId: string, at: Instant, id: string) => read(eventKey(contactId, at, id)),

    /** Transaction item: somebody has seen to a note; refused by its condition if it is not open. */
    close: (
      contactId: string,
      { at, id }: Pick<StoredEvent, 'at' | 'id'>,
      done: { at: Instant; by: string },
    ): Transaction => ({
      Update: {
        TableName: table,
        Key: eventKey(contactId, at, id),
        UpdateExpression: 'SET #done = :done REMOVE #group, groupSort',
        ConditionExpression: '#kind = :note AND attribute_not_exists(#done)',
        ExpressionAttributeNames: { '#done': 'done', '#group': 'group', '#kind': 'kind' },
        ExpressionAttributeValues: { ':done': done, ':note': 'note' },
      },
    }),
  };
}

export type NotesTable = ReturnType<typeof notesTable>;
