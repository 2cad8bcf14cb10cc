import type { Instant } from '../time/instant.ts';

/** When something was heard of, if that was after it happened: a contact remembers no more than it has to. */
export const lateOnly = (heardAt: Instant, at: Instant): Instant | undefined => (heardAt > at ? heardAt : undefined);
