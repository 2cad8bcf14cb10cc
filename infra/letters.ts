import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { buildPages } from '../forms/buildPages.ts';
import { askedLetters } from '../functions/asked/askedLetters.atBuild.ts';
import { brandPicture } from '../functions/drawing/brandPicture.ts';
import { type Html, html, raw } from '../functions/drawing/html.ts';
import { type RenderLetterOptions, renderLetter } from '../functions/mail/renderLetter.ts';
import { exampleOf } from '../functions/mail/voucherOf.ts';
import { defaultsOf } from '../functions/programme/defaultsOf.ts';
import { builtInLetters } from '../functions/programme/letters/builtInLetters.ts';
import type { CompiledLetter } from '../functions/programme/letters/compiledLetter.schema.ts';
import { shopLetters } from '../functions/programme/letters/shopLetters.atBuild.ts';
import type { Locale } from '../functions/shop/locales.ts';
import { parseShop } from '../functions/shop/shop.schema.ts';
import type { Shop } from '../functions/shop/shop.ts';
import { qrPng } from '../functions/vouchers/qrPng.ts';
import config from '../shop.config.ts';
import { plainly } from './plainly.ts';
import { sampleLetter, samplePicture } from './sampleLetter.ts';

const outDir = 'dist/letters';

/** Readers whom letters must suit: nobody known by name, one name as long as it may be, one in another script. */
const readers: Record<string, string | undefined> = {
  Anna: 'Anna',
  'no name': undefined,
  'a long name': 'Wilhelmina-Konstantyna Aleksandra Nepomucena Przybyszewska',
  Cyrillic: 'Александра',
};

/** Letters that show a ticket: the ones that say so, and the birthday's, which is a present. */
const showsVoucher = (id: string) => ['voucher', 'birthday', 'campaign'].includes(id);

type Shown = { id: string; letter: CompiledLetter; why: RenderLetterOptions['why']; survey?: string | undefined };

function everyLetter(shop: Shop): Shown[] {
  const why = { purpose: Object.keys(shop.purposes).find((id) => shop.purposes[id]!.marketing)! };
  const steps = [...defaultsOf(config).automations.values()].flatMap(({ steps }) => steps);
  /** What an automation asks under the button of this letter. */
  const surveyOf = (id: string) => steps.find(({ letter, survey }) => letter === id && survey)?.survey;
  return [
    ...Object.entries(askedLetters).map(([id, letter]) => ({ id, letter, why: 'asked-for' as const })),
    ...Object.entries(builtInLetters).map(([id, letter]) => ({ id, letter, why, survey: surveyOf(id) })),
    ...Object.entries(shopLetters).flatMap(([id, steps]) =>
      Object.entries(steps).flatMap(([step, letter]) => (letter ? [{ id: `${id}-${step}`, letter, why }] : [])),
    ),
    { id: 'campaign', letter: sampleLetter(shop, kindId), why },
  ];
}

const link = 'https://people.example/x?t=k1.'.padEnd(180, 'aBc9');
const links = { url: link, unsubscribe: link, preferences: link, survey: link };
const details = ['anna@example.com', 'Newsletter'];
const kinds = [...defaultsOf(config).vouchers];
/** The shop's first gift, so that a ticket says as much as it may. */
const [kindId, kind] = kinds.find(([, { gives }]) => 'gift' in gives) ?? kinds[0] ?? [];

/** Mail programs follow the reader's scheme; here each is shown whichever the screen has. */
const inScheme = (page: string, dark: boolean) =>
  page.replaceAll('@media (prefers-color-scheme: dark)', dark ? '@media all' : '@media not all');

/** Writes every letter in every language to every reader, for a phone and a desk, in light and dark, and its plain text. */
async function writeLetters(): Promise<void> {
  const shop = parseShop(config);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await buildPages({ shop, outDir: `${outDir}/pages` });
  await cp(`${outDir}/pages/assets`, `${outDir}/assets`, { recursive: true });
  await rm(`${outDir}/pages`, { recursive: true });
  const sections = [];
  // A shop without gifts mails none.
  const mailed = everyLetter(shop).filter(({ id }) => kind || id !== 'voucher');
  for (const shown of mailed)
    for (const locale of shop.locales)
      for (const [reader, who] of Object.keys(readers).entries()) {
        const { subject, html: page, text } = writtenTo(shown, { shop, locale, firstName: readers[who] });
        const name = `${shown.id}.${locale}.${reader}`;
        await writeFile(`${outDir}/${name}.light.html`, inScheme(page, false));
        await writeFile(`${outDir}/${name}.dark.html`, inScheme(page, true));
        const frame = (scheme: string, width: number) =>
          html`<iframe src="${name}.${scheme}.html" width="${width}" height="720" title="${name}, ${scheme}, ${width} pixels"></iframe>`;
        sections.push(
          html`<section class="l-${locale} r-${reader} i-${shown.id}"><h2>${shown.id} · ${locale} · ${who}</h2><p>${subject}</p><div><template>${frame('light', 640)}${frame('light', 320)}${frame('dark', 640)}${frame('dark', 320)}<pre>${text}</pre></template></div></section>`,
        );
      }
  await writeFile(`${outDir}/index.html`, sheet(shop, [...new Set(mailed.map(({ id }) => id))], sections));
  console.log(`\n  ${sections.length} letters: ${pathToFileURL(`${outDir}/index.html`)}\n`);
}

type Reader = { shop: Shop; locale: Locale; firstName: string | undefined };

/** A letter as it is mailed, but that its pictures are files beside it. */
function writtenTo({ id, letter, why, survey }: Shown, { shop, locale, firstName }: Reader) {
  const title = survey && shop.surveys[survey]!.title[locale];
  const voucher = kind && exampleOf(kind, { shop, locale, publicUrl: 'https://people.example', now: new Date() });
  const reader = { firstName, links, details, ...(voucher && showsVoucher(id) && { voucher }) };
  const options = { letter, locale, shop, shopUrl: shop.url, publicUrl: '.', why, reader };
  const mail = renderLetter(title ? { ...options, survey: title } : options);
  const [photo, code] = [brandPicture(shop, 'photo'), voucher && qrPng(voucher.code).toString('base64')];
  const page = mail.html
    .replace('https://people.example/voucher.png', code ? `data:image/png;base64,${code}` : '')
    .replace(`${shop.url}${samplePicture}`, photo ? `./assets/${photo.name}` : '');
  return { ...mail, html: page };
}

/** Fifteen hundred frames at once take a browser half a minute: each is drawn as one comes near it. */
const drawNear = `const near = new IntersectionObserver((all) => {
  for (const { isIntersecting, target } of all) if (isIntersecting) { near.unobserve(target); const [t] = target.getElementsByTagName('template'); t.replaceWith(t.content); }
}, { rootMargin: '1000px' });
for (const section of document.querySelectorAll('section')) near.observe(section);`;

/** All of them on one page; what is chosen at its head hides the others. */
function sheet(shop: Shop, ids: string[], sections: Html[]): string {
  const group = (name: string, title: string, words: string[], key: (word: string, n: number) => string | number) => ({
    choices: html`<fieldset><legend>${title}</legend><label><input type="radio" name="${name}" checked> all</label>${words.map((word, n) => html`<label><input type="radio" name="${name}" id="${name}-${key(word, n)}"${n === 0 && name === 'r' && raw(' checked')}> ${word}</label>`)}</fieldset>`,
    style: words.map((word, n) => `body:has(#${name}-${key(word, n)}:checked) section:not(.${name}-${key(word, n)})`),
  });
  const groups = [
    group('l', 'Language', [...shop.locales], (locale) => locale),
    group('r', 'Reader', Object.keys(readers), (_, n) => n),
    group('i', 'Email', ids, (id) => id),
  ];
  const hidden = `${groups.flatMap(({ style }) => style).join()}{display:none}`;
  const style = `body{font:16px/1.5 system-ui;margin:24px}form{display:flex;flex-wrap:wrap;gap:16px}label{display:inline-block;margin-right:12px;line-height:2}div{display:flex;gap:16px;min-height:722px;overflow-x:auto}iframe{flex:none;border:1px solid #999}pre{flex:none;width:480px;max-height:720px;overflow:auto;white-space:pre-wrap;margin:0}${hidden}`;
  return html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Every letter of ${shop.name}</title><style>${raw(style)}</style><h1>Every letter of ${shop.name}</h1><form>${groups.map(({ choices }) => choices)}</form>${sections}<script>${raw(drawNear)}</script></html>`
    .markup;
}

await plainly(writeLetters);
