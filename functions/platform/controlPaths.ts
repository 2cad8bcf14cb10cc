/** Where control characters stand in the texts of a value: they never belong into a line of a form. */
export function controlPaths(value: unknown, path = ''): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (typeof value === 'string') return /[\u0000-\u001f\u007f]/.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => controlPaths(entry, path ? `${path}.${key}` : key));
}
