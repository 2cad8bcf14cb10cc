import * as z from 'zod/mini';
import { utmSchema } from '../person/signup.schema.ts';
import { locales } from '../shop/locales.ts';
import { talkSchema } from './talk/talk.schema.ts';

/** `POST /v1/chats`: may be empty. `form` is the one whose questions are asked, so far always `chat`. */
export const chatStartSchema = z.strictObject({
  form: z.optional(z.literal('chat')),
  locale: z.optional(z.enum(locales)),
  placement: z.optional(z.string().check(z.maxLength(40))),
  utm: z.optional(utmSchema),
  /** The solved challenge of an earlier answer, in base64 (ALTCHA). */
  altcha: z.optional(z.string().check(z.maxLength(1_000))),
});

/**
 * `POST /v1/chats/{id}/messages`. An empty text asks for the question once more. A messenger that may deliver twice sends
 * its own id of the message along: the second time changes nothing.
 */
export const chatMessageSchema = z.strictObject({
  text: z.string().check(z.maxLength(1_000)),
  messageId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

/**
 * A talk as it is kept, for a day after its last message. `version` counts what was written; `seen` are the last ids of
 * messages, `said` is the last text while the talk is unfinished: by both a message that comes twice is known.
 */
export const chatSchema = z.object({
  id: z.string(),
  version: z.number(),
  expiresAt: z.number(),
  talk: talkSchema,
  seen: z.array(z.string()),
  said: z.optional(z.string()),
});

export type Chat = z.infer<typeof chatSchema>;
export type ChatStart = z.infer<typeof chatStartSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;
