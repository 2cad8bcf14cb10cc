import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { atBuild } from './atBuild.ts';
import { leanBundles } from './leanBundles.ts';

interface Folders {
  /** Holds `<capability>/<name>.lambda.ts`. */
  from: string;
  /** Gets `<name>/index.mjs`, one folder a function, ready to be an asset. */
  to: string;
  /** With the names that its functions have in the sources, for profiles. */
  named?: boolean;
}

/**
 * Bundles every entry point with one esbuild call and returns their names.
 * `mainFields` makes esbuild pick the SDK's ES modules: without it the same handler weighs half as much again.
 */
export async function bundleFunctions({ from, to, named = false }: Folders): Promise<string[]> {
  const sources = globSync(`${from}/*/*.lambda.ts`).sort();
  const names = sources.map((source) => basename(source, '.lambda.ts'));
  refuseTwins(names);
  const { outputFiles } = await build({
    entryPoints: sources.map((source, i) => ({ in: source, out: `${names[i]}/index` })),
    outdir: to,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: !named,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [atBuild, leanBundles],
    logLevel: 'warning',
    write: false,
  });
  await Promise.all(outputFiles.map(({ path, text }) => writeIfChanged(path, withRequireWhereNeeded(text))));
  await removeStrays(to, names);
  return names.sort();
}

/** Packages in CommonJS ask for built-in modules by `require`, which an ES module has to make for itself. */
function withRequireWhereNeeded(code: string): string {
  if (!code.includes('Dynamic require of')) return code;
  return `import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);${code}`;
}

/** Leaves an unchanged file alone, so that whoever watches it or runs from it is not disturbed. */
async function writeIfChanged(path: string, content: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === content) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function removeStrays(folder: string, names: string[]): Promise<void> {
  const strays = (await readdir(folder)).filter((name) => !names.includes(name));
  await Promise.all(strays.map((name) => rm(resolve(folder, name), { recursive: true })));
}

function refuseTwins(names: string[]): void {
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin)
    throw new Error(`Two functions are called "${twin}": a file name must be unique among functions/*/*.lambda.ts`);
}
