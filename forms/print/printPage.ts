import { type Html, html } from '../../functions/drawing/html.ts';
import { languages } from '../../functions/drawing/page.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { printTexts } from './printTexts.ts';

export type PrintOptions = { shop: ShopConfig; placement: string; locale: Locale };

type Sheet = PrintOptions & {
  /** The last part of the address. */
  name: 'poster' | 'table-tent';
  title: string;
  /** Said above the sheet on the screen, never on paper. */
  how: string;
  sheet: Html;
};

/** A page that is one sheet of A4 in the brand's colours. Above it, on the screen alone, stands how to print it. */
export function printPage({ shop, placement, locale, name, title, how, sheet }: Sheet): string {
  const place = shop.placements[placement]!.title;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${place} · ${shop.name}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/print.css">
<script src="/assets/owner.js" defer></script>
</head>
<body>
<header><p><strong>${title}: ${place}.</strong> ${how}</p>
<button class="act" type="button" data-print hidden>${printTexts[locale].print}</button>
${languages(shop, locale, (other) => `/q/${placement}/${name}?locale=${other}`)}</header>
<main class="sheet ${name}">${sheet}</main>
</body>
</html>
`.markup;
}
