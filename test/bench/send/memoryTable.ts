import { BatchGetCommand, type DynamoDBDocumentClient, type GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../../functions/platform/tableKeys.ts';
import { person } from './people.ts';

/** A document client that knows everybody and keeps nothing: the sender's own work is what is left. */
export function memoryTable(): DynamoDBDocumentClient {
  const send = async (command: unknown) => {
    if (command instanceof BatchGetCommand) {
      const [[table, { Keys = [] }]] = Object.entries(command.input.RequestItems!) as [[string, { Keys: Key[] }]];
      return { Responses: { [table]: Keys.map(itemAt) } };
    }
    const { Key } = (command as GetCommand | UpdateCommand).input;
    if (!(command instanceof UpdateCommand)) return { Item: itemAt(Key as Key) };
    return String(Key!.sk).startsWith('SUBSCRIPTION') ? { Attributes: personAt(Key as Key).subscription } : {};
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

const personAt = ({ pk }: Key) => person(Number(pk.slice(-12)));
const itemAt = (key: Key) => ({ ...key, ...(key.sk === 'CONTACT' ? personAt(key).contact : personAt(key).send) });
