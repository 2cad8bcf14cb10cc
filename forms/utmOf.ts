const names = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const longest = 60;

/** Where a visitor came from, as the address of the page tells it; undefined when it tells nothing. */
export function utmOf(search: string): Record<string, string> | undefined {
  const given = new URLSearchParams(search);
  const found = names.flatMap((name) => {
    const value = given
      .get(`utm_${name}`)
      ?.replace(/\p{Cc}/gu, '')
      .slice(0, longest);
    return value ? [[name, value]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
