import { useLayoutEffect, useState } from 'preact/hooks';

type Shared<T> = { value: T; hear: (hears: () => void) => () => void };

/** A value that is one for the whole console. What draws by it says so with `useShared`. */
export function shared<T>(first: T): Shared<T> {
  let value = first;
  const hearing = new Set<() => void>();
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (next === value) return;
      value = next;
      for (const hears of hearing) hears();
    },
    hear(hears) {
      hearing.add(hears);
      return () => hearing.delete(hears);
    },
  };
}

/** Draws anew, with all that is inside, when one of the values changes. */
export function useShared(...all: readonly Pick<Shared<unknown>, 'hear'>[]): void {
  const [, draw] = useState({});
  useLayoutEffect(() => {
    const deaf = all.map((one) => one.hear(() => draw({})));
    return () => {
      for (const end of deaf) end();
    };
  }, []);
}
