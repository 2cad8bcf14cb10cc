import { utmOf } from '../utmOf.ts';

/** Puts what a campaign's link says in the page's address (`utm_source` and its kin) into a form, unseen. */
export function keepOrigin(form: HTMLFormElement, search: string): void {
  for (const [key, value] of Object.entries(utmOf(search) ?? {})) {
    const name = `utm[${key}]`;
    const known = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const input = known ?? form.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'hidden', name, value });
  }
}
