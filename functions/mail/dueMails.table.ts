import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Contact, contactSchema } from '../contacts/contact.schema.ts';
import { contactKey, type Key, sendKey } from '../platform/tableKeys.ts';
import { type MailRef, type Send, sendSchema } from '../programme/send.schema.ts';

/** A planned mail and whom it is for. */
export type Seen = { contact: Contact | undefined; planned: Send | undefined };

/**
 * Reads mails and whom they are for, as they were a moment ago (eventually consistent), up to fifty in one request. What
 * one of them says is read when it is asked for, and throws then if it can't be read any more.
 */
export function dueMails(client: DynamoDBDocumentClient, table: string) {
  return async (refs: readonly MailRef[]): Promise<(ref: MailRef) => Seen> => {
    const keys = refs.flatMap(({ contactId, occasion }) => [contactKey(contactId), sendKey(contactId, occasion)]);
    const found = new Map<string, Record<string, unknown>>();
    // Somebody may have two mails among them, and a request may name a key once.
    for (let Keys = [...new Map(keys.map((key) => [nameOf(key), key])).values()]; Keys.length > 0; ) {
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys } } }));
      for (const item of answer.Responses?.[table] ?? []) found.set(nameOf(item as Key), item);
      Keys = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
    }
    return ({ contactId, occasion }) => {
      const contact = found.get(nameOf(contactKey(contactId)));
      const planned = found.get(nameOf(sendKey(contactId, occasion)));
      return { contact: contact && contactSchema.parse(contact), planned: planned && sendSchema.parse(planned) };
    };
  };
}

export type DueMails = ReturnType<typeof dueMails>;

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
