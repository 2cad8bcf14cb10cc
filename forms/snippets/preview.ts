import { KartotekaForm } from '../element/KartotekaForm.ts';
import { attributesOf, type Choices } from './snippetOf.ts';

/*
 * The script of the preview: the element itself, as it is chosen, on a page of grey lines. It comes at once, every time,
 * and what is sent from it is accepted without being sent.
 */
const choices = Object.fromEntries(new URLSearchParams(location.search)) as Choices;
const { fetch: reach } = window;
window.fetch = (address, options) =>
  options?.method === 'POST'
    ? Promise.resolve(new Response('{"status":"accepted"}', { status: 202 }))
    : reach(address, options);

KartotekaForm.origin = location.origin;
KartotekaForm.atOnce = true;
customElements.define('kartoteka-form', KartotekaForm);

const element = document.createElement('kartoteka-form');
for (const [name, value] of Object.entries(attributesOf(choices)))
  if (name === 'style') element.style.cssText = value;
  else element.setAttribute(name, value);
document.querySelector('[data-here]')!.append(element);
