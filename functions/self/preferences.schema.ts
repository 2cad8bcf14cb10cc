import * as z from 'zod/mini';
import { locales } from '../shop/locales.ts';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const word = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));
const birthdayParts = z.strictObject({
  day: text(2),
  month: text(2),
  year: z.optional(text(4)),
});

/** How long a break may be; `none` ends one. */
export const pauses = ['none', 'P30D', 'P90D'] as const;

/**
 * A purpose on or off. `text` is the hash of the very sentence shown; `was` is what the page showed, so that a page left
 * open since yesterday does not undo what was done meanwhile.
 */
const choiceSchema = z.strictObject({
  text: z.optional(text(64)),
  granted: z.optional(z.boolean()),
  was: z.optional(z.boolean()),
});

/**
 * `POST /preferences`. What is absent stays as it is; an empty text removes what was known. The birthday is
 * `1990-04-23`, `--04-23`, or the three fields of a form.
 */
export const preferencesSchema = z.strictObject({
  action: z.optional(z.enum(['save', 'copy', 'erase'])),
  firstName: z.optional(text(80)),
  lastName: z.optional(text(80)),
  phone: z.optional(text(30)),
  birthday: z.optional(z.union([text(10), birthdayParts])),
  locale: z.optional(z.enum(locales)),
  pause: z.optional(z.enum(pauses)),
  consents: z.optional(z.record(word, choiceSchema)),
});

export type PreferencesBody = z.infer<typeof preferencesSchema>;
