import { publicUrlGap } from '../platform/publicUrlGap.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { brandPicture } from './brandPicture.ts';
import { type Html, html, raw } from './html.ts';
import { layoutTexts } from './texts/layout.ts';

export type PageOptions = {
  shop: ShopConfig;
  locale: Locale;
  title: string;
  main: Html;
  /** What search engines and link previews say of the page; the shop and its address, where nothing better is said. */
  description?: string;
  /** The address a link preview is for: only of pages that are the same for everybody. */
  shared?: string | undefined;
  /** Where each language's link leads. Left out where a click would lose what was typed or which link was opened. */
  languageLink?: ((locale: Locale) => string) | undefined;
  /** Whether the page carries a form that the script can send without leaving the page; or another script's name. */
  script?: boolean | string;
  /** A stylesheet beside the common one. */
  styles?: string;
  /** For one screen of a phone: everything closer, and the languages folded away above instead of listed below. */
  brief?: boolean;
  /** Whether the page carries the chat. */
  chat?: boolean;
  /** Pages that belong to one person's link stay out of search engines. */
  personal?: boolean;
};

/** Each language by the name its speakers give it. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  pl: 'Polski',
  ru: 'Русский',
  fi: 'Suomi',
  sr: 'Српски',
  'sr-Latn': 'Srpski',
};

/**
 * The frame of every public page: one stylesheet, at most one script, nothing from anywhere else and nothing inline,
 * so that it lives under `default-src 'none'`.
 */
export function page(options: PageOptions): string {
  const { shop, locale, title, main, languageLink, script, styles, chat, brief, personal, shared } = options;
  const { light, dark } = shop.brand;
  const description = options.description ?? `${shop.name}, ${shop.address}`;
  const links = languageLink && shop.locales.length > 1 && languages(shop, locale, languageLink);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${shop.name}</title>
<meta name="description" content="${description}">
${shared && preview({ shop, title, description, shared })}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light.paper}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark.paper}">
${personal && raw('<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">')}
<link rel="icon" href="${icon(shop)}">
<link rel="stylesheet" href="/assets/kartoteka.css">
${styles && html`<link rel="stylesheet" href="/assets/${styles}.css">`}
${script && html`<script src="/assets/${script === true ? 'kartoteka-form' : script}.js" defer></script>`}
${chat && raw('<script src="/assets/kartoteka-chat.js" defer></script>')}
</head>
<body>
<header>${masthead(shop)}${brief && links && folded(locale, links)}</header>
<main>${main}</main>
<footer>${!brief && links}
<address>${postal(shop)}</address>
<p class="ways"><a href="${shop.privacy}">${layoutTexts[locale].privacy}</a></p></footer>
</body>
</html>
`.markup.replace(/\n{2,}/g, '\n');
}

/** The shop's own mark and name, which lead to the shop. */
function masthead(shop: ShopConfig): Html {
  const logo = brandPicture(shop, 'logo');
  return html`<p class="shop"><a href="${shop.url}">${logo && html`<img src="/assets/${logo.name}" alt="" width="40" height="40">`}${shop.name}</a></p>`;
}

/** What a chat or a social network shows of a link (Open Graph). */
function preview({
  shop,
  title,
  description,
  shared,
}: Pick<PageOptions, 'shop' | 'title'> & { description: string; shared: string }): Html {
  const photo = brandPicture(shop, 'photo') ?? brandPicture(shop, 'logo');
  const about = {
    type: 'website',
    site_name: shop.name,
    title,
    description,
    url: publicUrlGap + shared,
    ...(photo && {
      image: `${publicUrlGap}/assets/${photo.name}`,
      'image:width': photo.width,
      'image:height': photo.height,
    }),
  };
  return html`${Object.entries(about).map(([name, content]) => html`<meta property="og:${name}" content="${content}">\n`)}`;
}

/** The languages by name, each leading to the same page in it; nothing where there is one. */
export function languages(shop: ShopConfig, current: Locale, link: (locale: Locale) => string): Html {
  if (shop.locales.length < 2) return html``;
  return html`<nav aria-label="${layoutTexts[current].language}"><ul>${shop.locales.map(
    (locale) =>
      html`<li><a href="${link(locale)}" lang="${locale}" hreflang="${locale}"${locale === current && html` aria-current="true"`}>${languageNames[locale]}</a></li>`,
  )}</ul></nav>`;
}

function folded(locale: Locale, links: Html): Html {
  return html`<details><summary>${languageNames[locale]}</summary>${links}</details>`;
}

/** The address broken at its commas only, never inside a postcode. */
function postal({ name, address }: ShopConfig): Html[] {
  return `${name}, ${address}`.split(/(?<=,) /).map((part) => html`<span>${part}</span> `);
}

/** The shop's first letter on its colour, carried inside the page: no request, not even for an icon. */
function icon({ name, brand }: ShopConfig): string {
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${brand.light.accent}"/><text x="16" y="22" font-family="serif" font-size="18" text-anchor="middle" fill="${brand.light.onAccent}">${[...name][0]}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg.markup)}`;
}
