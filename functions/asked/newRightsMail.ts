import type { RightsMail } from '../leads/asked.schema.ts';
import { newId } from '../platform/ids.ts';
import { epochSeconds } from '../time/seconds.ts';

/** It waits so long for an account that cannot send. */
const lifeSeconds = 14 * 24 * 60 * 60;

/** A mail about a right as it is asked for. */
export function newRightsMail(
  wanted: Pick<RightsMail, 'contactId' | 'kind' | 'address' | 'locale' | 'voucher'>,
  now: Date,
): RightsMail {
  const times = { requestedAt: now.toISOString(), expiresAt: epochSeconds(now) + lifeSeconds };
  return { ...wanted, ...times, id: newId('letter', now), state: 'waiting', attempts: 0 };
}
