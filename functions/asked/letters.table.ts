import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../contacts/contacts.table.ts';
import { letterKey } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import type { Letter } from './letter.schema.ts';

type Name = Pick<Letter, 'contactId' | 'letter'>;

const key = ({ contactId, letter }: Name) => letterKey(contactId, letter);

/** Letters about rights. They stand beside the leads, whose stream wakes the one function that mails what people ask for. */
export function lettersTable(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Asks for a letter; refused by its condition while one asked for after `freshSince` is there. */
    request: (letter: Letter, freshSince: Instant) =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...key(letter), ...letter },
          ConditionExpression: 'attribute_not_exists(pk) OR requestedAt <= :freshSince',
          ExpressionAttributeValues: { ':freshSince': freshSince },
        }),
      ),

    /** Moves a letter on, from one state to another; refused by its condition if it is elsewhere by now. */
    move: (letter: Name & Pick<Letter, 'id'>, from: Letter['state'], to: Letter['state']) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(letter),
          UpdateExpression: 'SET #state = :to',
          ConditionExpression: 'id = :id AND #state = :from',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':id': letter.id, ':from': from, ':to': to },
        }),
      ),

    /** Transaction items: a letter is asked for, or nothing of it is left. */
    requested: (letter: Letter): Transaction => ({ Put: { TableName: table, Item: { ...key(letter), ...letter } } }),
    dropped: (letter: Name): Transaction => ({ Delete: { TableName: table, Key: key(letter) } }),

    drop: (letter: Name) => client.send(new DeleteCommand({ TableName: table, Key: key(letter) })),
  };
}

export type LettersTable = ReturnType<typeof lettersTable>;
