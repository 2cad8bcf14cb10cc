/**
 * Which records of a batch a function says it failed on, from its answer (JSON text). `all`: the answer is not one that
 * AWS accepts, and it takes the whole batch for failed.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function partialFailures(payload: string, batch: ReadonlySet<string>): Set<string> | 'all' {
  const answer: unknown = JSON.parse(payload || 'null');
  if (typeof answer !== 'object' || answer === null) return answer === null ? new Set() : 'all';
  const failures = (answer as { batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return 'all';
  const ids = failures.map((failure) => failure?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && batch.has(id)) ? new Set(ids) : 'all';
}
