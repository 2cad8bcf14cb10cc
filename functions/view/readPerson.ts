import * as z from 'zod/mini';
import { contactStubSchema } from '../contacts/contact.schema.ts';
import { collectionsOf } from '../contacts/identities.ts';
import { cursorOf } from '../platform/cursor.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { CollectionTable, Item } from './collection.table.ts';

/** What was read of a person: `items` tells how they stand, `happened` is a page of what is told on the timeline. */
export type Read = { items: Item[]; happened: Item[]; cursor?: string };

/** Entries of a timeline told at once, and lines of every list beside it. */
export const mostTold = 50;

/** And how long they may be together, as they are stored. */
const mostCharacters = 60_000;

/** A timeline goes on before the mark of its last entry. */
const cursor = cursorOf(z.object({ before: z.string().check(z.minLength(1), z.maxLength(300)) }));

/** What a timeline is made of, as far as its keys tell the time. */
const timed = [sorts.consent, sorts.order, sorts.event] as const;

/**
 * Reads how a person stands, in every collection that is theirs, and a page of the timeline, the newest first, and of the collection nothing beyond. Mails
 * are keyed by their occasion, so all are read: the weekly cap keeps them few.
 */
export async function readPerson(
  contactId: string,
  { from, collection }: { from?: string | undefined; collection: Pick<CollectionTable, 'heart' | 'newest' | 'all'> },
): Promise<Read> {
  const before = from === undefined ? undefined : cursor.read(from).before;
  const heart = await collection.heart(contactId);
  const profile = heart.find(({ sk }) => sk === sorts.contact);
  const ids = profile ? collectionsOf(contactStubSchema.parse(profile)) : [contactId];
  const inAll = async (read: (id: string) => Promise<Item[]>) => (await Promise.all(ids.map(read))).flat();
  const [consents, sends, vouchers, ...pages] = await Promise.all([
    inAll((id) => collection.newest(id, sorts.consent, mostTold)),
    inAll((id) => collection.all(id, sorts.send)),
    inAll((id) => collection.all(id, sorts.voucher)),
    ...timed.map((kind) => inAll((id) => collection.newest(id, kind, mostTold + 1, before && kind + before))),
  ]);
  const outcomes = sends.filter(({ state }) => state !== 'planned').sort(byMark);
  const left = outcomes.filter((send) => before === undefined || markOf(send) < before);
  const told = [...pages.flat(), ...left].sort(byMark);
  const happened = firstOf(told);
  return {
    items: [
      ...heart,
      ...consents.sort(byKey).slice(0, mostTold),
      ...outcomes.slice(0, mostTold),
      ...vouchers.sort(byIssue).slice(0, mostTold),
    ],
    happened,
    ...(told.length > happened.length && { cursor: cursor.write({ before: markOf(happened.at(-1)!) }) }),
  };
}

/** As many as a page holds: one at least, and no more once they are long. */
function firstOf(told: Item[]): Item[] {
  let room = mostCharacters;
  const fits = told.slice(0, mostTold).findIndex((item, i) => {
    room -= JSON.stringify(item).length;
    return i > 0 && room < 0;
  });
  return told.slice(0, fits < 0 ? mostTold : fits);
}

/** Where an entry stands among those of all kinds: its instant, then its own name. */
function markOf({ sk, at, dueAt }: Item): string {
  const key = String(sk);
  if (key.startsWith(sorts.send)) return `${at ?? dueAt}#${key.slice(sorts.send.length)}`;
  return key.slice(timed.find((kind) => key.startsWith(kind))!.length);
}

const byIssue = (a: Item, b: Item) => String(b.issuedAt).localeCompare(String(a.issuedAt));
const byKey = (a: Item, b: Item) => (String(a.sk) < String(b.sk) ? 1 : -1);
const byMark = (a: Item, b: Item) => (markOf(a) < markOf(b) ? 1 : -1);
