import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { answeredPage } from '../functions/drawing/answeredPage.ts';
import { answerPage } from '../functions/drawing/answerPage.ts';
import type { DrawingName } from '../functions/drawing/drawingNames.ts';
import { drawingFiles, drawings } from '../functions/drawing/drawings.ts';
import { erasedPage } from '../functions/drawing/erasedPage.ts';
import { formDefinition } from '../functions/drawing/formDefinition.ts';
import { formPage } from '../functions/drawing/formPage.ts';
import { refusedPage } from '../functions/drawing/refusedPage.ts';
import { pageSheets, readSheet } from '../functions/drawing/styles/pageSheets.ts';
import { elementTokens, formTokens } from '../functions/drawing/styles/tokens.ts';
import { surveyPage } from '../functions/drawing/surveyPage.ts';
import { deadEndTexts } from '../functions/drawing/texts/deadEnds.ts';
import { stayedPage, unsubscribedPage } from '../functions/drawing/unsubscribedPage.ts';
import { withSheets } from '../functions/drawing/withSheets.ts';
import type { Locale } from '../functions/shop/locales.ts';
import { type BrandPicture, measurePictures, type Picture, pictureBytes } from '../functions/shop/pictures.ts';
import type { ShopConfig } from '../functions/shop/shop.schema.ts';
import { checkContrast } from './checkContrast.ts';
import { demoPage } from './demo/demoPage.ts';
import { landingPage } from './pages/landingPage.ts';
import { questionNames, questionPage } from './pages/questionPage.ts';
import { thanksPage } from './pages/thanksPage.ts';
import { paint } from './pictures/paint.ts';
import { posterPage } from './print/posterPage.ts';
import { tableTentPage } from './print/tableTentPage.ts';
import { sentDefinition } from './sentDefinition.ts';
import { previewPage } from './snippets/previewPage.ts';
import { snippetsPage } from './snippets/snippetsPage.ts';

type BuildPagesOptions = {
  shop: ShopConfig;
  outDir: string;
  /** Whether a page like the shop's own stands at `/`, to try the forms on: on one machine only. */
  demonstration?: boolean;
};

/**
 * Writes every public page, form definition, stylesheet and script of a shop, file by file and language by language.
 * Pages have their style sheets in them, so that nothing is waited for before the first paint, and load scripts by names
 * that hold the hash of what is in them, to be kept for a year. Under plain names they stay for the pages of others and
 * for the form that subscribe draws anew. The same configuration gives the same bytes. Throws, naming the pair, where the brand's colours cannot be read.
 */
export async function buildPages({ shop, outDir, demonstration = true }: BuildPagesOptions): Promise<void> {
  checkContrast(shop.brand);
  const [sheets, scripts] = await Promise.all([sheetsOf(shop), scriptsOf(shop)]);
  const named = Object.entries(scripts).map(([path, text]) => ({ path, text, name: hashedName(path, text) }));
  const finish = (page: string) =>
    named.reduce((text, { path, name }) => text.replaceAll(`="/${path}"`, `="/${name}"`), withSheets(page, sheets));
  const files = {
    ...Object.fromEntries(Object.entries(pagesOf(shop, demonstration)).map(([path, page]) => [path, finish(page)])),
    ...scripts,
    ...Object.fromEntries(named.map(({ name, text }) => [name, text])),
    'assets/kartoteka.css': sheets.kartoteka,
    ...picturesOf(shop),
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function hashedName(path: string, text: string): string {
  return path.replace(/(\.\w+)$/, `.${createHash('sha256').update(text).digest('hex').slice(0, 10)}$1`);
}

/** The brand's pictures and those of letters, under names that change with what is in them. */
function picturesOf(shop: ShopConfig): Record<string, Buffer> {
  const pictures = Object.entries(measurePictures(shop)) as [BrandPicture, Picture][];
  const drawn = Object.entries(drawingFiles(shop.brand)) as [DrawingName, string][];
  return Object.fromEntries([
    ...drawn.map(([name, file]) => [`assets/${file}`, paint(drawings[name], shop.brand.light)]),
    ...pictures.map(([which, { name }]) => [`assets/${name}`, pictureBytes(shop.brand[which]!)]),
  ]);
}

function pagesOf(shop: ShopConfig, demonstration: boolean): Record<string, string> {
  const files: Record<string, string> = {};
  for (const locale of shop.locales as Locale[]) {
    const options = { shop, locale };
    if (demonstration) files[`index.${locale}.html`] = demoPage(options);
    for (const question of questionNames) files[`${question}.${locale}.html`] = questionPage({ ...options, question });
    files[`404.${locale}.html`] = answerPage({ ...options, texts: deadEndTexts[locale].notFound });
    files[`refused.${locale}.html`] = refusedPage(options);
    files[`thanks.${locale}.html`] = thanksPage(options);
    files[`unsubscribed.${locale}.html`] = unsubscribedPage(options);
    files[`unsubscribed/told.${locale}.html`] = unsubscribedPage({ ...options, told: true });
    for (const instead of ['undo', 'pause', 'birthday'] as const)
      files[`unsubscribed/${instead}.${locale}.html`] = stayedPage({ ...options, instead });
    files[`erased.${locale}.html`] = erasedPage(options);
    for (const survey of Object.keys(shop.surveys)) {
      files[`s/${survey}.${locale}.html`] = surveyPage({ ...options, survey });
      files[`s/${survey}/thanks.${locale}.html`] = answeredPage({ ...options, survey });
    }
    files[`snippets.${locale}.html`] = snippetsPage(options);
    files[`snippets/preview.${locale}.html`] = previewPage(options);
    for (const form of Object.keys(shop.forms)) {
      files[`f/${form}.${locale}.html`] = formPage({ ...options, form });
      files[`v1/forms/${form}.${locale}.json`] =
        `${JSON.stringify(sentDefinition(formDefinition({ ...options, form })))}\n`;
    }
    for (const placement of Object.keys(shop.placements)) {
      files[`q/${placement}.${locale}.html`] = landingPage({ ...options, placement });
      files[`q/${placement}/poster.${locale}.html`] = posterPage({ ...options, placement });
      files[`q/${placement}/table-tent.${locale}.html`] = tableTentPage({ ...options, placement });
    }
  }
  return files;
}

/** Style sheets by the names that pages ask for. */
async function sheetsOf({ brand }: ShopConfig): Promise<{ kartoteka: string } & Record<string, string>> {
  const [print, snippets, preview] = await Promise.all(['print.css', 'snippets.css', 'preview.css'].map(readStyles));
  const tokens = `:root{--font:${brand.font};--accent:${brand.light.accent};--on-accent:${brand.light.onAccent}}`;
  return {
    ...pageSheets(brand),
    print: await minify(`${tokens}${print}`),
    snippets: await minify(snippets!),
    preview: await minify(preview!),
  };
}

async function scriptsOf({ brand }: ShopConfig): Promise<Record<string, string>> {
  const [overlay, chat] = await Promise.all(['overlay.css', 'chat.css'].map(readStyles));
  const form = readSheet('form.css');
  const element = await minify(`${formTokens(brand)}${form}${overlay}`);
  const questions = await minify(`${formTokens(brand)}${form}`);
  const window = await minify(`${elementTokens(brand)}${chat}`);
  return {
    'assets/kartoteka-form.js': await bundle('element/main.ts', { ELEMENT_STYLES: JSON.stringify(element) }),
    'assets/kartoteka-checkout.js': await bundle('checkout/main.ts', { ELEMENT_STYLES: JSON.stringify(questions) }),
    'assets/landing.js': await bundle('element/landing.ts'),
    'assets/owner.js': await bundle('element/owner.ts'),
    'assets/snippets.js': await bundle('snippets/maker.ts'),
    'assets/preview.js': await bundle('snippets/preview.ts', { ELEMENT_STYLES: JSON.stringify(element) }),
    'assets/kartoteka-chat.js': await bundle('chat/main.ts', { CHAT_STYLES: JSON.stringify(window) }),
  };
}

function readStyles(name: string): Promise<string> {
  return readFile(new URL(`styles/${name}`, import.meta.url), 'utf8');
}

async function minify(css: string): Promise<string> {
  return (await transform(css, { loader: 'css', minify: true, target: 'es2022', charset: 'utf8' })).code;
}

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define,
    write: false,
  });
  return outputFiles[0]!.text;
}
