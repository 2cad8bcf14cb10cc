import type * as z from 'zod/mini';
import { type ProfileChanges, profileFields } from '../person/profileFields.ts';
import { readChanges } from '../person/readProfile.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Shop } from '../shop/shop.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import type { correctionSchema } from './correction.schema.ts';

export type Correction = { profile: ProfileChanges; tags?: string[] | undefined; version?: number | undefined };

/** Checks a correction by the rules of every way in. Throws `InvalidInput` naming every field at fault. */
export function readCorrection(body: z.infer<ReturnType<typeof correctionSchema>>, shop: Shop, now: Date): Correction {
  const { changes: profile, faults } = readChanges(body, profileFields(shop), { shop, now });
  if (faults.length > 0) throw new InvalidInput(faults);
  return { profile, tags: body.tags && [...new Set(body.tags)], version: body.version };
}

/**
 * Puts a contact right on the word of staff, in one transaction with a line of the change log for each field that comes to
 * say something else. Throws `NotFound` for nobody, `Conflict` when it has changed since the version it was made from.
 */
export async function correctContact(
  contactId: string,
  { profile, tags, version }: Correction,
  by: string,
  dependencies: CarryOutDependencies,
): Promise<void> {
  const { contacts, now } = dependencies;
  await untilCommitted(async () => {
    const done = await carryOut(
      {
        contactId,
        ...{ profile, by: 'correct', on: by },
        also: (id, known) => {
          if (!known) throw new NotFound();
          if (version !== undefined && version !== known.rev)
            throw new Conflict(`It is at version ${known.rev} by now, and this was made from version ${version}`);
          const before = known.tags ?? [];
          if (!tags || JSON.stringify(before) === JSON.stringify(tags)) return {};
          const line = { id: newId('change', now), at: now.toISOString(), by: 'correct', what: 'tags', source: by };
          return { facts: { tags }, items: [contacts.logged(id, { ...line, from: before, to: tags })] };
        },
      },
      dependencies,
    );
    if (!done) throw new NotFound();
  });
  log('CONTACT_CORRECTED', { contact: contactId });
}
