/** Waits for all of them, whatever becomes of one: what was done, in order, and what went wrong. */
export async function settled<T>(all: Promise<T>[]): Promise<{ done: T[]; errors: unknown[] }> {
  const results = await Promise.allSettled(all);
  return {
    done: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    errors: results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
  };
}
