/** A pause that somebody else can cut short. */
export type Rest = { for(ms: number): Promise<void>; wake(): void };

export function createRest(): Rest {
  let wake: (() => void) | undefined;
  return {
    for: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(done, ms);
        wake = done;
        function done() {
          clearTimeout(timer);
          wake = undefined;
          resolve();
        }
      }),
    wake: () => wake?.(),
  };
}
