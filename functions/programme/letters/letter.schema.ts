import * as z from 'zod/mini';
import { locales, type WrittenLocale } from '../../shop/locales.ts';

const words = (longest: number) =>
  z
    .string({ error: 'must be a text' })
    .check(z.minLength(1, 'must not be empty'), z.maxLength(longest, `must be at most ${longest} characters`));

/** A letter in one language as somebody writes it: a line of subject, a line for the list of mails, and Markdown. */
const writtenSchema = z.strictObject(
  {
    subject: words(200),
    /** What a mailbox shows beside the subject. */
    preheader: z.optional(words(200)),
    body: words(20_000),
  },
  { error: 'must be { subject, preheader?, body } and nothing else' },
);

/** By language. Whether the shop's languages are all there, and what the Markdown says, is for `compileLetter`. */
export const letterContentSchema = z.partialRecord(z.enum(locales), writtenSchema);

const builtInId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const whatItIs = { error: 'must be { content }, by language, or the id of a built-in letter' };

/** What an automation's step or a campaign mails: content of its own, or a built-in letter by its id. */
export const letterSchema = z.union([z.strictObject({ content: letterContentSchema }), builtInId], whatItIs);

export type WrittenLetter = z.infer<typeof writtenSchema>;
export type LetterContent = z.infer<typeof letterContentSchema>;
export type LetterSource = z.infer<typeof letterSchema>;
/** Our own letters are written in all languages that anything is written in, whichever the shop speaks. */
export type LetterInEveryLanguage = Required<Pick<LetterContent, WrittenLocale>>;
