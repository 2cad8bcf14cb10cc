import { keepOrigin } from './keepOrigin.ts';
import { attempt, keepTyped } from './keepTyped.ts';
import { readerOf } from './mailboxes.ts';
import { suggest } from './suggest.ts';

/*
 * The script of the page behind a QR code, and of the thanks it leads to. The form needs none: this adds what a campaign's
 * link says of itself, offers to mend a slip in the address, and says in the thanks which address it was.
 */
const sent = 'kartoteka-sent';
const form = document.querySelector('form');
if (form) {
  keepOrigin(form, location.search);
  const typed = keepTyped(document.body, form.querySelector<HTMLInputElement>('[name=form]')!.value);
  const { meant, offline } = form.closest<HTMLElement>('[data-meant]')!.dataset;
  suggest(form, meant!);
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      waitForNetwork(form, offline!);
      return;
    }
    // What was sent comes back with its mistakes, if it has any.
    typed.forget();
    attempt(() => sessionStorage.setItem(sent, form.querySelector<HTMLInputElement>('#email')!.value));
  });
}
document.querySelector<HTMLElement>('.summary')?.focus();

const template = document.querySelector('template');
const address = template && attempt(() => sessionStorage.getItem(sent));
if (address) sayWhich(address, template.content);

/** Says that there is no network, keeps what is written where it is, and sends it once there is one again. */
function waitForNetwork(form: HTMLFormElement, words: string): void {
  if (form.querySelector('[role=alert]')) return;
  form.prepend(Object.assign(document.createElement('p'), { className: 'error', role: 'alert', textContent: words }));
  addEventListener('online', () => form.requestSubmit(), { once: true });
}

/** The thanks with the address as it was typed, the way to its mailbox, and the way back to correct it. */
function sayWhich(address: string, done: DocumentFragment): void {
  done.querySelector('strong')!.textContent = address;
  const mailbox = done.querySelector<HTMLAnchorElement>('a.button')!;
  const reader = readerOf(address);
  if (reader) {
    mailbox.href = reader.link;
    mailbox.textContent = mailbox.textContent.replace('{provider}', reader.name);
  } else mailbox.remove();
  done.querySelector('[data-again]')!.addEventListener('click', () => history.back());
  document.querySelector('.done')!.replaceWith(done);
}
