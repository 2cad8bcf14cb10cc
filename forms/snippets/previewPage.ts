import { html, raw } from '../../functions/drawing/html.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { makerTexts } from './makerTexts.ts';

/** Any shop's page, as grey lines, for the element to stand on as it was chosen. */
export function previewPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  const { preview, harmless } = makerTexts[locale];
  const lines = (count: number) => raw('<p class="line"></p>'.repeat(count));
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${preview} · ${shop.name}</title>
<meta name="description" content="${harmless}">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/preview.css">
<script src="/assets/preview.js" defer></script>
</head>
<body><main><h1 class="unseen">${preview}</h1><div aria-hidden="true"><p class="line first"></p>${lines(3)}</div><div data-here></div><div aria-hidden="true">${lines(9)}</div></main></body>
</html>
`.markup;
}
