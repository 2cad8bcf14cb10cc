import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Work } from '../../../functions/agenda/dueKind.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { inParts, inTurn } from '../../../functions/platform/inParts.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import { contactPk, sendsGroup, sendsGroupSort } from '../../../functions/platform/tableKeys.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { aProgramme, shop } from '../../support/builders.ts';
import { due, person } from '../send/people.ts';

type Item = Record<string, unknown>;

const programme = aProgramme();
const anHourBefore = new Date(due.getTime() - 60 * 60 * 1000).toISOString();

/** Somebody of the base, confirmed and judged, with next year's birthday planned, and nothing due for months. */
export function atRest(i: number): Item[] {
  return itemsOf(i, { birthday: `--${String((i % 6) + 6).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}` });
}

/** Somebody whose birthday mail falls due at an instant of today. */
export const withBirthday = (i: number, at: string): Item[] => itemsOf(i, {}, at);

function itemsOf(i: number, fields: { birthday?: string }, at?: string): Item[] {
  const { contact: made, subscription } = person(i);
  const contact = { ...made, ...fields };
  const { id: contactId } = contact;
  const pk = contactPk(contactId);
  const { segments, mails, judgeAt } = judge(contact, shop, programme, anHourBefore);
  const planned = mails.map((mail) => ({
    ...mail,
    dueAt: at && mail.occasion.startsWith('birthday') ? at : mail.dueAt,
  }));
  const plans = Object.fromEntries(planned.map(({ occasion, cause, dueAt }) => [occasion, { cause, dueAt }]));
  const onAgenda = (agendaAt: string, work: Work) => ({ agenda: shardOf(contactId), agendaAt, work });
  return [
    {
      ...{ pk, sk: 'CONTACT', ...contact, ...inEverybody(contactId), facts: deriveFacts(contact, shop) },
      ...{ segments, plans, judgeAt, writer: 'segment' },
    },
    { pk, sk: 'SUBSCRIPTION#email', ...subscription },
    { pk, sk: 'DUE#judge', ...onAgenda(judgeAt!, { kind: 'judge', ...{ contactId } }), writer: 'agenda' },
    ...planned.map(({ occasion, dueAt, ...mail }) => ({
      ...{ pk, sk: `SEND#${occasion}`, ...mail, contactId, occasion, dueAt, state: 'planned' },
      ...{ group: sendsGroup(mail.cause, shardOf(contactId)), groupSort: sendsGroupSort(contactId, occasion) },
      ...onAgenda(dueAt, { kind: 'mail', ...{ contactId, occasion } }),
    })),
  ];
}

/** Of somebody in a base of a million only what a sweep could come upon: the place on the agenda. */
export function onAgendaAlone(i: number): Item[] {
  const contactId = `con_0198b000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const agendaAt = new Date(due.getTime() + (1 + (i % 300)) * 24 * 60 * 60 * 1000).toISOString();
  return [
    {
      ...{ pk: contactPk(contactId), sk: 'DUE#judge', writer: 'agenda' },
      ...{ agenda: shardOf(contactId), agendaAt, work: { kind: 'judge', contactId } },
    },
  ];
}

/** Writes what `itemsOf` gives for `from` to `to` (exclusive), some requests at once. */
export async function write(
  client: DynamoDBDocumentClient,
  table: string,
  [from, to]: [number, number],
  itemsOf: (i: number) => Item[],
): Promise<void> {
  for (let begin = from; begin < to; begin += 5_000) {
    const numbers = Array.from({ length: Math.min(5_000, to - begin) }, (_, i) => begin + i);
    await inTurn(inParts(numbers.flatMap(itemsOf), 25), 8, async (some) => {
      const requests = some.map((Item) => ({ PutRequest: { Item } }));
      const { UnprocessedItems = {} } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: requests } }),
      );
      if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine left items out');
    });
  }
}
