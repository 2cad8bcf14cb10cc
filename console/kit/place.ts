import { shared, useShared } from './shared.ts';

/** Whether somebody has come to this screen from another one: then the focus goes to its heading. */
export const moved = { current: false };

/** An address of the console with what it holds in its query; what is empty is left out. */
export function addressOf(path: string, query: Record<string, string | undefined> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

const place = shared(location.href);
const look = () => {
  place.value = location.href;
};
addEventListener('popstate', look);
addEventListener('click', follow);

/** Shows another address: a new entry of the history, or with `replace` in the place of this one. */
export function go(url: string, replace = false): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  look();
}

/** A link to a screen is followed here; everything else is the browser's, and so is a click that wants another tab. */
function follow(event: MouseEvent): void {
  const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
  const asked = link?.getAttribute('href') ?? '#';
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (!link || elsewhere || link.target || link.hasAttribute('download')) return;
  if (link.origin !== location.origin || asked.startsWith('#') || !/^\/console(\/|$)/.test(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

/**
 * What a screen keeps in its address, so that Back, reload, a link and a second tab show the same. `change` puts a new
 * entry into the history, or with `replace` takes the place of this one.
 */
export function usePlace() {
  useShared(place);
  const { pathname, searchParams } = new URL(place.value);
  const path = pathname.replace(/\/+$/, '');
  const query: Record<string, string | undefined> = Object.fromEntries(searchParams);
  return {
    path,
    query,
    go,
    change: (change: Record<string, string | undefined>, replace = false) =>
      go(addressOf(path, { ...query, ...change }), replace),
  };
}

/** What the parts of a pattern that begin with a colon are in a path, if the path is of that pattern. */
export function parametersIn(path: string, pattern: string): Record<string, string> | undefined {
  const [said, asked] = [path.split('/'), pattern.split('/')];
  if (said.length !== asked.length || !asked.every((part, i) => (part.startsWith(':') ? said[i] : part === said[i])))
    return undefined;
  const named = asked.flatMap((part, i) => (part.startsWith(':') ? [[part.slice(1), decoded(said[i]!)]] : []));
  return Object.fromEntries(named);
}

/** As it is where it cannot be decoded: nothing has such a name, and the screen says so. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
