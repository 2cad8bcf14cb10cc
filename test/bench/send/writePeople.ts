import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Work } from '../../../functions/agenda/dueKind.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import { contactPk, sendsGroup, sendsGroupSort } from '../../../functions/platform/tableKeys.ts';
import { judge, rememberedOf } from '../../../functions/programme/judge.ts';
import { isLater } from '../../../functions/programme/writtenAhead.ts';
import { aProgramme, shop } from '../../support/builders.ts';
import { due, person } from './people.ts';

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

/** As `segment` leaves them the day before: every mail planned, the next judgement on the agenda, nothing left to wake it. */
function itemsOf(i: number): Items {
  const { contact, subscription } = person(i);
  const { id: contactId } = contact;
  const pk = contactPk(contactId);
  const programme = aProgramme();
  const verdict = judge(contact, shop, programme, theDayBefore);
  const remembered = rememberedOf(verdict, contact, programme, theDayBefore);
  const written = verdict.mails.filter(({ dueAt }) => !isLater(dueAt, theDayBefore));
  const onAgenda = (agendaAt: string, work: Work) => ({ agenda: shardOf(contactId), agendaAt, work });
  return [
    {
      ...{ pk, sk: 'CONTACT', ...contact, facts: deriveFacts(contact, shop), ...remembered, writer: 'segment' },
      ...onAgenda(verdict.judgeAt!, { kind: 'judge' }),
    },
    { pk, sk: 'SUBSCRIPTION#email', ...subscription },
    ...written.map(({ occasion, dueAt, ...mail }) => ({
      ...{ pk, sk: `SEND#${occasion}`, ...mail, contactId, occasion, dueAt, state: 'planned' },
      ...{ group: sendsGroup(mail.cause, shardOf(contactId)), groupSort: sendsGroupSort(contactId, occasion) },
      ...onAgenda(dueAt, { kind: 'mail', ...{ contactId, occasion } }),
    })),
  ];
}

const theDayBefore = new Date(due.getTime() - 24 * 60 * 60 * 1000).toISOString();
