import * as z from 'zod/mini';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { cardIdentity } from '../person/cardIdentity.ts';
import { phoneIdentity } from '../person/phoneIdentity.ts';
import { cursorOf } from '../platform/cursor.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { InvalidInput } from '../platform/problem.ts';
import { shards } from '../platform/shard.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { Shop } from '../shop/shop.ts';
import { viewContact } from '../view/viewContact.ts';

export type ListDependencies = {
  contacts: Pick<ContactsTable, 'idOf'>;
  people: Pick<PeopleTable, 'known'>;
  memberships: Pick<MembershipsTable, 'contactIds'>;
  everybody: Pick<EverybodyTable, 'page'>;
  isSegment: (id: string) => Promise<boolean>;
  keys: PersonKeys;
  shop: Shop;
  now: Date;
};

const pageSize = 25;
const cursor = cursorOf(z.object({ list: z.int().check(z.minimum(0)), after: z.string().check(z.maxLength(100)) }));

/**
 * Contacts by address, by telephone, by segment, or all of them, 25 a page. Whoever can't be read any more is named by
 * id, and hides nobody else. Throws `InvalidInput` for a segment that there is not.
 */
export async function listContacts(
  query: { email?: string; phone?: string; card?: string; segment?: string; cursor?: string },
  dependencies: ListDependencies,
) {
  if (query.email !== undefined) return viewAll(await byEmail(query.email, dependencies), dependencies);
  if (query.phone !== undefined) return viewAll(await byPhone(query.phone, dependencies), dependencies);
  if (query.card !== undefined) return viewAll(await byCard(query.card, dependencies), dependencies);
  const { segment } = query;
  if (segment !== undefined && !(await dependencies.isSegment(segment))) {
    const message = `must be a segment that there is, not "${segment}"`;
    throw new InvalidInput([{ path: 'segment', code: 'not-allowed', message }]);
  }
  const pageOf = (shard: string, after: string, most: number) =>
    segment
      ? dependencies.memberships.contactIds(segment, shard, after, most)
      : dependencies.everybody.page(shard, after, most);
  let { list, after } = query.cursor ? cursor.read(query.cursor) : { list: 0, after: '' };
  const ids: string[] = [];
  while (list < shards.length && ids.length < pageSize) {
    const most = pageSize - ids.length;
    const found = await pageOf(shards[list]!, after, most);
    ids.push(...found);
    if (found.length < most) [list, after] = [list + 1, ''];
    else after = found.at(-1)!;
  }
  const { items, ...rest } = await viewAll(ids, dependencies);
  const current = segment ? items.filter(({ segments }) => segments.includes(segment)) : items;
  return { items: current, ...rest, ...(list < shards.length && { cursor: cursor.write({ list, after }) }) };
}

async function byEmail(address: string, { contacts, keys }: ListDependencies): Promise<string[]> {
  const email = canonicalEmail(address);
  const id = email && (await contacts.idOf({ kind: 'email', key: keys.email(email.canonical) }));
  return id ? [id] : [];
}

/** Exactly, in any spelling that people of the shop's country understand, or nobody. */
async function byPhone(text: string, { contacts, keys, shop }: ListDependencies): Promise<string[]> {
  const number = phoneIdentity(text, shop.country);
  const id = number && (await contacts.idOf({ kind: 'phone', key: keys.phone(number) }));
  return id ? [id] : [];
}

async function byCard(text: string, { contacts, keys }: ListDependencies): Promise<string[]> {
  const number = cardIdentity(text);
  const id = number && (await contacts.idOf({ kind: 'card', key: keys.card(number) }));
  return id ? [id] : [];
}

/** Contacts as staff see them, in the order of their ids. */
export async function viewAll(ids: string[], { people, shop, now }: Pick<ListDependencies, 'people' | 'shop' | 'now'>) {
  const known = [...(await people.known(ids, { consistent: true }))];
  const unreadable = known.flatMap(([id, person]) => (person.unreadable ? [id] : []));
  const items = known.flatMap(([, { contact, subscription }]) =>
    contact ? [viewContact(contact, subscription, shop, now.toISOString())] : [],
  );
  return { items, ...(unreadable.length > 0 && { unreadable }) };
}
