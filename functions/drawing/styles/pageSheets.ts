import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { ShopConfig } from '../../shop/shop.schema.ts';
import { pageTokens } from './tokens.ts';

/** The style sheets of our own pages, by the name a page asks for, as small as they get. */
export function pageSheets(brand: ShopConfig['brand']): { kartoteka: string; voucher: string } {
  const common = ['page.css', 'form.css', 'person.css', 'survey.css'].map(readSheet).join('');
  return { kartoteka: minified(`${pageTokens(brand)}${common}`), voucher: minified(readSheet('voucher.css')) };
}

export function readSheet(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function minified(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, target: 'es2022', charset: 'utf8' }).code.trim();
}
