import { fill } from '../functions/drawing/fill.ts';
import { heading } from '../functions/drawing/formBody.ts';
import type { FormDefinition } from '../functions/drawing/formDefinition.types.ts';
import { type Html, html, raw } from '../functions/drawing/html.ts';

/**
 * What takes the form's place once it is sent: which mailbox to open. It says the same whoever the address belongs to.
 * Without an address (the page after a form without JavaScript) there is no way back to the form either.
 */
export function doneBody({
  words,
  address,
  level,
}: {
  words: FormDefinition['words'];
  address?: string;
  level: 1 | 2;
}): Html {
  const { title, text, textWithoutAddress, patience, again } = words.done;
  return html`<div class="done" part="done" tabindex="-1">${heading(level, title)}
<p class="intro">${address ? fill(text, { address: breakable(address) }) : textWithoutAddress}</p>
<p class="small">${patience}</p>
${address && html`<button class="quiet" type="button" data-again part="again">${again}</button>`}</div>`;
}

/** A long address goes on the next line at its `@`, if anywhere. */
function breakable(address: string): Html {
  return html`<strong>${address.split(/(?=@)/).map((part, i) => html`${i > 0 && raw('<wbr>')}${part}`)}</strong>`;
}
