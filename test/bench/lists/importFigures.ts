import { setTimeout as wait } from 'node:timers/promises';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Import, noCounts } from '../../../functions/lists/import.schema.ts';
import { importList } from '../../../functions/lists/importList.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { importing } from '../../functions/lists/importing.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import type { Figure } from '../support/figure.ts';

const rows = Number(process.env.BENCH_ROWS ?? 20_000);
const fewRows = Math.min(rows, 10_000);
const carried = Math.min(rows, 1000);
const pairs = 3;
/** As many transactions at once as the people of whom an import speaks at once come to. */
const commitsAtOnce = 10;
const now = () => new Date('2026-12-01T09:00:00.000Z');

const header = 'email;Imię;Nazwisko;Telefon;Newsletter\n';
/** Rows of one length, so that a place in the list is a place in the file and nothing of it has to be held. */
const rowOf = (mark: string, n: number) =>
  `${mark}${String(n).padStart(8, '0')}@example.com;Zofia;Kowalska-${String(n % 9973).padStart(4, '0')};601${String(n % 1_000_000).padStart(6, '0')};tak\n`;

function fileOf(mark: string, count: number) {
  const [begin, length] = [Buffer.byteLength(header), Buffer.byteLength(rowOf(mark, 0))];
  const read = async (_key: string, _now: Date, from = 0) => bytes(from);
  async function* bytes(from: number): AsyncGenerator<Uint8Array> {
    if (from < begin) yield Buffer.from(header).subarray(from);
    let skip = Math.max(0, from - begin) % length;
    for (let n = Math.floor(Math.max(0, from - begin) / length); n < count; n += 500) {
      const some = Array.from({ length: Math.min(500, count - n) }, (_, i) => rowOf(mark, n + i)).join('');
      yield Buffer.from(some).subarray(skip);
      skip = 0;
    }
  }
  return { read, remove: async () => {}, bytes: begin + length * count };
}

/**
 * A list of `BENCH_ROWS` rows tried, with the memory it takes beyond one of ten thousand; and rows a second of carrying a
 * list out, against the very same transactions straight to the engine, in one run.
 */
export async function importFigures(tell: (figure: Figure) => void): Promise<void> {
  const { info } = console;
  console.info = () => {};
  const tables = await startTables('straight');
  const small = await tried(tables, 'small', fewRows);
  const large = await tried(tables, 'large', rows);
  tell({
    figure: 10,
    name: `memory of trying ${rows} rows beyond that of ${fewRows}`,
    value: Math.round(((large.peak - small.peak) / 1024 / 1024) * 10) / 10,
    unit: 'MB',
    target: { atMost: 50 },
    how: `peak resident memory of the process, the smaller list first; ${Math.round(rows / large.seconds)} rows a second tried, ${Math.round(fewRows / small.seconds)} of the smaller`,
  });
  const ratios: number[] = [];
  const speeds: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const { seconds, writes } = await carriedOut(tables, `pair${pair}-`, carried);
    const straight = await written(tables, writes);
    speeds.push(carried / seconds);
    ratios.push(straight / seconds);
  }
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  tell({
    figure: 10,
    name: 'rows a second of an import : the same transactions straight to the engine',
    value: Math.round(median(ratios) * 100) / 100,
    unit: '',
    how: `${carried} rows a run; reading, deciding, looking people up and progress counted in; ${Math.round(median(speeds))} rows a second, median of ${pairs} interleaved pairs`,
    runs: ratios,
  });
  await tables.stop();
  console.info = info;
}

async function begun(tables: Tables, mark: string, count: number) {
  const lists = importing(tables);
  const file = fileOf(mark, count);
  const at = now().toISOString();
  const one: Import = {
    ...{ id: newId('import', now()), name: `${mark}.csv`, bytes: file.bytes, state: 'waiting', by: 'bench' },
    ...{ createdAt: at, readAt: at, settings: {}, page: 0, done: 0, counts: noCounts() },
  };
  await lists.imports.create(one);
  await lists.imports.begin(one.id, 'survey');
  return { lists, file, id: one.id };
}

async function tried(tables: Tables, mark: string, count: number) {
  const { lists, file, id } = await begun(tables, mark, count);
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  const met = new Map();
  let phase: 'survey' | 'try' = 'survey';
  let pieces = 0;
  for (;;) {
    const more = await importList({ importId: id, phase }, { ...lists.dependencies(), files: file, met });
    if (!more) break;
    phase = 'try';
    if (++pieces % 200 === 0) process.stderr.write(`  ${mark}: ${pieces * 250} of ${count} rows\r`);
    await wait(0);
  }
  clearInterval(look);
  return { peak, seconds: (performance.now() - started) / 1000 };
}

/** Carries a list out, and remembers the transactions it makes. */
async function carriedOut(tables: Tables, mark: string, count: number) {
  const writes: TransactWriteCommandInput[] = [];
  const noting = new Proxy(tables.client, {
    get: (client, name) =>
      name === 'send'
        ? (command: never) => {
            if ((command as object) instanceof TransactWriteCommand)
              writes.push((command as TransactWriteCommand).input);
            return client.send(command);
          }
        : Reflect.get(client, name),
  });
  const { lists, file, id } = await begun(tables, mark, count);
  await lists.work(id, 'survey', { files: file, met: new Map() });
  await lists.imports.begin(id, 'run', { startedAt: now().toISOString(), counts: noCounts(), done: 0 });
  const started = performance.now();
  await importing({ ...tables, client: noting }).work(id, 'run', { files: file });
  return { seconds: (performance.now() - started) / 1000, writes };
}

/** The same transactions on a table of their own. */
async function written(tables: Tables, writes: TransactWriteCommandInput[]): Promise<number> {
  const elsewhere = JSON.parse(JSON.stringify(writes).replaceAll('"TableName":"contacts"', '"TableName":"straight"'));
  const left = [...(elsewhere as TransactWriteCommandInput[])];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: commitsAtOnce }, async () => {
      for (let next = left.pop(); next; next = left.pop()) await tables.client.send(new TransactWriteCommand(next));
    }),
  );
  return (performance.now() - started) / 1000;
}
