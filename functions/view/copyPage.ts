import { fillPlain } from '../drawing/fill.ts';
import { html } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { copyingTexts } from '../drawing/texts/copying.ts';
import { knownTexts } from '../drawing/texts/known.ts';
import { momentWords } from '../drawing/words.ts';
import type { Copy } from './collectCopy.ts';
import { knownBody } from './knownBody.ts';
import type { PersonView } from './personView.types.ts';

/** The readable copy: in words, then entry by entry as stored, with a button that gives the same as a file. */
export function copyPage({ copy, ...view }: PersonView & { copy: Copy }): string {
  const { shop, locale, now } = view;
  const { title, intro, download, raw } = copyingTexts[locale].copy;
  const entries = [...copy.collection, ...copy.mailbox, ...(copy.lead ? [copy.lead] : [])];
  return page({
    shop,
    locale,
    title,
    personal: true,
    main: html`<div class="kartoteka"><h1 class="title">${title}</h1>
<p class="intro">${fillPlain(intro, { date: momentWords(now, locale, shop) })}</p>
<form method="post" class="noprint"><input type="hidden" name="format" value="json"><button class="button" type="submit">${download}</button></form>
<section class="part"><h2 class="title">${knownTexts[locale].title}</h2>${knownBody(view, { allTimes: true })}</section>
<details class="part"><summary class="heading">${raw}</summary>${entries.map((entry) => html`<pre>${JSON.stringify(entry, null, 1)}</pre>`)}</details></div>`,
  });
}
