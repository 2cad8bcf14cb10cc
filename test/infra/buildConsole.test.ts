import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alsoIn, type Piece, pieces, topicsIn } from '../../console/kit/pieces.ts';
import { locales } from '../../functions/shop/locales.ts';
import { parseShop } from '../../functions/shop/shop.schema.ts';
import { buildConsole } from '../../infra/buildConsole.ts';
import config from '../../shop.config.ts';

let outDir: string;
let page: string;
const assets = () => join(outDir, 'console/assets');
const weightOf = (content: Buffer | string) => gzipSync(content).length / 1000;
const weight = async (names: Iterable<string>) => {
  const sizes = await Promise.all([...names].map(async (name) => weightOf(await readFile(join(assets(), name)))));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** The files, and all that they cannot begin without. */
async function withNeeded(names: Iterable<string>, found = new Set<string>()): Promise<Set<string>> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const code = name.endsWith('.js') ? await readFile(join(assets(), name), 'utf8') : '';
    await withNeeded(
      [...code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, needed]) => needed!),
      found,
    );
  }
  return found;
}

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kartoteka-console-'));
  await buildConsole({ shop: parseShop(config), outDir });
  page = await readFile(join(outDir, 'console/index.html'), 'utf8');
});
afterAll(() => rm(outDir, { recursive: true }));

/** Where owners and marketers begin, and where clerks do. */
test.each(['today', 'counter'] as const)(
  'the first screen, %s, weighs at most 30 KB gzipped with all it needs, in any language',
  async (piece) => {
    const names = await readdir(assets());
    const always = [...page.matchAll(/\/console\/assets\/([^"]+)/g)].map(([, name]) => name!);
    const code = await withNeeded([
      ...always,
      names.find((name) => name.startsWith(`${piece}.`) && name.endsWith('.js'))!,
    ]);
    const textsOf = ['core', piece, alsoIn[piece]];
    for (const locale of locales) {
      const texts = textsOf.flatMap((one) => names.filter((name) => name.startsWith(`${one}.${locale}.`)));
      expect(texts.length).toBeGreaterThanOrEqual(2);
      expect(weightOf(page) + (await weight(code)) + (await weight(texts))).toBeLessThanOrEqual(30);
    }
  },
);

test('the whole console, with all its texts in one language, weighs at most 80 KB gzipped', async () => {
  const names = await readdir(assets());
  const letter = await readFile(join(outDir, 'console/letter.html'));
  const code = await weight(names.filter((name) => !name.endsWith('.json')));
  for (const locale of locales) {
    const texts = await weight(names.filter((name) => name.includes(`.${locale}.`)));
    expect(weightOf(page) + weightOf(letter) + code + texts).toBeLessThanOrEqual(80);
  }
});

/** Of what the build is made, by esbuild's own account. */
const { inputs, outputs } = await build({
  entryPoints: [
    'console/main.tsx',
    'console/letter.ts',
    ...Object.keys(pieces).map((piece) => `console/pieces/${piece}.ts`),
  ],
  ...{ bundle: true, splitting: true, write: false, metafile: true, format: 'esm', outdir: tmpdir() },
  ...{ jsx: 'automatic', jsxImportSource: 'preact' },
}).then(({ metafile }) => metafile);

/** The files that a piece adds to the core. */
function sourcesOf(piece: Piece): string[] {
  const isCore = (path: string) => 'console/kit/Frame.tsx' in outputs[path]!.inputs;
  const [entry] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `console/pieces/${piece}.ts`)!;
  const needed = outputs[entry]!.imports.filter(({ kind, path }) => kind === 'import-statement' && !isCore(path));
  return [entry, ...needed.map(({ path }) => path)].flatMap((path) => Object.keys(outputs[path]!.inputs));
}

test('the console is made of at most 15 packages', () => {
  const packages = Object.keys(inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(['@date-fns/tz', 'preact']);
});

test.each(Object.keys(pieces) as Piece[])('the texts that %s speaks in come with it', async (piece) => {
  const also = alsoIn[piece];
  const there: string[] = [...topicsIn.core, ...topicsIn[piece], ...(also ? topicsIn[also] : [])];
  const code = (await Promise.all(sourcesOf(piece).map((path) => readFile(path, 'utf8')))).join('\n');
  const asked = [...new Set([...code.matchAll(/words\('(\w+)'\)/g)].map(([, topic]) => topic!))];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((topic) => !there.includes(topic))).toEqual([]);
});

test('every file but the pages has a name that changes with what is in it', async () => {
  for (const name of await readdir(assets())) expect(name).toMatch(/\.([0-9a-f]{10}|[A-Z0-9]{8})\.(js|css|json)$/);
});

test('no page has anything inline but the letter’s script, and the texts are built whole in every language', async () => {
  expect(page).not.toMatch(/<script>|<style>|style=|onclick/);
  const topics = (await readdir(assets())).filter((name) => name.endsWith('.json'));
  const byTopic = Object.groupBy(topics, (name) => name.split('.')[0]!);
  for (const files of Object.values(byTopic)) {
    const texts = await Promise.all(
      files!.map(async (name) => JSON.parse(await readFile(join(assets(), name), 'utf8'))),
    );
    for (const text of texts) expect(gapsOf(text)).toEqual(gapsOf(texts[0]));
  }
});

/** Gaps of every text but those that go with a number, whose forms differ by language. */
function gapsOf(text: unknown, path = ''): string[] {
  if (typeof text === 'string') return [...text.matchAll(/\{\w+\}/g)].map(([gap]) => `${path} ${gap}`).sort();
  const entries = Object.entries(text as Record<string, unknown>);
  if ('other' in (text as object)) return gapsOf((text as { other: string }).other, path);
  return entries.flatMap(([name, value]) => gapsOf(value, `${path}.${name}`));
}
