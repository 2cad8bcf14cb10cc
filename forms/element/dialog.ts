import { html } from '../../functions/drawing/html.ts';

type Options = { root: ShadowRoot; title: string; close: string; content: HTMLElement; closed: () => void };

/**
 * Shows something over the page. The browser's own modal dialogue keeps the focus inside, gives it back, and closes
 * with Escape; the button closes it, and so does a tap outside unless something is typed already.
 */
export function openDialog({ root, title, close, content, closed }: Options): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('part', 'dialog');
  dialog.ariaLabel = title;
  dialog.tabIndex = -1;
  dialog.innerHTML = closeButton(close).markup;
  dialog.append(content);
  root.append(dialog);
  dialog.querySelector('button')!.onclick = () => dialog.close();
  let pressed: EventTarget | null;
  dialog.onpointerdown = ({ target }) => {
    pressed = target;
  };
  dialog.onclick = ({ target }) => {
    // A selection dragged out of a field ends here too, but began in the field.
    if (target === dialog && pressed === dialog && !isBegun(dialog)) dialog.close();
  };
  dialog.onclose = () => {
    dialog.remove();
    closed();
  };
  dialog.showModal();
  dialog.focus();
}

export function closeButton(label: string) {
  return html`<button class="close" type="button" part="close" aria-label="${label}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2l12 12M14 2L2 14"/></svg></button>`;
}

function isBegun(dialog: HTMLElement): boolean {
  const fields = [...dialog.querySelectorAll<HTMLInputElement>('form :is(input:not([type=hidden]),select)')];
  return fields.some(({ type, checked, value }) => (type === 'checkbox' ? checked : value));
}
