import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { contactPk } from '../../../functions/contacts/contacts.table.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import { person } from './people.ts';

type Items = Record<string, unknown>[];

/** Stores people `from` to `to` (exclusive) as confirmed contacts whose birthday mail stands on the agenda. */
export async function writePeople(
  client: DynamoDBDocumentClient,
  table: string,
  from: number,
  to: number,
): Promise<void> {
  const items = Array.from({ length: to - from }, (_, i) => itemsOf(from + i)).flat();
  for (let i = 0; i < items.length; i += 25) {
    const requests = items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
}

/** As `segment` would have left them, so that nobody wakes to judge them anew. */
function itemsOf(i: number): Items {
  const { contact, subscription, send } = person(i);
  const pk = contactPk(contact.id);
  const work = { kind: 'mail', contactId: contact.id, occasion: send.occasion };
  const onAgenda = { agenda: shardOf(contact.id), agendaAt: send.dueAt, work };
  return [
    { pk, sk: 'CONTACT', ...contact, writer: 'segment' },
    { pk, sk: 'SUBSCRIPTION#email', ...subscription },
    { pk, sk: `SEND#${send.occasion}`, ...send, ...onAgenda, writer: 'segment' },
  ];
}
