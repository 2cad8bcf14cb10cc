const keys = ['source', 'medium', 'campaign', 'term', 'content'];
const longest = 60;

/** Puts what a campaign's link says in the page's address (`utm_source` and its kin) into a form, unseen. */
export function keepOrigin(form: HTMLFormElement, search: string): void {
  const query = new URLSearchParams(search);
  for (const key of keys) {
    const value = query.get(`utm_${key}`)?.slice(0, longest);
    if (!value) continue;
    const name = `utm[${key}]`;
    const known = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const input = known ?? form.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'hidden', name, value });
  }
}
