const restMs = 15 * 60 * 1000;

/**
 * Remembers that the account may not send, so that it is left alone for a quarter of an hour instead of being asked for
 * every mail that waits. It remembers in the memory of one instance: a few instances ask a few times, which is enough,
 * and nothing has to be read for it.
 */
export function circuit() {
  let until = Number.NEGATIVE_INFINITY;
  return {
    open(now: Date): void {
      until = now.getTime() + restMs;
    },
    /** Until when the account is left alone; undefined while mails may go. */
    restsUntil: (now: Date): Date | undefined => (now.getTime() < until ? new Date(until) : undefined),
  };
}

export type Circuit = ReturnType<typeof circuit>;
