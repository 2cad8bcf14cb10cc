import { BatchGetCommand, BatchWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { backfill, whoChanges } from '../../../functions/agenda/backfill.ts';
import { contactOrdersTable } from '../../../functions/contacts/contactOrders.table.ts';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import { inParts, inTurn } from '../../../functions/platform/inParts.ts';
import { shards } from '../../../functions/platform/shard.ts';
import { contactKey } from '../../../functions/platform/tableKeys.ts';
import { type BackfillWork, backfillOf } from '../../../functions/programme/backfillWork.schema.ts';
import { judge, rememberedOf } from '../../../functions/programme/judge.ts';
import type { Programme, Segment } from '../../../functions/programme/programme.types.ts';
import { aProgramme, shop } from '../../support/builders.ts';
import { startTables } from '../../support/tables.ts';
import { person } from '../send/people.ts';
import type { Figure } from '../support/figure.ts';
import { measurePairs } from '../support/pairs.ts';

const people = Number(process.env.BENCH_CONTACTS ?? 100_000);
const pairs = 3;
const judgedAt = '2027-01-10T07:00:00.000Z';
const from = '2027-01-10T08:00:00.000Z';
const now = new Date('2027-01-10T08:01:00.000Z');
const pageSize = 1_000;

/** The programme after a marketer has saved one segment more, which everybody is judged by and few belong to. */
function changed(): Programme {
  const before = aProgramme();
  const rule = {
    all: [
      { field: 'orders.count', op: 'gte', value: 3 },
      { field: 'clicks.lastAt', op: 'newerThan', value: 'P90D' },
    ],
  };
  const own = { id: 'own', name: 'Own', rule, version: 1, from, builtIn: false } as unknown as Segment;
  return { ...before, version: from, segments: new Map(before.segments).set('own', own) };
}

/** A rule back-filled over everybody with its progress noted, against a bare read of the same pages. */
export async function backfillFigure(tell: (figure: Figure) => void): Promise<void> {
  const tables = await startTables();
  const { client } = tables;
  const table = 'contacts';
  await writeJudged();
  const everybody = everybodyTable(client, table);
  const programme = changed();
  let woken = 0;
  const dependencies = {
    everybody,
    lastCounted: async () => undefined,
    whoChanges: whoChanges({
      people: peopleTable(client, table),
      orders: contactOrdersTable(client, table),
      programme: async () => programme,
      ...{ shop, now },
    }),
    agenda: { judgeAnew: async () => void woken++ as never },
    ...{ now, sleep: async () => {} },
  };

  const { ratio, ratios, first, second } = await measurePairs(pairs, timed(backfillAll), timed(readAll));
  if (woken > 0) throw new Error(`${woken} were woken of whom nothing has changed`);
  tell({
    figure: 5,
    name: 'contacts a second of a back-fill : a bare read of the same pages',
    value: ratio,
    unit: '',
    target: { atLeast: 0.7 },
    how: `${people} contacts, judged and found to stand, progress noted by page; ${Math.round(first)} and ${Math.round(second)} a second, median of ${pairs} interleaved pairs`,
    runs: ratios,
  });
  await tables.stop();

  async function writeJudged(): Promise<void> {
    const before = aProgramme();
    await inTurn(
      inParts(
        Array.from({ length: people }, (_, i) => i),
        25,
      ),
      8,
      async (some) => {
        const requests = some.map((i) => {
          const { contact } = person(i);
          const known = { ...contact, facts: deriveFacts(contact, shop) };
          const verdict = judge(known, shop, before, judgedAt);
          const remembered = rememberedOf(verdict, known, before, judgedAt);
          return {
            PutRequest: { Item: { ...contactKey(known.id), ...known, ...inEverybody(known.id), ...remembered } },
          };
        });
        await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
      },
    );
  }

  async function backfillAll(): Promise<void> {
    for (let work: BackfillWork | undefined = backfillOf('segment#own', from); work; ) {
      work = (await backfill(work, dependencies))?.work;
      const Key = { pk: 'PROGRAMME', sk: 'DUE#backfill#own' };
      const UpdateExpression = 'SET #work = :work';
      const ExpressionAttributeNames = { '#work': 'work' };
      const ExpressionAttributeValues = { ':work': work ?? {} };
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression,
          ExpressionAttributeNames,
          ExpressionAttributeValues,
        }),
      );
    }
  }

  async function readAll(): Promise<void> {
    for (const shard of shards)
      for (let page: string[] | undefined; !page || page.length === pageSize; ) {
        page = await everybody.page(shard, page?.at(-1) ?? '', pageSize);
        await inTurn(inParts(page, 100), 4, (ids) => {
          const Keys = ids.map((id) => contactKey(id));
          return client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }));
        });
      }
  }
}

const timed = (act: () => Promise<void>) => async () => {
  const begun = performance.now();
  await act();
  return people / ((performance.now() - begun) / 1000);
};
