import { newId } from '../platform/ids.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { Letter } from './letter.schema.ts';

const day = 24 * 60 * 60;

/** A letter about a right as it is asked for; forgotten after a day. */
export function newLetter(wanted: Pick<Letter, 'contactId' | 'letter' | 'address' | 'locale'>, now: Date): Letter {
  const times = { requestedAt: now.toISOString(), expiresAt: epochSeconds(now) + day };
  return { ...wanted, ...times, id: newId('letter', now), state: 'requested' };
}
