import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, onTestFailed, test } from 'vitest';
import { freePort } from '../../infra/local/freePort.ts';
import { aSignup, shownHash } from '../support/builders.ts';
import { peopleAt } from '../support/world.ts';

type Run = { child: ChildProcess; output(): string; exited: Promise<[number | null, NodeJS.Signals | null]> };

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = mkdtempSync(join(tmpdir(), 'kartoteka-kept-'));
const started: Run[] = [];

afterEach(() => {
  for (const { child } of started.splice(0)) if (child.exitCode === null && child.signalCode === null) stopGroup(child);
});
afterAll(() => rmSync(kept, { recursive: true, force: true }));

const stopGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') => process.kill(-pid!, signal);

/** A command in a process group of its own, as a terminal starts it. */
function run(command: string, args: string[], environment: Record<string, string | undefined>): Run {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...environment }).filter(([, value]) => value !== undefined),
  );
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const it = { child, output: () => output, exited };
  started.push(it);
  onTestFailed(() => console.error(`${command} ${args.join(' ')} said:\n${output}`));
  return it;
}

const npmStart = (port: number, ...args: string[]) => run('npm', ['start', '--', ...args], { PORT: String(port) });

async function ready({ child, output }: Run, port: number): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`it ended before it was ready:\n${output()}`);
    const answer = await fetch(`http://localhost:${port}/_local/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  throw new Error(`it was not ready in time:\n${output()}`);
}

type Process = { pid: number; parent: number; command: string };

/** Every process but those that only wait for somebody to ask how they ended. */
function processes(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line)!;
    return state!.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command: command! }];
  });
}

/** A process with everything it started. */
function family({ pid }: ChildProcess): Process[] {
  const all = processes();
  const below = (parent: number): Process[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return [...all.filter((each) => each.pid === pid), ...below(pid!)];
}

/** Those of them that are still there after a few seconds. */
async function leftOf(members: Process[]): Promise<Process[]> {
  const left = () =>
    processes().filter(({ pid, command }) => members.some((each) => each.pid === pid && each.command === command));
  for (const until = Date.now() + 5000; left().length > 0 && Date.now() < until; ) await sleep(50);
  return left();
}

async function ends({ exited, output }: Run, withinMs = 10_000) {
  const late = sleep(withinMs, undefined, { ref: false }).then(() => {
    throw new Error(`still running after ${withinMs} ms:\n${output()}`);
  });
  return Promise.race([exited, late]);
}

const burst = Array.from({ length: 40 }, (_, i) => `burst-${i}@example.com`);
const consents = { newsletter: { granted: true, text: shownHash() } };
let birthday: string;
let clock: string;
let accepted: string[];
let mailed: string[];

test('SIGTERM to npm in the middle of work leaves no process behind', async () => {
  const port = await freePort();
  const it = npmStart(port, '--data', kept);
  await ready(it, port);
  const people = peopleAt(`http://localhost:${port}`);
  birthday = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const joined = await people.join('kept@example.com', { birthday: `-${birthday.slice(4)}`, consents });
  expect(joined.segments).toContain('new');
  await people.moveClock(new Date(Date.now() + 2 * 86_400_000));
  clock = (await people.now()).toISOString();
  mailed = (await people.mails('kept@example.com')).map(({ id }) => id);

  const members = family(it.child);
  expect(members.map(({ command }) => command).join('\n')).toContain('DynamoDBLocal.jar');
  const answers = burst.map((email) => people.post('/v1/signups', aSignup({ email })).catch(() => ({ status: 0 })));
  await answers[10];
  it.child.kill('SIGTERM');
  await ends(it);
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  accepted = burst.filter((_, i) => statuses[i] === 202);
  expect(accepted.length).toBeGreaterThan(0);
  expect(await leftOf(members)).toEqual([]);
}, 150_000);

test('started again on the same data nothing is lost, what was due goes out once, and a killed host takes its engine along', async () => {
  const port = await freePort();
  const it = npmStart(port, '--data', kept);
  await ready(it, port);
  const people = peopleAt(`http://localhost:${port}`);
  expect((await people.now()).toISOString() >= clock).toBe(true);
  for (const email of accepted)
    expect(
      (await people.mails(email)).map(({ tags }) => tags.kind),
      email,
    ).toEqual(['invite']);
  // The mail may be from the first run, whose port was another.
  const { pathname, search } = new URL(await people.confirmLink(accepted[0]!));
  expect(await people.post(pathname + search)).toMatchObject({ status: 200 });
  expect(await people.contact('kept@example.com')).toMatchObject({
    email: 'kept@example.com',
  });
  expect((await people.mails('kept@example.com')).map(({ id }) => id)).toEqual(mailed);
  await people.moveClock(`${birthday}T08:10:00Z`);
  await people.moveClock(`${birthday}T08:30:00Z`);
  const since = (await people.mails('kept@example.com')).filter(({ id }) => !mailed.includes(id));
  expect(since.map(({ tags }) => tags.occasion)).toEqual([`birthday-${birthday.slice(0, 4)}`]);

  const members = family(it.child);
  const host = members.findLast(
    ({ command }) => command.includes('infra/local/start.js') && !command.startsWith('sh'),
  )!;
  process.kill(host.pid, 'SIGKILL');
  await ends(it);
  expect(await leftOf(members)).toEqual([]);
}, 150_000);

test('it listens on this machine only, on the port it is told; Ctrl-C stops everything it started', async () => {
  const port = await freePort();
  const it = npmStart(port);
  await ready(it, port);
  expect(it.output()).toContain(`http://localhost:${port}/`);
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && !each.internal && each.family === 'IPv4')
    .map((each) => each!.address);
  for (const address of others) expect(await answers(address, port), address).toBe(false);
  expect(await answers('127.0.0.1', port)).toBe(true);
  const members = family(it.child);
  stopGroup(it.child, 'SIGINT');
  await ends(it);
  expect(await leftOf(members)).toEqual([]);
}, 150_000);

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    for (const event of ['connect', 'error', 'timeout'] as const)
      socket.once(event, () => {
        socket.destroy();
        resolve(event === 'connect');
      });
  });
}

test('stopped before it is up it leaves nothing behind either', async () => {
  const it = npmStart(await freePort());
  while (!family(it.child).some(({ command }) => command.includes('DynamoDBLocal.jar'))) await sleep(20);
  const members = family(it.child);
  stopGroup(it.child);
  await ends(it);
  expect(await leftOf(members)).toEqual([]);
}, 60_000);

test('a port in use is told in a sentence, and it ends with an error', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const it = npmStart(port);
  const [code] = await ends(it, 60_000);
  taken.close();
  expect(code).not.toBe(0);
  expect(it.output()).toContain(`Port ${port} is in use`);
  expect(it.output()).not.toMatch(/\n\s+at /);
}, 90_000);

test('without Java it says what to install, and ends with an error', async () => {
  const environment = { PORT: String(await freePort()), PATH: join(root, 'node_modules/.bin'), JAVA_HOME: undefined };
  const it = run(process.execPath, ['infra/local/start.js'], environment);
  const [code] = await ends(it, 60_000);
  expect(code).not.toBe(0);
  expect(it.output()).toContain('Java was not found. DynamoDB Local needs Java 17 or newer');
  expect(it.output()).not.toMatch(/\n\s+at /);
}, 90_000);
