import { fillPlain } from '../../functions/drawing/fill.ts';
import { meantBy } from './mailboxes.ts';

/** A tap on what comes next is over before anything moves under it. */
const afterTheTap = 300;

/** Offers the address that was probably meant, under the field, once the field is left. Taken or not is the writer's choice. */
export function suggest(container: HTMLElement, question: string): void {
  container.addEventListener('change', ({ target }) => {
    const field = target as HTMLInputElement;
    if (field.id !== 'email') return;
    const group = field.closest('.field')!;
    group.querySelector('.meant')?.remove();
    const meant = meantBy(field.value);
    if (!meant) return;
    const button = document.createElement('button');
    Object.assign(button, {
      type: 'button',
      className: 'quiet meant',
      textContent: fillPlain(question, { address: meant }),
    });
    button.onclick = () => {
      field.value = meant;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      button.remove();
      field.focus();
    };
    setTimeout(() => group.append(button), afterTheTap);
  });
}
