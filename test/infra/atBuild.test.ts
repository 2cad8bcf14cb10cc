import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { atBuild } from '../../infra/atBuild.ts';

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-at-build-'));

async function bundleOf(made: string): Promise<string> {
  const name = `made-${Math.random().toString(36).slice(2)}`;
  writeFileSync(join(folder, `${name}.atBuild.ts`), made);
  const contents = `import { made } from './${name}.atBuild.ts'; console.log(made);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    plugins: [atBuild],
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

it('what is made at build stands in the bundle, and what made it does not', async () => {
  const bundle = await bundleOf(`const parts: string[] = ['a', 'b']; export const made = { whole: parts.join('-') };`);
  expect(bundle).toContain('"a-b"');
  expect(bundle).not.toContain('join');
});

it('what cannot be made fails the build with its reason', async () => {
  const failing = `export const made = (() => { throw new Error('content.fi is missing'); })();`;
  await expect(bundleOf(failing)).rejects.toThrow('content.fi is missing');
});
