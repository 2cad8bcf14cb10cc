import { useLocation } from 'preact-iso/router';

/** Whether somebody has come to this screen from another one: then the focus goes to its heading. */
export const moved = { current: false };

/** An address of the console with what it holds in its query; what is empty is left out. */
export function addressOf(path: string, query: Record<string, string | undefined> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/**
 * What a screen keeps in its address, so that Back, reload, a link and a second tab show the same. `change` puts a new
 * entry into the history, or with `replace` takes the place of this one.
 */
export function usePlace() {
  const { path, query, route } = useLocation();
  return {
    path,
    query: query as Record<string, string | undefined>,
    go: route,
    change: (change: Record<string, string | undefined>, replace = false) =>
      route(addressOf(path, { ...query, ...change }), replace),
  };
}
