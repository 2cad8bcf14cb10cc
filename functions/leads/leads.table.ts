import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { leadKey } from '../platform/tableKeys.ts';
import { type Lead, type OpenLead, readLead } from './lead.schema.ts';
import { said } from './said.ts';
import { submissionsTable } from './submissions.table.ts';
import { writers } from './writers.ts';

/** The Leads table: sign-ups, and what becomes of them. */
export function leadsTable(client: DynamoDBDocumentClient, table: string) {
  const confirmed = (lead: OpenLead, by: NonNullable<Lead['confirmed']>) => {
    const gone = [...lead.submissions.map(({ id }) => said(id)), ...ofOpenLeads];
    return {
      Update: {
        TableName: table,
        Key: leadKey(lead.key),
        UpdateExpression: `SET confirmed = :confirmed, attempts = :zero, variants = :zero, #writer = :writer REMOVE ${gone.map((_, i) => `#gone${i}`).join(', ')}`,
        ConditionExpression: 'id = :id AND variants = :variants',
        ExpressionAttributeNames: {
          '#writer': 'writer',
          ...Object.fromEntries(gone.map((name, i) => [`#gone${i}`, name])),
        },
        ExpressionAttributeValues: {
          ':confirmed': by,
          ':zero': 0,
          ':writer': writers.confirm,
          ':id': lead.id,
          ':variants': lead.variants,
        },
      },
    } satisfies Transaction;
  };
  return {
    ...submissionsTable(client, table),

    /** A lead by its key; undefined when there is none or its time is over, removed by the table or not. */
    get: async (key: string, nowSeconds: number): Promise<Lead | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: leadKey(key), ConsistentRead: true }));
      if (!Item) return undefined;
      const lead = readLead(Item);
      return lead.expiresAt > nowSeconds ? lead : undefined;
    },

    /** Transaction item: a lead is forgotten with everything on it. */
    dropped: (key: string): Transaction => ({ Delete: { TableName: table, Key: leadKey(key) } }),

    /**
     * Transaction item: the lead is confirmed, once, and nothing of the person stays on it but which contact it became.
     * Refused by its condition when something was signed up since it was read.
     */
    confirmed,

    /** The same by itself. */
    confirm: (lead: OpenLead, by: NonNullable<Lead['confirmed']>) =>
      client.send(new UpdateCommand(confirmed(lead, by).Update)),
  };
}

export type LeadsTable = ReturnType<typeof leadsTable>;

/** What only a lead has that somebody is asked about. */
const ofOpenLeads = ['id', 'state', 'askedAt', 'address', 'waiting', 'waitsUntil'];
