import { dayMs } from '../time/duration.ts';
import { epochMs, type Instant, toInstant } from '../time/instant.ts';

/**
 * A mail that is due further ahead than this is remembered by its contact, and no item of its own until then: most are
 * moved by an order, or dropped, long before. Longer than the month that staff are told of by counting what is written.
 */
const writtenAhead = 35 * dayMs;

/** From when on a mail is written that is due at an instant. */
export const writtenFrom = (dueAt: Instant): Instant => toInstant(epochMs(dueAt) - writtenAhead);

/** Whether a mail is not written yet. */
export const isLater = (dueAt: Instant, now: Instant): boolean => writtenFrom(dueAt) > now;

/** Up to when every mail that is due is written; the judge's own delay left room for. */
export const writtenUntil = (now: Instant): Instant => toInstant(epochMs(now) + writtenAhead - 2 * dayMs);
