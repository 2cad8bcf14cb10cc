import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { engineEnvironment } from '../support/engine.ts';
import { startWorld, type World } from '../support/world.ts';

/** Work that failed for good, sent back by the command that people have for it, against the queues and tables themselves. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let behind: ReturnType<typeof behindTheApi>;
const born = ['anna', 'borys'].map((name) => `${name}@example.com`);
const minute = 60_000;
/** Where the command finds what was deployed. */
const folder = mkdtempSync(join(tmpdir(), 'kartoteka-redrive-'));

beforeAll(async () => {
  world = await startWorld();
  behind = behindTheApi(world.host);
  const nameOf = (table: string) => world.host.tables.find(({ logicalId }) => logicalId.startsWith(table))!.name;
  const outputs = { LeadsTable: nameOf('Leads'), ContactsTable: nameOf('Contacts') };
  writeFileSync(join(folder, 'deployed.json'), JSON.stringify({ Kartoteka: outputs }));
  const year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-03-01T10:00:00Z`);
  for (const email of born) await world.join(email, { birthday: '--03-17' });
  await world.moveClock(`${year}-03-17T07:30:00Z`);
});
afterAll(() => world.stop());

const letPass = async (ms: number) => world.moveClock(new Date((await world.now()).getTime() + ms));
const breaks = (name: string) => world.fault({ service: 'lambda', function: name, fault: 'error', times: 10_000 });
const mended = () => world.call('/_local/faults', { method: 'DELETE' });
const failed = async () => Object.values(await behind.failures()).reduce((sum, count) => sum + count, 0);
async function untilFailed(): Promise<void> {
  for (let tries = 0; (await failed()) === 0; tries += 1) {
    expect(tries).toBeLessThan(40);
    await letPass(6 * minute);
  }
}

/** What the command says. */
async function redrive(...options: string[]): Promise<string> {
  const { dynamodb, sqs } = world.host.engines;
  const env = { ...process.env, ...engineEnvironment(dynamodb), AWS_ENDPOINT_URL_SQS: sqs };
  const command = resolve('infra/commands/redrive.ts');
  return (await promisify(execFile)(process.execPath, [command, ...options], { env, cwd: folder })).stdout;
}
const birthdays = async () => {
  const mails = await Promise.all(born.map((email) => world.mails(email)));
  return mails.map((some) => some.filter(({ tags }) => tags.occasion?.startsWith('birthday-')).length);
};

test('a mail whose senders failed for good is told of, sent back when that is meant, and mailed once however often', async () => {
  await breaks('send');
  await untilFailed();
  await mended();
  const before = await failed();
  expect(await redrive()).toMatch(/Failures\S*: about \d+ go back to \S+\.\n.*--do/s);
  expect([await failed(), await birthdays()]).toEqual([before, [0, 0]]);
  expect(await redrive('--do')).toContain(`${before} sent back.`);
  await world.idle();
  expect([await failed(), await birthdays()]).toEqual([0, [1, 1]]);
  expect(await redrive('--do')).toContain('Nothing has failed');
  await letPass(60 * minute);
  expect(await birthdays()).toEqual([1, 1]);
});

test('what a stream gave up is made up for by looking at everybody anew, once', async () => {
  await breaks('segment');
  const email = 'cyryl@example.com';
  await world.join(email);
  await untilFailed();
  await mended();
  expect((await world.contact(email)).segments).toEqual([]);
  expect(await redrive()).toContain('batches of a stream; everybody in its table is looked at anew.');
  expect((await world.contact(email)).segments).toEqual([]);
  expect(await redrive('--do')).toMatch(/sent back, 3 looked at anew\./);
  await vi.waitFor(async () => expect((await world.contact(email)).segments).toContain('new'), { timeout: 30_000 });
  expect(await failed()).toBe(0);
  expect(await redrive('--do')).toContain('Nothing has failed');
  await letPass(60 * minute);
  expect([await failed(), await birthdays()]).toEqual([0, [1, 1]]);
});
