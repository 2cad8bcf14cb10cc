import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { warningsSchema } from '../platform/lenient.ts';
import { route } from '../platform/route.ts';
import { setAsideSchema, webshopKinds } from './webshop.schema.ts';

const may = 'connect web shops';
const secret = z.optional(z.string().check(z.minLength(16), z.maxLength(200), z.regex(/^[\x21-\x7e]+$/)));

const webshopView = z.object({
  id: z.string(),
  kind: z.enum(webshopKinds),
  name: z.string(),
  /** What is copied into the shop's admin as the address that its webhooks deliver to. */
  address: z.string(),
  /** What is copied there as the secret: shown once, where it was made here. */
  secret: z.optional(z.string()),
  /** Whether it is known what the shop signs with. */
  signs: z.boolean(),
  createdAt: z.string(),
  heardAt: z.optional(z.string()),
  revokedAt: z.optional(z.string()),
});

const delivery = {
  method: 'POST',
  body: z.looseObject({}),
  sent: ['json', 'form'],
  kilobytes: 1024,
  answer: z.object({
    result: z.enum(['counted', 'changed', 'repeated', 'nobody', 'waits', 'nothing', 'hello', 'test', 'set-aside']),
    orderId: z.optional(z.string()),
    warnings: z.optional(warningsSchema),
  }),
  statuses: {
    200: 'Understood, and kept where there is something to keep',
    401: 'Not signed by this shop',
    404: 'The address carries no id',
  },
} as const;

export const webshopsRoutes = {
  woocommerce: route({
    ...delivery,
    path: '/v1/webshops/{id}/woocommerce',
    summary: 'A delivery of WooCommerce, signed by X-WC-Webhook-Signature',
  }),
  shopify: route({
    ...delivery,
    path: '/v1/webshops/{id}/shopify',
    summary: 'A delivery of Shopify, signed by X-Shopify-Hmac-Sha256',
  }),
  list: route({
    method: 'GET',
    path: '/v1/webshops',
    summary: 'The shop systems that tell of their orders, and what of theirs could not be kept',
    may,
    answer: z.object({
      items: z.array(z.object({ ...webshopView.shape, setAside: z.array(setAsideSchema) })),
    }),
    statuses: { 200: 'All of them, the oldest first' },
  }),
  connect: route({
    method: 'POST',
    path: '/v1/webshops',
    summary: 'An address for the webhooks of a shop system, and the secret they are signed with',
    may,
    body: z.strictObject({
      kind: z.enum(webshopKinds),
      name: line(60, 1),
      /** Of Shopify, which shows its own. Of WooCommerce one is made. */
      secret,
      /** For a second shop of one kind: what the ids of its orders begin with. */
      prefix: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/))),
    }),
    answer: webshopView,
    statuses: { 201: 'What to copy into the shop’s admin', 409: 'One with this prefix is in force' },
  }),
  resecure: route({
    method: 'PUT',
    path: '/v1/webshops/{id}',
    summary: 'Another secret for a shop system: the one it shows, or a new one',
    may,
    body: z.strictObject({ secret }),
    answer: webshopView,
    statuses: { 200: 'From now on it signs with this one', 400: 'Shopify says its own', 404: 'No such shop system' },
  }),
  disconnect: route({
    method: 'DELETE',
    path: '/v1/webshops/{id}',
    summary: 'Takes nothing from a shop system any more',
    may,
    answer: webshopView,
    statuses: { 200: 'Refused from now on; its orders stay', 404: 'No such shop system' },
  }),
};
