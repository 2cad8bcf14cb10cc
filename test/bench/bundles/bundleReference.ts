import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the reference handler as ours are, but without leaving anything out, and gives its file and size in bytes. */
export async function bundleReference(folder: string): Promise<{ file: string; size: number }> {
  const file = join(folder, 'reference', 'index.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./reference.lambda.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { file, size: statSync(file).size };
}
