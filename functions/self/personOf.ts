import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { contactSchema } from '../contacts/contact.schema.ts';
import { subscriptionSchema } from '../permission/subscription.schema.ts';
import { TokenRefused } from '../platform/problem.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { CollectionTable } from '../view/collection.table.ts';
import type { Member } from '../view/personView.types.ts';
import { viewContact } from '../view/viewContact.ts';

/**
 * The person a token names as far as they may change it, read as of now. Whose it is comes from the token only, never from an
 * address or a body (CVE-2026-16264). Throws `TokenRefused` when the person is known no longer.
 */
export async function personOf(
  contactId: string,
  { collection, shop, now }: { collection: Pick<CollectionTable, 'heart'>; shop: Shop; now: Date },
): Promise<Member> {
  const items = await collection.heart(contactId);
  const read = <Schema extends z.ZodMiniType>(sort: string, schema: Schema) => {
    const item = items.find(({ sk }) => sk === sort);
    return item && readable(schema, item);
  };
  const contact = read(sorts.contact, contactSchema);
  if (!contact) throw new TokenRefused();
  return viewContact(contact, read(sorts.subscription, subscriptionSchema), shop, now.toISOString());
}

/** The language a page about a person was asked for in; otherwise the person's own. */
export function pageLocale(event: APIGatewayProxyEventV2, own: (typeof locales)[number]) {
  return locales.find((locale) => locale === event.queryStringParameters?.locale) ?? own;
}
