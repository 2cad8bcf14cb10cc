import * as z from 'zod/mini';
import { reportedInstant } from '../time/reportedInstant.ts';

/** An event SES publishes for a configuration set (SES guide, "Event data published to SNS"): the parts used here. */
export const sesEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    /** When SES took the mail. */
    timestamp: reportedInstant,
    destination: z.array(z.string()),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bouncedRecipients: z.optional(z.array(z.object({ status: z.optional(z.string()) }))),
    }),
  ),
  complaint: z.optional(z.object({ complaintFeedbackType: z.nullish(z.string()) })),
});

export type SesEvent = z.infer<typeof sesEventSchema>;

/** What SES publishes, once and in plain text, when an event destination is made. It is about no mail. */
export const sesGreeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
