import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './buildIfChanged.ts';
import { demoBegins } from './demoPeople.ts';
import { startDynamodbLocal } from './dynamodbLocal.ts';
import type { Host } from './host.ts';

type Options = {
  /** When the process began, as `performance.now()` tells it. */
  startedAt: number;
  port: number;
  demo: boolean;
  dataDir?: string;
  smtp?: string;
  /** A synthesised application to serve as it is; without it our own, built first when its sources have changed. */
  templateDir?: string;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = 'cdk.out';

/** `npm start`: brings the system up, says what is where, and takes it down again when asked to. */
export async function run({ startedAt, port, demo, dataDir, smtp, templateDir }: Options): Promise<void> {
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const interactive = process.stdout.isTTY;
  const progress = (text: string) => interactive && process.stdout.write(`\r\x1b[K  ${text} …`);
  console.log('\n  Kartoteka\n');
  progress('starting');
  const starting = begin();
  const stopping = stopOnSignal(starting);
  try {
    const host = await starting;
    if (interactive) process.stdout.write('\r\x1b[K');
    console.log(summary(host, { dataDir, smtp, took: seconds() }));
    if (demo) {
      progress('filling in the shop');
      if (!interactive) console.log('  A year goes by in the demonstration shop: about a minute …\n');
      const began = performance.now();
      const filled = await fillIn(host, (share) => progress(`a year goes by: ${Math.round(100 * share)} %`));
      if (interactive) process.stdout.write('\r\x1b[K');
      const took = `${Math.round((performance.now() - began) / 1000)} s`;
      console.log(
        filled
          ? `  A year has gone by in ${took}: the mails of the demonstration shop are at ${host.url}/_local/mailbox\n`
          : '  There are people in it already, so nothing was filled in.\n',
      );
    }
  } catch (error) {
    if (stopping.asked) return;
    if (interactive) process.stdout.write('\r\x1b[K');
    console.error(`  ${(error as Error).message.replaceAll('\n', '\n  ')}\n`);
    process.exit(1);
  }

  async function begin(): Promise<Host> {
    // Java takes longest to come up. What is kept has a key of its own, which the host knows.
    const engine = dataDir ? undefined : startDynamodbLocal();
    engine?.catch(() => {});
    const built = templateDir
      ? Promise.resolve()
      : buildIfChanged(root, OUTPUT, () =>
          console.log('  Sources have changed: building. The next start is faster.\n'),
        );
    built.catch(() => {});
    const { startHost } = await import('./host.ts');
    return startHost({
      port,
      templateDir: templateDir ?? `${root}${OUTPUT}`,
      built,
      onProgress: (step) => progress(`${step} up after ${seconds()}`),
      ...(demo && { clockOffset: demoBegins }),
      ...(engine && { engine }),
      ...(dataDir && { dataDir }),
      ...(smtp && { smtp }),
    });
  }
}

async function fillIn(host: Host, onProgress: (share: number) => void): Promise<boolean> {
  const { seedDemo } = await import('./demo.ts');
  host.hush(true);
  try {
    return await seedDemo({ url: host.url, credentials: host.credentials, onProgress });
  } finally {
    host.hush(false);
  }
}

function summary(host: Host, { dataDir, smtp, took }: { dataDir?: string; smtp?: string; took: string }): string {
  const lines = [
    ['shop', `${host.url}/`],
    ['console', `${host.url}/console/`],
    ['mailbox', `${host.url}/_local/mailbox`],
    ['description', `${host.url}/openapi.json`],
    ['tokens', `${host.url}/_local/credentials`],
    ['data', dataDir ?? 'in memory, gone when this stops (keep it: npm start -- --data DIR)'],
    ...(smtp ? [['mail too', smtp]] : []),
  ];
  const table = lines.map(([name, value]) => `  ${name!.padEnd(12)} ${value}`).join('\n');
  return `${table}\n\n  Ready after ${took}. Ctrl-C stops everything.\n`;
}

/**
 * The first signal takes everything down in order, the second at once, and so does one that comes before anything is up: engine
 * and build end with this process. A shell between npm and this process may die without
 * passing the signal on: then whoever started us is gone, which counts as one.
 */
function stopOnSignal(starting: Promise<Host>): { asked: boolean } {
  const state = { asked: false };
  let host: Host | undefined;
  starting.then((up) => (host = up)).catch(() => {});
  const stop = async () => {
    if (state.asked) process.exit(130);
    if (!host) process.exit(0);
    state.asked = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await host.stop().catch(() => {});
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && !state.asked && stop(), 500).unref();
  }
  return state;
}
