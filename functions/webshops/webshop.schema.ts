import * as z from 'zod/mini';
import { storedInstant } from '../time/storedInstant.ts';

/** The shop systems whose own webhooks are taken as they come. */
export const webshopKinds = ['woocommerce', 'shopify'] as const;
export type WebshopKind = (typeof webshopKinds)[number];

/** A shop system that tells of its orders. Its id is part of the address it sends them to. */
export const webshopSchema = z.object({
  id: z.string(),
  kind: z.enum(webshopKinds),
  name: z.string(),
  /** What the ids of its orders begin with here, so that two systems may number alike. */
  prefix: z.string(),
  /** What it signs with, sealed; Shopify shows its own only once there is an address. */
  secret: z.optional(z.string()),
  by: z.string(),
  createdAt: storedInstant,
  /** When it was last heard of, to the hour, and when last an order of it could not be kept. */
  heardAt: z.optional(storedInstant),
  asideAt: z.optional(storedInstant),
  revokedAt: z.optional(storedInstant),
});
export type Webshop = z.infer<typeof webshopSchema>;

/** An order that could not be kept, and why: of its person nothing stands here. */
export const setAsideSchema = z.object({
  order: z.string(),
  at: storedInstant,
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** What was told of an order before the order: a refund, or with a revision that it was thrown away. */
export const earlySchema = z.object({
  id: z.string(),
  at: storedInstant,
  /** The refund as it was told, of what it says of sums. */
  words: z.optional(z.string()),
  revision: z.optional(z.number()),
});
export type Early = z.infer<typeof earlySchema>;
