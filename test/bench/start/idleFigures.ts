import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../infra/local/freePort.ts';
import type { Figure } from '../support/figure.ts';
import { median } from '../support/pairs.ts';

const [settleSeconds, watchSeconds, looks] = [15, 10, 3];
/** Of a second, as /proc counts CPU time. */
const ticksASecond = 100;

/** Figure 11: what the whole system takes of a machine while nobody comes: everything that `npm start` starts. */
export async function idleFigures(tell: (figure: Figure) => void): Promise<void> {
  if (process.platform !== 'linux') return;
  const port = await freePort();
  const npm = spawn('npm', ['start'], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
  const ended = once(npm, 'exit');
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/_local/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isReady())) await sleep(50);
  await sleep(settleSeconds * 1000);
  const memory: number[] = [];
  const cpu: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    const before = useOf(npm.pid!);
    const begun = performance.now();
    await sleep(watchSeconds * 1000);
    const after = useOf(npm.pid!);
    memory.push(after.bytes / 1e6);
    cpu.push(((after.ticks - before.ticks) / ticksASecond / ((performance.now() - begun) / 1000)) * 100);
  }
  npm.kill('SIGTERM');
  await ended;
  const how = `npm, the host with its engine and queues; median of ${looks} looks of ${watchSeconds} s, ${settleSeconds} s after it was ready`;
  tell({
    ...{ figure: 11, name: 'idle: memory of everything together', unit: 'MB', target: { atMost: 350 }, runs: memory },
    ...{ value: median(memory), how: `proportional set size; ${how}` },
  });
  tell({
    ...{ figure: 11, name: 'idle: share of a core', unit: '%', target: { atMost: 1 }, runs: cpu },
    ...{ value: median(cpu), how: `CPU time; ${how}` },
  });
}

/** Of a process and all it started, which share a part of their pages. */
function useOf(pid: number): { bytes: number; ticks: number } {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.flatMap((name) => stat(name) ?? []));
  const family = new Set([String(pid)]);
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const [child, { parent }] of parents) if (family.has(parent)) family.add(child);
    grown = family.size > before;
  }
  const [of] = [[...family].filter((name) => parents.has(name))];
  return {
    bytes: of.reduce((sum, name) => sum + proportional(name), 0),
    ticks: of.reduce((sum, name) => sum + parents.get(name)!.ticks, 0),
  };
}

function stat(pid: string): [string, { parent: string; ticks: number }][] | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return [[pid, { parent: fields[1]!, ticks: Number(fields[11]) + Number(fields[12]) }]];
  } catch {
    return undefined;
  }
}

function proportional(pid: string): number {
  try {
    return 1024 * Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]);
  } catch {
    return 0;
  }
}
