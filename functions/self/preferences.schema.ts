import * as z from 'zod/mini';
import { profileShape } from '../person/profile.schema.ts';
import { word } from '../person/signup.schema.ts';
import { line } from '../person/text.schema.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';

/** How long a break may be; `birthday`: until further notice nothing but the letter of that day; `none` ends both. */
export const pauses = ['none', 'P30D', 'P90D', 'birthday'] as const;

/**
 * A purpose on or off. `text` is the hash of the very sentence shown; `was` is what the page showed, so that a page left
 * open since yesterday does not undo what was done meanwhile.
 */
const choiceSchema = z.strictObject({
  text: z.optional(line(64)),
  granted: z.optional(z.boolean()),
  was: z.optional(z.boolean()),
});

/** `POST /preferences`. What is absent stays as it is; an empty text, or `null`, removes what was known. */
export const preferencesSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    action: z.optional(z.enum(['save', 'leave', 'copy', 'erase'])),
    ...profileShape(shop),
    pause: z.optional(z.enum(pauses)),
    consents: z.optional(z.record(word, choiceSchema)),
  }),
);

export type PreferencesBody = z.infer<ReturnType<typeof preferencesSchema>>;
