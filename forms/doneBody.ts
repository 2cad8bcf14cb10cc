import { fill, fillPlain } from '../functions/drawing/fill.ts';
import { heading } from '../functions/drawing/formBody.ts';
import type { FormDefinition } from '../functions/drawing/formDefinition.types.ts';
import { type Html, html, raw } from '../functions/drawing/html.ts';
import { tick } from '../functions/drawing/tick.ts';

type Done = {
  words: FormDefinition['words'];
  /** What was promised for signing up. */
  incentive?: string | undefined;
  address?: string;
  /** What was probably meant, where the address looks like a slip. */
  meant?: string | undefined;
  /** Where the mailbox is read. */
  reader?: { name: string; link: string } | undefined;
  level: 1 | 2;
};

/**
 * What takes the form's place once it is sent: which mailbox to open, and a way to correct the address. It says the same
 * whoever the address belongs to. Without an address (the page after a form without JavaScript) there is no way back to
 * the form either.
 */
export function doneBody({ words, incentive, address, meant, reader, level }: Done): Html {
  const { title, text, textWithoutAddress, patience, again, openMailbox, promise, meant: question } = words.done;
  return html`<div class="done" part="done" tabindex="-1">${tick}${heading(level, title)}
<p class="intro">${address ? fill(text, { address: breakable(address) }) : textWithoutAddress}</p>
${meant && html`<button class="second" type="button" data-meant="${meant}">${fillPlain(question, { address: meant })}</button>`}
${reader && html`<p><a class="button" href="${reader.link}" target="_blank" rel="noopener noreferrer" part="button">${fillPlain(openMailbox, { provider: reader.name })}</a></p>`}
${incentive && html`<p class="incentive" part="incentive">${fillPlain(promise, { incentive })}</p>`}
${address && html`<button class="quiet" type="button" data-again part="again">${again}</button>`}
<p class="small">${patience}</p></div>`;
}

/** A long address goes on the next line at its `@`, if anywhere. */
function breakable(address: string): Html {
  return html`<strong>${address.split(/(?=@)/).map((part, i) => html`${i > 0 && raw('<wbr>')}${part}`)}</strong>`;
}
