import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetCompiled } from './compiled.ts';

/** What the template and the bundles are made of. */
const SOURCES = [
  'functions/**/*',
  'forms/**/*',
  'console/**/*',
  'brand/**/*',
  'infra/*.ts',
  'infra/openApi/*.ts',
  'shop.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
const MARK = '.sources';

/**
 * Builds and synthesises, in a process of its own, unless nothing has changed since the last time; answers whether it
 * did. A build takes seconds, a look at a few hundred files thirty milliseconds.
 */
export async function buildIfChanged(root: string, output: string, onBuild = () => {}): Promise<boolean> {
  const release = await takeTurn(join(root, `.${output}.lock`));
  try {
    return await build(root, output, onBuild);
  } finally {
    release();
  }
}

/** Two starts at once must not build into one folder: the later waits. A lock whose owner is gone counts for nothing. */
async function takeTurn(lock: string): Promise<() => void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isAlive(Number(readIfThere(lock)))) rmSync(lock, { force: true });
      await sleep(100);
    }
  }
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function build(root: string, output: string, onBuild: () => void): Promise<boolean> {
  const mark = join(root, output, MARK);
  const now = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  onBuild();
  await run(root, output);
  forgetCompiled();
  writeFileSync(mark, now);
  return true;
}

/** By size and time of change: reading the files would take longer than starting. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function run(root: string, output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['infra/synthesise.ts', output], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kill = () => child.kill();
    process.once('exit', kill);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      if (code === 0) resolve();
      else reject(new Error(`The build failed:\n${complaint.trim()}`));
    });
  });
}
