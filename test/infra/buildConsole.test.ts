import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseShop } from '../../functions/shop/shop.schema.ts';
import { buildConsole } from '../../infra/buildConsole.ts';
import config from '../../shop.config.ts';

let outDir: string;
let page: string;
const assets = () => join(outDir, 'console/assets');
const weight = async (names: string[]) => {
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(assets(), name))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kartoteka-console-'));
  await buildConsole({ shop: parseShop(config), outDir });
  page = await readFile(join(outDir, 'console/index.html'), 'utf8');
});
afterAll(() => rm(outDir, { recursive: true }));

test('the first screen weighs at most 30 KB gzipped, whichever it is and in whichever language', async () => {
  const names = await readdir(assets());
  const always = [...page.matchAll(/\/console\/assets\/([^"]+)/g)].map(([, name]) => name!);
  const frame = names.filter((name) => name.startsWith('frame.'));
  const heaviest = async (some: string[]) => Math.max(...(await Promise.all(some.map((name) => weight([name])))));
  const screens = names.filter((name) => /^[A-Z]\w+\.\w+\.js$/.test(name));
  const topics = names.filter((name) => name.endsWith('.json') && !frame.includes(name));
  const first = (await weight(always)) + (await heaviest(frame)) + (await heaviest(screens)) + (await heaviest(topics));
  expect(first).toBeLessThanOrEqual(30);
});

test('the whole console weighs at most 80 KB gzipped, and its texts in one language 22', async () => {
  const names = await readdir(assets());
  const texts = names.filter((name) => /\.ru\.\w+\.json$/.test(name));
  expect(await weight(names.filter((name) => !name.endsWith('.json')))).toBeLessThanOrEqual(80);
  expect(await weight(texts)).toBeLessThanOrEqual(22);
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
