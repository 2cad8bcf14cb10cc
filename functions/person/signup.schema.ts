import * as z from 'zod/mini';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { profileShape } from './profile.schema.ts';
import { line } from './text.schema.ts';
import { utmOf } from './utm.schema.ts';

/** A name of ours, such as a form's: kebab-case. */
export const word = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

/** Where a visitor came from, as campaign links tell it. */
export const utmSchema = z.strictObject(utmOf(line(60)));
/** A granted consent: the hash of the very text that was shown. */
export const grantSchema = z.strictObject({ granted: z.literal(true), text: line(64) });

/** Consents by purpose, as every way in brings them. */
export const consentsSchema = z.record(word, grantSchema);

/**
 * `POST /v1/signups`, the fields of the profile described and the rest checked; `elapsedMs` is the time from seeing the
 * form to sending it; `website` is the honeypot that people never see.
 */
export const signupSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    form: word,
    email: z.string().check(z.maxLength(320)),
    ...profileShape(shop),
    placement: z.optional(word),
    utm: z.optional(utmSchema),
    consents: z.optional(consentsSchema),
    website: z.optional(line(200)),
    elapsedMs: z.optional(z.number()),
    /** The solved challenge of an earlier answer, in base64 (ALTCHA). */
    altcha: z.optional(line(1_000)),
    _next: z.optional(line(300)),
  }),
);

export type SignupBody = z.infer<ReturnType<typeof signupSchema>>;
