import { keepOrigin } from './keepOrigin.ts';

/* The script of the page behind a QR code. The form needs none: this adds what a campaign's link says of itself. */
const form = document.querySelector('form');
if (form) keepOrigin(form, location.search);
document.querySelector<HTMLElement>('.summary')?.focus();
