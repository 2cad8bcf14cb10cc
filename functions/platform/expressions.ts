const given = (item: object) => Object.entries(item).filter(([, value]) => value !== undefined);

/** `#name = :name` for every field that has a value, to stand after SET. */
export const assignments = (item: object): string =>
  given(item)
    .map(([name]) => `#${name} = :${name}`)
    .join(', ');

/** `#name` placeholders for `assignments`. */
export const fieldNames = (item: object): Record<string, string> =>
  Object.fromEntries(given(item).map(([name]) => [`#${name}`, name]));

/** `:name` placeholders for `assignments`. */
export const fieldValues = (item: object): Record<string, unknown> =>
  Object.fromEntries(given(item).map(([name, value]) => [`:${name}`, value]));
