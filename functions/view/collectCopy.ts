import * as z from 'zod/mini';
import { contactStubSchema } from '../contacts/contact.schema.ts';
import { collectionsOf } from '../contacts/identities.ts';
import { cursorOf } from '../platform/cursor.ts';
import { TokenRefused } from '../platform/problem.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { CollectionTable, Item } from './collection.table.ts';
import type { RightsTable } from './rights.table.ts';

/**
 * A part of a copy of everything kept about a person, entry by entry as it is stored. `next` leads to the part after it,
 * and is absent from the last.
 */
export type CopyPart = {
  contact: string;
  takenAt: string;
  part: number;
  collection: Item[];
  mailbox?: Item[];
  next?: string;
};

export type CollectCopyDependencies = {
  collection: Pick<CollectionTable, 'heart' | 'part' | 'joints'>;
  rights: Pick<RightsTable, 'ofMailbox'>;
  now: Date;
};

const key = z.optional(z.string().check(z.minLength(1), z.maxLength(1_000)));
/** Keys alone: whose they are is the link's to say, so no cursor leads out of the person's own collection. */
const cursor = cursorOf(
  z.object({ part: z.int().check(z.minimum(1)), after: key, to: key, at: z.optional(z.int().check(z.minimum(0))) }),
);

/**
 * Copies what is kept (GDPR Art. 15 and 20), a part at a time: the item collection as it is, and with the first part what
 * stands about the mailbox beside it. Parts that follow one another hold the whole. Throws `TokenRefused` when the
 * contact is gone, `InvalidInput` for a part that there cannot be.
 */
export async function collectCopy(
  contactId: string,
  which: string | undefined,
  { collection, rights, now }: CollectCopyDependencies,
): Promise<CopyPart> {
  const { part, after, to, at = 0 } = which === undefined ? first : cursor.read(which);
  const profile = (await collection.heart(contactId)).find(({ sk }) => sk === sorts.contact);
  if (!profile) throw new TokenRefused();
  const stub = contactStubSchema.parse(profile);
  const ids = collectionsOf(stub);
  const id = ids[at];
  if (id === undefined) throw new TokenRefused();
  const [{ items, last = to }, mailbox] = await Promise.all([
    collection.part(id, { after, to }),
    part === 1 ? rights.ofMailbox(stub) : undefined,
  ]);
  const goesOn = { part: part + 1, ...(last !== to ? { after: last, to } : { after: to }), ...(at > 0 && { at }) };
  const another = at + 1 < ids.length ? { part: part + 1, at: at + 1 } : undefined;
  const rest = last === undefined ? another : goesOn;
  return {
    ...{ contact: contactId, takenAt: now.toISOString(), part, collection: items },
    ...(mailbox && { mailbox }),
    ...(rest && { next: cursor.write(rest) }),
  };
}

/** `at`: in the how-manyth of their collections. */
type Place = { part: number; after?: string | undefined; to?: string | undefined; at?: number | undefined };
const first: Place = { part: 1 };

/** Every part of a copy as it falls into parts now: each stretch has its end, so that nothing falls between two. */
export async function partsOfCopy(
  contactId: string,
  collection: Pick<CollectionTable, 'joints' | 'heart'>,
): Promise<string[]> {
  const profile = (await collection.heart(contactId)).find(({ sk }) => sk === sorts.contact);
  const ids = profile ? collectionsOf(contactStubSchema.parse(profile)) : [contactId];
  const places = await Promise.all(
    ids.map(async (id, at) => {
      const joints = await collection.joints(id);
      return [...joints, undefined].map((to, i) => ({ after: joints[i - 1], to, ...(at > 0 && { at }) }));
    }),
  );
  return places.flat().map((place, i) => cursor.write({ part: i + 1, ...place }));
}
