import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the template and the bundles are made of. */
const SOURCES = ['functions/**/*', 'forms/**/*', 'infra/*.ts', 'shop.config.ts', 'package-lock.json', 'tsconfig.json'];
const MARK = '.sources';

/**
 * Builds and synthesises unless nothing has changed since the last time; answers whether it did. A build takes its fifteen
 * seconds, a look at a few hundred files thirty milliseconds.
 */
export async function buildIfChanged(root: string, output: string): Promise<boolean> {
  const mark = join(root, output, MARK);
  const now = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  await run(root, output);
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
    const child = spawn(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: output },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed:\n${complaint.trim()}`));
    });
  });
}
