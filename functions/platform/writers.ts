/**
 * Who wrote an item last, as far as the filter of a stream asks: writer and filter share these words. A verdict never
 * leaves the word it found, so a write that does (one made by hand) can be told from it.
 */
export const writers = {
  enrich: 'enrich',
  verdict: 'segment',
  nextVerdict: 'segment-next',
  sweep: 'sweep',
  agenda: 'agenda',
  backfill: 'backfill',
  redrive: 'redrive',
  clicks: 'clicks',
  imports: 'imports',
} as const;

/** The word for a verdict on an item that was written last by `writer`. */
export function verdictAfter(writer: string): string {
  return writer === writers.verdict ? writers.nextVerdict : writers.verdict;
}
