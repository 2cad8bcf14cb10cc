import * as z from 'zod/mini';

/** An instant as it is kept: in UTC. What comes in from elsewhere is held within bounds by `reportedInstant` first. */
export const storedInstant = z.iso.datetime();
