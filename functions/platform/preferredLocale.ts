/**
 * The language to show: the first of those offered that the reader's `Accept-Language` names, by weight and then by order
 * (lookup of RFC 4647, section 3.4). A tag stands for the script it is written in where it is used (CLDR, likely subtags):
 * `sr-RS` is Cyrillic, `sr-ME` and `sh` are Latin, and where only the other script is offered, that one is read. Nothing
 * that fits gives undefined.
 */
export function preferredLocale<L extends string>(acceptLanguage: string, offered: readonly L[]): L | undefined {
  // What our own pages send, without asking what the tag stands for.
  const own = offered.find((locale) => locale === acceptLanguage);
  if (own) return own;
  const ranges = rangesByWeight(acceptLanguage);
  const named = (tag: string) => offered.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  for (const range of ranges) {
    const [language = '', ...tags] = tagsOf(range);
    const found = [...tags, language].map(named).find(Boolean);
    const inOtherScript = offered.find((locale) => language && locale.startsWith(`${language}-`));
    if (found ?? inOtherScript) return found ?? inOtherScript;
  }
  // Who reads Bosnian or Croatian and nothing that is offered reads this rather than a stranger's language.
  return ranges.some((range) => /^(bs|hr)\b/.test(range)) ? named('sr-Latn') : undefined;
}

/** A language, then the tags that name it more closely, the closest first; nothing for what is no tag. */
function tagsOf(range: string): string[] {
  try {
    const { language, script } = new Intl.Locale(range).maximize();
    return [language, range, `${language}-${script}`];
  } catch {
    return [];
  }
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
