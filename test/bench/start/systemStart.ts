import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../infra/local/freePort.ts';

/** How long `npm start` takes until `/_local/ready` answers, in milliseconds. */
export async function systemStart(): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const npm = spawn('npm', ['start'], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
  const ended = once(npm, 'exit');
  while (!(await isReady(port))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with code ${npm.exitCode}`);
    await sleep(15);
  }
  const took = performance.now() - start;
  npm.kill('SIGTERM');
  await ended;
  return took;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/_local/ready`).catch(() => undefined);
  return answer?.status === 200;
}
