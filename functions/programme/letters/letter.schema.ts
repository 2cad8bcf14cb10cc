import * as z from 'zod/mini';
import { locales } from '../../shop/locales.ts';

/** A letter in one language as somebody writes it: a line of subject, a line for the list of mails, and Markdown. */
const writtenSchema = z.strictObject({
  subject: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What a mailbox shows beside the subject. */
  preheader: z.optional(z.string().check(z.maxLength(200))),
  body: z.string().check(z.minLength(1), z.maxLength(20_000)),
});

/** By language. Whether the shop's languages are all there, and what the Markdown says, is for `compileLetter`. */
export const letterContentSchema = z.partialRecord(z.enum(locales), writtenSchema);

/** What an automation's step or a campaign mails: content of its own, or a built-in letter by its id. */
export const letterSchema = z.union([
  z.strictObject({ content: letterContentSchema }),
  z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use the id of a built-in letter, or { content }')),
]);

export type WrittenLetter = z.infer<typeof writtenSchema>;
export type LetterContent = z.infer<typeof letterContentSchema>;
export type LetterSource = z.infer<typeof letterSchema>;
