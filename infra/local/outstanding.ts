/**
 * Records that were read and are not all done, in reading order. Lanes finish them in any order; how far everything is done
 * is what a restart may rely on.
 */
export type Outstanding<T> = {
  add(item: T): { done(): void };
  /** Not yet done. */
  size(): number;
};

export function createOutstanding<T>(onProgress: (lastDone: T) => void): Outstanding<T> {
  let entries: Array<{ item: T; done: boolean }> = [];
  let head = 0;
  let open = 0;

  function advance(): void {
    const before = head;
    while (entries[head]?.done) head += 1;
    if (head === before) return;
    onProgress(entries[head - 1]!.item);
    if (head < 1000 && head < entries.length) return;
    entries = entries.slice(head);
    head = 0;
  }

  return {
    add(item) {
      const entry = { item, done: false };
      entries.push(entry);
      open += 1;
      return {
        done() {
          entry.done = true;
          open -= 1;
          advance();
        },
      };
    },
    size: () => open,
  };
}
