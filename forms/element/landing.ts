import { keepOrigin } from './keepOrigin.ts';
import { keepTyped } from './keepTyped.ts';

/* The script of the page behind a QR code. The form needs none: this adds what a campaign's link says of itself. */
const form = document.querySelector('form');
if (form) {
  keepOrigin(form, location.search);
  const typed = keepTyped(document.body, form.querySelector<HTMLInputElement>('[name=form]')!.value);
  // What was sent comes back with its mistakes, if it has any.
  form.addEventListener('submit', () => typed.forget());
}
document.querySelector<HTMLElement>('.summary')?.focus();
