import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { buildPages } from '../forms/buildPages.ts';
import { askedLetters } from '../functions/asked/askedLetters.atBuild.ts';
import { html, raw } from '../functions/drawing/html.ts';
import { type RenderLetterOptions, renderLetter } from '../functions/mail/renderLetter.ts';
import { exampleOf } from '../functions/mail/voucherOf.ts';
import { defaultsOf } from '../functions/programme/defaultsOf.ts';
import { builtInLetters } from '../functions/programme/letters/builtInLetters.ts';
import type { CompiledLetter } from '../functions/programme/letters/compiledLetter.schema.ts';
import { shopLetters } from '../functions/programme/letters/shopLetters.atBuild.ts';
import { parseShop } from '../functions/shop/shop.schema.ts';
import type { Shop } from '../functions/shop/shop.ts';
import config from '../shop.config.ts';
import { plainly } from './plainly.ts';

const outDir = 'dist/letters';

/** Readers whom letters must suit: nobody known by name, one name as long as it may be, one in another script. */
const readers: Record<string, string | undefined> = {
  Anna: 'Anna',
  'no name': undefined,
  'a long name': 'Wilhelmina-Konstantyna Aleksandra Nepomucena Przybyszewska',
  Cyrillic: 'Александра',
};

/** Letters that show a ticket: the ones that say so, and the birthday's, which is a present. */
const showsVoucher = (id: string) => ['voucher', 'birthday'].includes(id);

type Shown = { id: string; letter: CompiledLetter; why: RenderLetterOptions['why']; survey?: string | undefined };

function everyLetter(shop: Shop): Shown[] {
  const why = { purpose: Object.keys(shop.purposes).find((id) => shop.purposes[id]!.marketing)! };
  const survey = Object.keys(shop.surveys)[0];
  return [
    ...Object.entries(askedLetters).map(([id, letter]) => ({ id, letter, why: 'asked-for' as const })),
    ...Object.entries(builtInLetters).map(([id, letter]) => ({ id, letter, why, survey })),
    ...Object.entries(shopLetters).flatMap(([id, steps]) =>
      Object.entries(steps).flatMap(([step, letter]) => (letter ? [{ id: `${id}-${step}`, letter, why }] : [])),
    ),
  ];
}

const link = 'https://people.example/x?t=k1.'.padEnd(180, 'aBc9');
const links = { url: link, unsubscribe: link, preferences: link, survey: link };
const details = ['anna@example.com', 'Newsletter'];
const kinds = [...defaultsOf(config).vouchers.values()];
/** Of the shop's first gift, so that a ticket says as much as it may. */
const kind = kinds.find(({ gives }) => 'gift' in gives) ?? kinds[0];

/** Mail programs follow the reader's scheme; here each is shown whichever the screen has. */
const inScheme = (page: string, dark: boolean) =>
  page.replaceAll('@media (prefers-color-scheme: dark)', dark ? '@media all' : '@media not all');

/** Writes every letter in every language, for a phone and a desk, in light and dark, with its plain text, on one page. */
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
  for (const { id, letter, why, survey } of mailed)
    for (const locale of shop.locales)
      for (const [who, firstName] of Object.entries(readers)) {
        // A name matters in one language; the others show that their words fit.
        if (who !== 'Anna' && locale !== shop.defaultLocale) continue;
        const title = survey && shop.surveys[survey]!.title[locale];
        const voucher = kind && exampleOf(kind, { shop, locale, publicUrl: 'https://people.example', now: new Date() });
        const reader = { firstName, links, details, ...(voucher && showsVoucher(id) && { voucher }) };
        const options = { letter, locale, shop, shopUrl: shop.url, publicUrl: '.', why, reader };
        const mail = renderLetter(title ? { ...options, survey: title } : options);
        const name = `${id}.${locale}.${Object.keys(readers).indexOf(who)}`;
        await writeFile(`${outDir}/${name}.light.html`, inScheme(mail.html, false));
        await writeFile(`${outDir}/${name}.dark.html`, inScheme(mail.html, true));
        const frame = (scheme: string, width: number) =>
          html`<iframe src="${name}.${scheme}.html" width="${width}" height="720" loading="lazy" title="${name}, ${scheme}, ${width} pixels"></iframe>`;
        sections.push(
          html`<section><h2>${id} · ${locale} · ${who}</h2><p>${mail.subject}</p><div>${frame('light', 640)}${frame('light', 320)}${frame('dark', 640)}${frame('dark', 320)}<pre>${mail.text}</pre></div></section>`,
        );
      }
  const page = html`<!doctype html><html lang="en"><meta charset="utf-8"><title>Every letter of ${shop.name}</title><style>${raw('body{font:16px/1.5 system-ui;margin:24px}div{display:flex;gap:16px;overflow-x:auto}iframe{flex:none;border:1px solid #999}pre{flex:none;width:480px;max-height:720px;overflow:auto;white-space:pre-wrap;margin:0}')}</style><h1>Every letter of ${shop.name}</h1>${sections}</html>`;
  await writeFile(`${outDir}/index.html`, page.markup);
  console.log(`\n  ${sections.length} letters: ${pathToFileURL(`${outDir}/index.html`)}\n`);
}

await plainly(writeLetters);
