import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { awsJson } from '../../../infra/local/awsJson.ts';
import { startHost } from '../../../infra/local/host.ts';
import { theApplication } from './fixture/theApplication.ts';

/** Whole starts and stops of the engine: seconds each, more on a busy machine. */
const PATIENT = { timeout: 120_000 };
const root = join(import.meta.dirname, '../../..');

/** Processes whose parent, or whose parent before it died, is this one; Linux only, as /proc is. */
function processesNaming(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          pid !== process.pid &&
          (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark) || readlinkSync(`/proc/${pid}/cwd`) === mark)
        );
      } catch {
        return false;
      }
    });
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
  } catch {
    return false;
  }
};

async function gone(pids: number[], withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50)) if (!pids.some(alive)) return true;
  return false;
}

/** Starts the host in a process of its own, as `npm start` does. */
async function startProcess(dataDir?: string) {
  const templateDir = theApplication();
  const script = join(templateDir, 'start.mjs');
  const options = { port: 0, demo: false, templateDir, ...(dataDir && { dataDir }) };
  writeFileSync(
    script,
    `import { run } from ${JSON.stringify(join(root, 'infra/local/run.ts'))};\nawait run({ startedAt: 0, ...${JSON.stringify(options)} });`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  await new Promise<void>((ready) =>
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('Ready after')) ready();
    }),
  );
  const url = /http:\/\/localhost:\d+/.exec(output)![0];
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number);
  return { child, url, children };
}

const postItem = (url: string, id: string) =>
  fetch(`${url}/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: { S: id } }),
  });

describe.runIf(existsSync('/proc/self/task'))('a host that ends', PATIENT, () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'leaves no process behind after %s in the middle of work',
    async (signal) => {
      const { child, url, children } = await startProcess();
      expect(children.length).toBeGreaterThan(0);
      const work = Array.from({ length: 50 }, (_, i) => postItem(url, `w${i}`).catch(() => {}));
      await sleep(20);
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
      await Promise.all(work);
      expect(await gone(children, 5000)).toBe(true);
      expect(processesNaming(join(child.spawnargs[1]!, '..'))).toEqual([]);
    },
  );
});

describe('kept data', PATIENT, () => {
  it('survives being killed in the middle of work: what was accepted is there and reaches every reader', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
    const first = await startProcess(dataDir);
    const accepted = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        postItem(first.url, `item-${i}`).then(
          (answer) => (answer.ok ? `item-${i}` : ''),
          () => '',
        ),
      ),
    );
    first.child.kill('SIGKILL');
    await gone([first.child.pid!, ...first.children], 5000);

    const host = await startHost({ port: 0, templateDir: theApplication(), dataDir, quiet: true });
    try {
      await host.idle();
      const { call } = awsJson(host.engines.dynamodb);
      const { Items } = await call<{ Items: Array<{ id: { S: string } }> }>('DynamoDB_20120810.Scan', {
        TableName: host.tables[0]!.name,
      });
      const ids = Items.map(({ id }) => id.S);
      expect(accepted.filter((id) => id && !ids.includes(id))).toEqual([]);
    } finally {
      await host.stop();
    }
  });

  it('is its owner’s alone, and comes back with its queues, its clock, its secrets and its place in every stream', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
    chmodSync(dataDir, 0o755);
    const templateDir = theApplication();
    const seen = (host: Awaited<ReturnType<typeof startHost>>, id: string) =>
      host.logs().filter(({ function: name, text }) => name === 'careful' && text.includes(`SEEN ${id} `)).length;

    const first = await startHost({ port: 0, templateDir, dataDir, quiet: true });
    const { apiKey } = await first.credentials();
    const open = readdirSync(dataDir, { withFileTypes: true })
      .map((entry) => [entry.name, statSync(join(dataDir, entry.name)).mode & 0o777] as const)
      .filter(([, mode]) => mode & 0o077);
    expect([statSync(dataDir).mode & 0o777, open]).toEqual([0o700, []]);
    await first.advance(new Date(Date.now() + 86_400_000));
    expect((await postItem(first.url, 'early')).status).toBe(201);
    await first.idle();
    expect(seen(first, 'early')).toBe(1);
    await awsJson(first.engines.sqs).call('AmazonSQS.SendMessage', {
      QueueUrl: first.model.refOf('Jobs'),
      MessageBody: '{"id":"later"}',
      DelaySeconds: 600,
    });
    await first.stop();

    const second = await startHost({ port: 0, templateDir, dataDir, quiet: true });
    try {
      expect(second.clock.now().getTime()).toBeGreaterThan(Date.now() + 86_000_000);
      expect((await second.credentials()).apiKey).toBe(apiKey);
      expect((await postItem(second.url, 'late')).status).toBe(201);
      await second.advance(new Date(second.clock.now().getTime() + 601_000));
      expect(seen(second, 'early')).toBe(0);
      expect(seen(second, 'late')).toBe(1);
      expect(second.logs().some(({ text }) => JSON.parse(text).message === 'DONE later 1')).toBe(true);
    } finally {
      await second.stop();
    }
  });
});

describe('what keeps the host from starting', PATIENT, () => {
  it('is told in words: the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(startHost({ port, templateDir: theApplication(), quiet: true })).rejects.toThrow(
      `Port ${port} is in use`,
    );
    other.close();
  });

  it('is told in words: there is no Java', async () => {
    const before = process.env.JAVA_HOME;
    process.env.JAVA_HOME = '/nowhere';
    try {
      await expect(startHost({ port: 0, templateDir: theApplication(), quiet: true })).rejects.toThrow(
        'needs Java 17 or newer',
      );
    } finally {
      if (before === undefined) delete process.env.JAVA_HOME;
      else process.env.JAVA_HOME = before;
    }
  });
});
