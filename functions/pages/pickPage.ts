import { preferredLocale } from '../platform/preferredLocale.ts';

/** Files by the address they answer and the language they are in; the empty language is everybody's. */
export type PageIndex = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface PageRequest {
  path: string;
  /** `?locale=`, as given. */
  locale?: string | undefined;
  acceptLanguage?: string | undefined;
}

/**
 * Reads from file names what they answer: `f/newsletter.pl.html` is `/f/newsletter` in Polish, `index.pl.html` is `/`,
 * `assets/kartoteka.css` is itself in every language.
 */
export function indexPages(files: readonly string[], locales: readonly string[]): PageIndex {
  const index = new Map<string, Map<string, string>>();
  for (const file of files) {
    const [, name = file, locale = ''] = /^(.+)\.([a-z]{2}(?:-[A-Z][a-z]{3})?)\.(?:html|json)$/.exec(file) ?? [];
    const known = locales.includes(locale);
    const path = known ? `/${name === 'index' ? '' : name}` : `/${file}`;
    index.set(path, (index.get(path) ?? new Map()).set(known ? locale : '', file));
  }
  return index;
}

/** The console is one page, whichever of its screens is asked for; files of its own that are not there are missing. */
export function consolePage(index: PageIndex, path: string): string | undefined {
  if (path !== '/console' && !path.startsWith('/console/')) return undefined;
  if (path === '/console/letter') return 'console/letter.html';
  return index.has(path) || path.startsWith('/console/assets/') ? undefined : 'console/index.html';
}

/** A picture by the part of its name that stays: an old letter shows what its picture has become. */
function renewed(index: PageIndex, path: string): string | undefined {
  const [, start, end] = /^(\/assets\/[\w-]+)\.[0-9a-f]{10}\.(png|jpg)$/.exec(path) ?? [];
  return start && [...index.keys()].find((known) => known.startsWith(`${start}.`) && known.endsWith(`.${end}`));
}

/** The file that answers a request, undefined if none does. Only files in the index can be named, whatever the path says. */
export function pickPage(index: PageIndex, request: PageRequest, defaultLocale: string): string | undefined {
  const versions = index.get(request.path) ?? index.get(renewed(index, request.path) ?? '');
  if (!versions) return undefined;
  const preferred = preferredLocale(request.acceptLanguage ?? '', [...versions.keys()].filter(Boolean));
  const inOrder = ['', request.locale, preferred, defaultLocale];
  const locale = inOrder.find((wanted) => wanted !== undefined && versions.has(wanted));
  return locale === undefined ? undefined : versions.get(locale);
}
