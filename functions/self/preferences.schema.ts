import * as z from 'zod/mini';
import { birthdayField, word } from '../person/signup.schema.ts';
import { line, phoneLine } from '../person/text.schema.ts';
import { locales } from '../shop/locales.ts';

/** How long a break may be; `none` ends one. */
export const pauses = ['none', 'P30D', 'P90D'] as const;

/**
 * A purpose on or off. `text` is the hash of the very sentence shown; `was` is what the page showed, so that a page left
 * open since yesterday does not undo what was done meanwhile.
 */
const choiceSchema = z.strictObject({
  text: z.optional(line(64)),
  granted: z.optional(z.boolean()),
  was: z.optional(z.boolean()),
});

/**
 * `POST /preferences`. What is absent stays as it is; an empty text removes what was known. The birthday is
 * `1990-04-23`, `--04-23`, or the three fields of a form.
 */
export const preferencesSchema = z.strictObject({
  action: z.optional(z.enum(['save', 'copy', 'erase'])),
  firstName: z.optional(line(80)),
  lastName: z.optional(line(80)),
  phone: z.optional(phoneLine),
  birthday: z.optional(birthdayField),
  locale: z.optional(z.enum(locales)),
  pause: z.optional(z.enum(pauses)),
  consents: z.optional(z.record(word, choiceSchema)),
});

export type PreferencesBody = z.infer<typeof preferencesSchema>;
