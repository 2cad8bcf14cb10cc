import * as z from 'zod/mini';
import { profileShape } from '../person/profile.schema.ts';
import { line } from '../person/text.schema.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';

const mostTags = 50;

/**
 * What staff put right about a contact: fields of the profile, of which an empty one or `null` is forgotten, and all of its
 * tags. `version` is the one the change was made from.
 */
export const correctionSchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({
    ...profileShape(shop),
    tags: z.optional(z.array(line(40, 1)).check(z.maxLength(mostTags))),
    version: z.optional(z.int()),
  }),
);
