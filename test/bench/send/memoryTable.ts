import { type DynamoDBDocumentClient, type GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { person } from './people.ts';

/** A document client that knows everybody and keeps nothing: the sender's own work is what is left. */
export function memoryTable(): DynamoDBDocumentClient {
  const send = async (command: unknown) => {
    const { Key } = (command as GetCommand | UpdateCommand).input;
    const { contact, subscription, send } = person(Number(String(Key!.pk).slice(-12)));
    if (command instanceof UpdateCommand)
      return String(Key!.sk).startsWith('SUBSCRIPTION') ? { Attributes: subscription } : {};
    return { Item: { ...Key, ...(Key!.sk === 'CONTACT' ? contact : send) } };
  };
  return { send } as unknown as DynamoDBDocumentClient;
}
