import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { doWork } from '../../../functions/agenda/doWork.ts';
import type { Picked } from '../../../functions/agenda/dueKind.ts';
import { sweep } from '../../../functions/agenda/sweep.ts';
import { kinds as registry } from '../../../functions/work/kinds.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { greeted, greetKind, refusals } from './greetKind.ts';

/** All that a new kind needs beside its file. */
const kinds = { ...registry, greet: greetKind };

let tables: Tables;
let agenda: ReturnType<typeof agendaTable>;
let handed: Picked[];

beforeAll(async () => {
  tables = await startTables();
  agenda = agendaTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  greeted.length = 0;
  handed = [];
  await agenda.schedule('PARTY', { kind: 'greet', names: ['Ala', 'Bo', 'Cy', 'Di', 'Ed'] }, due.toISOString());
});

const due = new Date('2027-04-23T07:00:00.000Z');
const later = (minutes: number) => new Date(due.getTime() + minutes * 60_000);
const senders = { put: async () => {}, waiting: async () => 0 };
const workers = { put: async (picked: Picked[]) => void handed.push(...JSON.parse(JSON.stringify(picked))) };

const sweepAt = (now: Date) => sweep({ agenda, kinds, hands: { senders, workers }, shop, now, mayGoOn: () => true });
const workAt = (now: Date, picked = handed.shift()!, mayGoOn = () => true) =>
  doWork(picked, { agenda, kinds, client: tables.client, table: 'contacts', shop, now, mayGoOn });

test('a new kind of work needs a file and a line: it is done when it is due, piece by piece, and then gone', async () => {
  await sweepAt(later(-1));
  expect(handed).toEqual([]);
  await sweepAt(due);
  await workAt(due);
  expect(greeted).toEqual(['Ala', 'Bo', 'Cy', 'Di', 'Ed']);
  expect(await tables.all('contacts')).toEqual([]);
});

test('work that takes longer than there is time goes on with the next sweep, where it was', async () => {
  await sweepAt(due);
  await workAt(due, handed.shift()!, () => false);
  expect(greeted).toEqual(['Ala', 'Bo']);
  await sweepAt(later(1));
  await workAt(later(1));
  expect(greeted).toEqual(['Ala', 'Bo', 'Cy', 'Di', 'Ed']);
});

test('work whose worker fails stays, and is picked again after a quarter of an hour', async () => {
  await sweepAt(due);
  refusals.push(new Error('no'));
  await expect(workAt(due)).rejects.toThrow('no');
  await sweepAt(later(14));
  expect(handed).toEqual([]);
  await sweepAt(later(16));
  await workAt(later(16));
  expect(greeted).toHaveLength(5);
});

test('a message that comes twice, or after the work was picked anew, is somebody else’s', async () => {
  await sweepAt(due);
  const first = handed.shift()!;
  await sweepAt(later(16));
  await workAt(later(16), first);
  expect(greeted).toEqual([]);
  const second = handed.shift()!;
  await workAt(later(16), second);
  await workAt(later(16), second);
  expect(greeted).toHaveLength(5);
});
