import * as z from 'zod/mini';

/** An event SES publishes for a configuration set (SES guide, "Event data published to SNS"): the parts used here. */
export const sesEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    destination: z.array(z.string()),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});

export type SesEvent = z.infer<typeof sesEventSchema>;
