import * as z from 'zod/mini';

/** The query behind a link of a mail: its token, which a form may carry instead, and the language it was made for. */
export const linkQuery = z.object({ t: z.optional(z.string()), locale: z.optional(z.string()) });
