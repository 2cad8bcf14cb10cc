import { fillPlain } from '../drawing/fill.ts';
import { type Html, html } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { copyingTexts } from '../drawing/texts/copying.ts';
import { knownTexts } from '../drawing/texts/known.ts';
import { momentWords } from '../drawing/words.ts';
import type { CopyPart } from './collectCopy.ts';
import { knownBody } from './knownBody.ts';
import type { Person, PersonView } from './personView.types.ts';

type CopyView = Omit<PersonView, 'person'> & {
  /** Undefined when nobody can read the contact any more: the files hold it all the same. */
  person: Person | undefined;
  copied: CopyPart;
  /** Every part that there is, to ask for it by. */
  parts: string[];
};

/** What a page shows of the entries as they are stored; the files hold them all. */
const mostCharacters = 200_000;

/** The readable copy: in words, then entry by entry as stored, with a button for each file that gives the whole. */
export function copyPage({ copied, parts, person, ...view }: CopyView): string {
  const { shop, locale, now, token } = view;
  const { title, intro, raw, inOne, inParts } = copyingTexts[locale].copy;
  return page({
    shop,
    locale,
    title,
    personal: true,
    main: html`<div class="kartoteka"><h1 class="title">${title}</h1>
<p class="intro">${fillPlain(intro, { date: momentWords(now, locale, shop) })} ${parts.length > 1 ? inParts : inOne}</p>
<form method="post" action="/copy?t=${token}&amp;locale=${locale}" class="noprint choices"><input type="hidden" name="format" value="json">${parts.map((part, i) => fileButton(part, i, parts.length, locale))}</form>
${person && html`<section class="part"><h2 class="title">${knownTexts[locale].title}</h2>${knownBody({ ...view, person })}</section>`}
<details class="part"><summary class="heading">${raw}</summary>${shown(copied).map((entry) => html`<pre>${entry}</pre>`)}</details></div>`,
  });
}

function fileButton(part: string, i: number, count: number, locale: PersonView['locale']): Html {
  const { download, downloadPart } = copyingTexts[locale].copy;
  const words = count === 1 ? download : fillPlain(downloadPart, { part: String(i + 1), count: String(count) });
  return html`<button class="button" type="submit" name="part" value="${part}">${words}</button>`;
}

function shown({ mailbox = [], collection }: CopyPart): string[] {
  let room = mostCharacters;
  return [...mailbox, ...collection]
    .map((entry) => JSON.stringify(entry, null, 1))
    .filter(({ length }) => {
      room -= length;
      return room >= 0;
    });
}
