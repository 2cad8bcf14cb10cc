/**
 * What is written in a form stays with the tab, so that another language, a lost connection or the way back costs
 * nothing. Ticks are left out: a sentence is agreed to where it is read. Sent, it is forgotten.
 */
const keyOf = (form: string) => `kartoteka-typed:${form}`;
const written = 'input:not([type=hidden], [type=checkbox], [type=radio], [name=website]), select';

export function keepTyped(container: HTMLElement, form: string): { forget(): void } {
  const fields = () => container.querySelectorAll<HTMLInputElement>(`form :is(${written})`);
  const store = attempt(() => sessionStorage);
  const kept = attempt(() => JSON.parse(store?.getItem(keyOf(form)) ?? '{}') as Record<string, string>) ?? {};
  for (const field of fields()) if (!field.value) field.value = kept[field.name] ?? '';
  container.addEventListener('input', () => {
    const values = Object.fromEntries([...fields()].map(({ name, value }) => [name, value]));
    attempt(() => store?.setItem(keyOf(form), JSON.stringify(values)));
  });
  return { forget: () => void attempt(() => store?.removeItem(keyOf(form))) };
}

/** A store that is full or forbidden keeps nothing, and nothing else suffers. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
