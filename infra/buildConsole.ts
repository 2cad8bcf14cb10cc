import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { brandPicture } from '../functions/drawing/brandPicture.ts';
import { pageTokens } from '../functions/drawing/styles/tokens.ts';
import { type InEveryLanguage, locales } from '../functions/shop/locales.ts';
import type { ShopConfig } from '../functions/shop/shop.schema.ts';

const source = (path: string) => fileURLToPath(new URL(`../console/${path}`, import.meta.url));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} satisfies BuildOptions;

/**
 * Writes the staff's console: its page, the page that shows letters, and under names that hold the hash of what is in
 * them its scripts and its texts (in pieces that are loaded when a screen of theirs is wanted) and its style. The same sources give the same bytes.
 */
export async function buildConsole({ shop, outDir }: { shop: ShopConfig; outDir: string }): Promise<void> {
  const assets = join(outDir, 'console/assets');
  await mkdir(assets, { recursive: true });
  const [textsHash, style] = await Promise.all([writeTexts(assets), writeStyle(shop, assets)]);
  const { metafile } = await build({
    ...common,
    entryPoints: { console: source('main.tsx') },
    outdir: assets,
    splitting: true,
    format: 'esm',
    metafile: true,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    define: { TEXTS_HASH: JSON.stringify(textsHash) },
  });
  await writeFile(join(outDir, 'console/index.html'), consolePage(shop, style, scriptsOf(metafile)));
  await writeFile(join(outDir, 'console/letter.html'), await letterPage());
}

/** What is said in each piece, a file in every language; gives the hash of it all. */
async function writeTexts(assets: string): Promise<string> {
  const { topicsIn }: { topicsIn: Record<string, readonly string[]> } = await import(source('kit/pieces.ts'));
  const pieces = await Promise.all(
    Object.entries(topicsIn).map(async ([piece, topics]) => {
      const texts = await Promise.all(topics.map(async (topic) => [topic, await topicIn(topic)] as const));
      return [piece, texts] as const;
    }),
  );
  const hash = hashOf(JSON.stringify(pieces));
  await Promise.all(
    pieces.flatMap(([piece, texts]) =>
      locales.map((locale) => {
        const inOne = Object.fromEntries(texts.map(([topic, words]) => [topic, words[locale]]));
        return writeFile(join(assets, `${piece}.${locale}.${hash}.json`), JSON.stringify(inOne));
      }),
    ),
  );
  return hash;
}

async function topicIn(topic: string): Promise<InEveryLanguage<unknown>> {
  const [texts] = Object.values(await import(source(`texts/${topic}.ts`)));
  return texts as InEveryLanguage<unknown>;
}

async function writeStyle({ brand }: ShopConfig, assets: string): Promise<string> {
  const written = await readFile(source('console.css'), 'utf8');
  const { code } = await transform(pageTokens(brand) + written, { loader: 'css', minify: true, charset: 'utf8' });
  const name = `console.${hashOf(code)}.css`;
  await writeFile(join(assets, name), code);
  return name;
}

/** The entry, and what it cannot begin without. */
function scriptsOf({ outputs }: Metafile): [entry: string, ...needed: string[]] {
  const [path, { imports }] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('main.tsx'))!;
  const needed = imports.filter(({ kind }) => kind === 'import-statement').map((one) => basename(one.path));
  return [basename(path), ...needed];
}

function consolePage(shop: ShopConfig, style: string, [entry, ...needed]: string[]): string {
  const logo = brandPicture(shop, 'logo');
  return `<!doctype html>
<html lang="${shop.defaultLocale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${shop.name.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
${logo ? `<link rel="icon" href="/assets/${logo.name}">` : ''}
<link rel="stylesheet" href="/console/assets/${style}">
<link rel="preload" href="/console/config.json" as="fetch" crossorigin="anonymous">
${needed.map((name) => `<link rel="modulepreload" href="/console/assets/${name}">`).join('\n')}
<script type="module" src="/console/assets/${entry}"></script>
</head>
<body>
<div id="app"></div>
<noscript>JavaScript</noscript>
</body>
</html>
`;
}

async function letterPage(): Promise<string> {
  const { outputFiles } = await build({ ...common, entryPoints: [source('letter.ts')], format: 'iife', write: false });
  const script = outputFiles[0]!.text.trim().replaceAll('<', '\\u003c');
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Letter</title>\n<script>${script}</script>\n</html>\n`;
}
