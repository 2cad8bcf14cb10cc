import type { FormDefinition } from '../../functions/drawing/formDefinition.types.ts';

/** Reads a form's definition. Throws where there is none. */
export async function fetchDefinition(origin: string, form: string, locale: string): Promise<FormDefinition> {
  const address = `${origin}/v1/forms/${encodeURIComponent(form)}?locale=${encodeURIComponent(locale)}`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as FormDefinition;
}
