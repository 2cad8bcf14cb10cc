/**
 * The language to show: the first of those offered that the reader's `Accept-Language` names, by weight and then by order,
 * where `sr-Latn-RS` is satisfied by `sr` (lookup of RFC 4647, section 3.4). Nothing that fits gives undefined.
 */
export function preferredLocale<L extends string>(acceptLanguage: string, offered: readonly L[]): L | undefined {
  for (const range of rangesByWeight(acceptLanguage)) {
    const found = offered.find(
      (locale) => locale.toLowerCase() === range || range.startsWith(`${locale.toLowerCase()}-`),
    );
    if (found) return found;
  }
  return undefined;
}

/** At most ten, as no reader has more languages, and a longer list is not a reader's. */
function rangesByWeight(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',', 10)
    .map((part) => {
      const [range = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q\s*=\s*/);
      return { range, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}
