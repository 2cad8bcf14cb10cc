import type { FormDefinition } from '../../functions/drawing/formDefinition.types.ts';
import { html } from '../../functions/drawing/html.ts';
import { closeButton } from './dialog.ts';

type Options = { root: ShadowRoot; definition: FormDefinition; open: () => void; dismissed: () => void };

/**
 * A small card at the edge with what the form offers and one button, which opens it. It takes no focus and stands
 * where it is until it is answered. Gives what takes it away.
 */
export function slideIn({ root, definition, open, dismissed }: Options): () => void {
  const { title, intro, incentive, locale, words } = definition;
  const card = document.createElement('section');
  card.className = 'kartoteka slide-in';
  card.setAttribute('part', 'slide-in');
  card.lang = locale;
  card.ariaLabel = title;
  card.innerHTML = html`${closeButton(words.overlay.close)}<p class="slide-title">${title}</p>
<p class="small">${incentive ?? intro}</p>
<button class="button" type="button" part="button">${words.overlay.open}</button>`.markup;
  const away = () => {
    card.remove();
    removeEventListener('keydown', onKey);
  };
  const dismiss = () => {
    away();
    dismissed();
  };
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && dismiss();
  card.querySelector<HTMLButtonElement>('.close')!.onclick = dismiss;
  card.querySelector<HTMLButtonElement>('.button')!.onclick = () => {
    open();
    away();
  };
  addEventListener('keydown', onKey);
  root.append(card);
  return away;
}
