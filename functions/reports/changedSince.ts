import type { CountedSend } from '../programme/send.schema.ts';
import { addTo } from './tally.ts';

/**
 * What has come otherwise than it was promised, by what it has come to: a reason to skip that was not foreseen, `sent`
 * where a reason was, `failed`, `unknown`, and of those who were not of the audience then, or are not any more, `joined`,
 * `left` and `erased`. What is still planned has not come to anything yet.
 */
export function changedSince(
  promised: ReadonlyMap<string, string>,
  sends: Iterable<CountedSend>,
  { whole, isThere }: { whole: boolean; isThere: (contactId: string) => boolean },
): Record<string, number> {
  const changed: Record<string, number> = {};
  const left = new Set(promised.keys());
  for (const { contactId, state, reason } of sends) {
    left.delete(contactId);
    const word = promised.get(contactId);
    if (word === undefined) addTo(changed, 'joined');
    else if (state === 'skipped' && reason !== word) addTo(changed, reason!);
    else if (state === 'sent' && word !== 'goes') addTo(changed, 'sent');
    else if (state === 'failed' || state === 'unknown') addTo(changed, state);
  }
  // Who is missing is known once the whole audience has been made up.
  if (whole) for (const contactId of left) addTo(changed, isThere(contactId) ? 'left' : 'erased');
  return changed;
}
