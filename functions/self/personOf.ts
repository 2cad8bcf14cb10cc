import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { TokenRefused } from '../platform/problem.ts';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { viewCollection } from '../view/viewCollection.ts';

/**
 * Everything held about the person a token names, read as of now. Whose it is comes from the token only, never from an
 * address or a body (CVE-2026-16264). Throws `TokenRefused` when the person is known no longer.
 */
export async function personOf(
  contactId: string,
  { contacts, shop, now }: { contacts: Pick<ContactsTable, 'collection'>; shop: Shop; now: Date },
) {
  const items = await contacts.collection(contactId);
  const person = viewCollection(items, shop, now.toISOString());
  if (!person) throw new TokenRefused();
  return { person, items };
}

/** The language a page about a person was asked for in; otherwise the person's own. */
export function pageLocale(event: APIGatewayProxyEventV2, own: (typeof locales)[number]) {
  return locales.find((locale) => locale === event.queryStringParameters?.locale) ?? own;
}
