import type { FormDefinition } from '../functions/drawing/formDefinition.types.ts';

/** Words that only our own pages ask for: an element gets its choices with its fields, and has an address when it is done. */
const ours = new Set(['genders', 'yes', 'no']);

/** A form as it is sent to an element: without words for what it does not ask. */
export function sentDefinition({ words, ...definition }: FormDefinition): object {
  const asks = new Set(definition.fields.map(({ name }) => name.replace(/^(first|last)Name$/, 'name')));
  const ofFields = (texts: object) =>
    Object.fromEntries(
      Object.entries(texts).filter(
        ([name]) => !['phone', 'birthday', 'interests', 'name'].includes(name) || asks.has(name),
      ),
    );
  const { textWithoutAddress: _, ...done } = words.done;
  const kept = Object.entries(words).filter(([name]) => !ours.has(name));
  return {
    ...definition,
    words: { ...Object.fromEntries(kept), hints: ofFields(words.hints), errors: ofFields(words.errors), done },
  };
}
