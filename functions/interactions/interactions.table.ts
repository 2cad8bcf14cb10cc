import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Transaction } from '../contacts/contacts.table.ts';
import { eventSchema, type StoredEvent } from '../person/interaction.schema.ts';
import { eventKey, notesGroup, eventReceiptKey as receiptKey } from '../platform/tableKeys.ts';
import { written } from '../platform/written.ts';

const receiptSchema = z.object({ id: z.string(), bodyHash: z.string() });

/** Interactions, and the receipts that make them idempotent; all in the collection of their contact, so they go with it. */
export function interactionsTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** What an interaction id of the caller's stands for at this contact. */
    receipt: async (contactId: string, key: string): Promise<z.infer<typeof receiptSchema> | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: receiptKey(contactId, key), ConsistentRead: true }),
      );
      return Item && receiptSchema.parse(Item);
    },

    /** Transaction item: the receipt, unless the interaction id was used before. */
    putReceipt: (contactId: string, key: string, receipt: z.infer<typeof receiptSchema>): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...receiptKey(contactId, key), ...receipt },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /** Transaction item: a note for staff, among those that are open. */
    openNote: (contactId: string, note: StoredEvent): Transaction => ({
      Put: {
        TableName: table,
        Item: {
          ...eventKey(contactId, note.at, note.id),
          ...written(eventSchema, { ...note, kind: 'note' }),
          ...{ group: notesGroup, groupSort: `${note.at}#${note.id}` },
        },
      },
    }),

    /** Transaction item: an interaction. */
    put: (contactId: string, interaction: StoredEvent): Transaction => ({
      Put: {
        TableName: table,
        Item: { ...eventKey(contactId, interaction.at, interaction.id), ...written(eventSchema, interaction) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),
  };
}

export type InteractionsTable = ReturnType<typeof interactionsTable>;
