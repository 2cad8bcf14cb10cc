import { enliven } from './enliven.ts';
import { fetchDefinition } from './fetchDefinition.ts';
import { KartotekaForm } from './KartotekaForm.ts';
import { keepOrigin } from './keepOrigin.ts';

/*
 * The one script of the public pages, a classic one: it needs no CORS to be loaded from another site, and can ask
 * where it came from.
 */
const script = document.currentScript as HTMLScriptElement | null;
const origin = new URL(script?.src ?? location.href).origin;

KartotekaForm.origin = origin;
if (!customElements.get('kartoteka-form')) customElements.define('kartoteka-form', KartotekaForm);

for (const container of document.querySelectorAll<HTMLElement>('.kartoteka[data-form]')) {
  const { form = '', locale = '' } = container.dataset;
  keepOrigin(container.querySelector('form')!, location.search);
  enliven({ container, definition: () => fetchDefinition(origin, form, locale), origin, level: 1 });
  // The answer to a form with mistakes, sent before this script was there.
  container.querySelector<HTMLElement>('.summary')?.focus();
}
