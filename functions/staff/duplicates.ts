import * as z from 'zod/mini';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { Duplicate, DuplicatesTable } from '../contacts/duplicates.table.ts';
import { alike } from '../contacts/likeness.ts';
import { cursorOf } from '../platform/cursor.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';

const pageSize = 25;
const cursor = cursorOf(z.string().check(z.maxLength(200)));

const idOf = ({ contactId, other }: Pick<Duplicate, 'contactId' | 'other'>) => `${other}~${contactId}`;

/** Pairs of contacts that may be one person, the newest first, as far as they still are alike and there. */
export async function listDuplicates(
  query: { cursor?: string },
  {
    duplicates,
    contacts,
    shop,
  }: { duplicates: Pick<DuplicatesTable, 'open'>; contacts: Pick<ContactsTable, 'some'>; shop: Shop },
) {
  const before = query.cursor === undefined ? undefined : cursor.read(query.cursor);
  const { pairs, next } = await duplicates.open(before, pageSize);
  const ids = [...new Set(pairs.flatMap(({ contactId, other }) => [contactId, other]))];
  const known = new Map((await contacts.some(ids)).map((contact) => [contact.id, contact]));
  const items = pairs.flatMap((pair) => {
    const [older, younger] = [known.get(pair.other), known.get(pair.contactId)];
    const reasons = older && younger ? alike(older, younger, shop.country) : [];
    return reasons.length > 0
      ? [{ id: idOf(pair), at: pair.at, reasons, contacts: [older!, younger!].map(brief) }]
      : [];
  });
  return { items, ...(next !== undefined && { cursor: cursor.write(next) }) };
}

function brief({
  id,
  email,
  firstName,
  lastName,
  phone,
  birthday,
  createdAt,
  orders,
}: Awaited<ReturnType<ContactsTable['some']>>[number]) {
  return { id, email, firstName, lastName, phone, birthday, createdAt, orders: { count: orders.count } };
}

/** Says that a pair is two people; it is not proposed again. Once more changes nothing. Throws `NotFound` for no such pair. */
export async function dismissDuplicate(
  { id, by }: { id: string; by: string },
  {
    duplicates,
    contacts,
    now,
  }: {
    duplicates: Pick<DuplicatesTable, 'get' | 'dismiss'>;
    contacts: Pick<ContactsTable, 'commit' | 'logged'>;
    now: Date;
  },
): Promise<{ id: string; dismissedAt: string }> {
  const [other = '', contactId = ''] = id.split('~');
  const pair = other && contactId ? await duplicates.get(contactId, other) : undefined;
  if (!pair) throw new NotFound();
  if (pair.dismissedAt) return { id, dismissedAt: pair.dismissedAt };
  const at = now.toISOString();
  const line = { id: newId('change', now), at, by: 'merge', what: `duplicates.${other}`, to: 'dismissed', source: by };
  try {
    await contacts.commit([duplicates.dismiss(pair, at, by), contacts.logged(contactId, line)]);
  } catch (error) {
    const now_ = await duplicates.get(contactId, other);
    if (!now_?.dismissedAt) throw error;
    return { id, dismissedAt: now_.dismissedAt };
  }
  return { id, dismissedAt: at };
}
