import { statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPages } from '../../forms/buildPages.ts';
import { drawingFiles } from '../../functions/drawing/drawingFiles.atBuild.ts';
import { policyFor } from '../../functions/platform/pagePolicy.ts';
import { brandPictures } from '../../functions/shop/brandPictures.atBuild.ts';
import { aShop } from '../support/aShop.ts';

const shop = aShop();
let folder: string;
let files: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kartoteka-pages-'));
  await buildPages({ shop, outDir: folder });
  files = await readAll(folder);
});

afterAll(() => rm(folder, { recursive: true }));

const gzipped = (...names: string[]) => names.reduce((sum, name) => sum + gzipSync(files[name]!).length, 0);
const pages = () => Object.entries(files).filter(([name]) => name.endsWith('.html'));

test('every page and every form exists in every language', () => {
  const names = shop.locales.flatMap((locale) => [
    ...[
      'index',
      'unsubscribe',
      'copy',
      'erase',
      'erased',
      'thanks',
      'snippets',
      'snippets/preview',
      'refused',
      '404',
    ].map((page) => `${page}.${locale}.html`),
    ...['', '/told', '/undo', '/pause', '/birthday'].map((end) => `unsubscribed${end}.${locale}.html`),
    ...Object.keys(shop.forms).flatMap((form) => [`f/${form}.${locale}.html`, `v1/forms/${form}.${locale}.json`]),
    ...Object.keys(shop.surveys).flatMap((survey) => [
      `s/${survey}.${locale}.html`,
      `s/${survey}/thanks.${locale}.html`,
    ]),
    ...Object.keys(shop.placements).flatMap((placement) =>
      ['', '/poster', '/table-tent'].map((page) => `q/${placement}${page}.${locale}.html`),
    ),
  ]);
  const scripts = [
    'kartoteka-chat.js',
    'kartoteka-checkout.js',
    'kartoteka-form.js',
    'landing.js',
    'owner.js',
    'preview.js',
    'snippets.js',
  ];
  const assets = [
    ...scripts,
    'kartoteka.css',
    brandPictures.logo!.name,
    brandPictures.photo!.name,
    ...Object.values(drawingFiles),
  ].map((name) => `assets/${name}`);
  const kept = Object.keys(files).filter((name) => !/^assets\/[\w-]+\.[0-9a-f]{10}\.(js|css)$/.test(name));
  expect(kept.sort()).toEqual([...names, ...assets].sort());
});

test('every page leads to the shop and its privacy notice, and says in a description what it is', () => {
  for (const [name, page] of pages().filter(([name]) => !/poster|table-tent|preview/.test(name))) {
    expect(page, name).toContain(`<p class="shop"><a href="${shop.url}">`);
    expect(page, name).toContain(`<a href="${shop.privacy}">`);
    expect(page, name).toMatch(/<meta name="description" content="[^"]{10,}">/);
  }
});

test('a link preview of a form says its promise and shows the photograph by its full address', () => {
  const page = files['f/newsletter.pl.html']!;
  const { photo } = brandPictures;
  expect(page).toContain(`<meta property="og:image" content="%PUBLIC_URL%/assets/${photo!.name}">`);
  expect(page).toContain(`<meta property="og:image:width" content="${photo!.width}">`);
  expect(page).toContain(`<meta property="og:description" content="${shop.forms.newsletter!.incentive!.pl}. `);
  expect(page).toContain(`<meta property="og:url" content="%PUBLIC_URL%/f/newsletter">`);
  expect(files['unsubscribe.pl.html']).not.toContain('og:');
});

test('paper says where and when its store is open, and the promise in the largest words', () => {
  const poster = files['q/store-1-till/poster.en.html']!;
  expect(poster).toContain('<p class="where">ul. Świdnicka 12, Wrocław<br>Mon–Fri 6:00–18:00, Sat 6:00–14:00</p>');
  expect(poster).toContain(`<h1>${shop.forms.till!.intro.en}</h1>`);
});

test('what is deployed has no demonstration page', async () => {
  const deployed = await mkdtemp(join(tmpdir(), 'kartoteka-pages-'));
  await buildPages({ shop, outDir: deployed, demonstration: false });
  expect(Object.keys(await readAll(deployed)).filter((name) => name.startsWith('index.'))).toEqual([]);
  await rm(deployed, { recursive: true });
});

test('the same shop gives the same bytes', async () => {
  const again = await mkdtemp(join(tmpdir(), 'kartoteka-pages-'));
  await buildPages({ shop, outDir: again });
  expect(await readAll(again)).toEqual(files);
  await rm(again, { recursive: true });
});

test('a form definition says what the contract promises', () => {
  const definition = JSON.parse(files['v1/forms/newsletter.en.json']!);
  expect(definition).toMatchObject({ id: 'newsletter', locale: 'en' });
  expect(definition.fields[0]).toEqual({ name: 'email', type: 'email', label: 'Email', required: true });
  expect(definition.consents[0]).toEqual({
    purpose: 'newsletter',
    text: shop.purposes.newsletter!.text.en,
    hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    required: true,
  });
});

test('a page is painted without waiting: its one style sheet is in it, and what else it loads is kept for a year', () => {
  for (const [name, page] of pages()) {
    expect(page.match(/<style>[^<]+<\/style>/g), name).toHaveLength(1);
    expect(page, name).not.toContain('rel="stylesheet"');
    for (const [, asset] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g))
      expect(asset, name).toMatch(/\.[0-9a-f]{10}\.\w+$/);
    expect(policyFor(page)).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
  }
});

test('no page asks anything of another host, and none carries inline script or style of its own', () => {
  for (const [name, page] of pages()) {
    expect(page, name).not.toMatch(/(?:src|action)="(?:https?:)?\/\/|<link[^>]*href="(?:https?:)?\/\//);
    expect(page, name).not.toMatch(/<style [^>]|\sstyle="|\son\w+="|<script>|javascript:/);
  }
  expect(files['assets/kartoteka.css']).not.toMatch(/url\(|@import/);
});

test('the pages of personal links post to their own address, once, and keep its token when the language changes', () => {
  for (const page of ['unsubscribe', 'copy']) {
    const text = files[`${page}.en.html`]!;
    expect(text.match(/<form method="post">/g)).toHaveLength(shop.locales.length);
    expect(text).not.toMatch(/<form[^>]*action/);
    expect(text).not.toContain('?locale=');
    expect(text).toContain('<meta name="referrer" content="no-referrer">');
    for (const locale of shop.locales) expect(text).toContain(`href="#${locale}"`);
  }
});

test('the embedded form weighs at most 12 KB gzipped with its styles, its definition included', () => {
  for (const locale of shop.locales)
    expect(gzipped('assets/kartoteka-form.js', `v1/forms/newsletter.${locale}.json`)).toBeLessThanOrEqual(12 * 1024);
});

test('the chat weighs at most 12 KB gzipped with its styles', () => {
  expect(gzipped('assets/kartoteka-chat.js')).toBeLessThanOrEqual(12_000);
});

test('a hosted form weighs at most 6 KB gzipped with its styles', () => {
  for (const locale of shop.locales) expect(gzipped(`f/newsletter.${locale}.html`)).toBeLessThanOrEqual(6_000);
});

test('the page behind a QR code weighs at most 10 KB gzipped with styles, script and mark, and its photograph 25 KB', () => {
  for (const locale of shop.locales) {
    const page = files[`q/store-1-till.${locale}.html`]!;
    const parts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name!);
    const pictures = parts.filter((name) => /\.(png|jpg)$/.test(name));
    expect(pictures).toEqual([`assets/${brandPictures.logo!.name}`, `assets/${brandPictures.photo!.name}`]);
    expect(statSync(join(folder, pictures[1]!)).size).toBeLessThanOrEqual(25_000);
    const read = parts.filter((name) => !pictures.includes(name));
    expect(read).toHaveLength(1);
    expect(gzipped(`q/store-1-till.${locale}.html`, ...read)).toBeLessThanOrEqual(
      10_000 - statSync(join(folder, pictures[0]!)).size,
    );
  }
});

test('colours that cannot be read stop the build', async () => {
  const brand = { ...shop.brand, light: { ...shop.brand.light, ink: '#eeeeee' } };
  await expect(buildPages({ shop: { ...shop, brand }, outDir: folder })).rejects.toThrow('brand.light.ink (#eeeeee)');
});

async function readAll(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    names.map(async (name) => [name.slice(root.length + 1), await readFile(name, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}
