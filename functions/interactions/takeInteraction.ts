import { noInteractions } from '../contacts/contact.schema.ts';
import { collectionFor } from '../contacts/identities.ts';
import { whoseIs } from '../contacts/whoseIs.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { type CarryOutDependencies, carryOut, type Statement } from '../statement/carryOut.ts';
import { addInteraction } from './addInteraction.ts';
import type { InteractionsTable } from './interactions.table.ts';
import { newNote, noteAbout } from './lowRating.ts';
import type { ParsedInteraction } from './parseInteraction.ts';

/** An interaction with who of the staff noted it, where one of them did. */
type Told = ParsedInteraction & { notedBy?: string };

export type TakeInteractionDependencies = CarryOutDependencies & { interactions: InteractionsTable };

/**
 * Keeps an interaction once: the interaction, its receipt and what the contact remembers of it change in one
 * transaction. Throws `NotFound` for somebody unknown, since what somebody asked or refused makes no contact of them,
 * and `Conflict` for an id that came with another body before, or an id and an address of two contacts.
 */
export async function takeInteraction(
  parsed: Told,
  dependencies: TakeInteractionDependencies,
): Promise<{ contactId: string; interactionId: string; repeated: boolean }> {
  const { interactions, keys } = dependencies;
  const found = await whoseIs(parsed, dependencies);
  const contact = found === undefined ? undefined : await dependencies.contacts.whoIs(found);
  if (!contact) throw new NotFound();
  const contactId = contact.id;
  const by = parsed.email ? keys.email(parsed.email.canonical) : parsed.card && keys.card(parsed.card);
  const home = collectionFor(contact, { named: parsed.contactId, by })!;
  const key = parsed.interactionId && keys.interaction(parsed.interactionId);
  return untilCommitted(async () => {
    const receipt = key ? await interactions.receipt(home, key) : undefined;
    if (receipt && receipt.bodyHash !== parsed.bodyHash)
      throw new Conflict('This interaction id was used with another body before');
    if (receipt) return { contactId, interactionId: receipt.id, repeated: true };
    const interactionId = await commitInteraction({ contactId, home }, key, parsed, dependencies);
    return { contactId, interactionId, repeated: false };
  });
}

async function commitInteraction(
  { contactId, home }: { contactId: string; home: string },
  key: string | undefined,
  { interaction, bodyHash, notedBy }: Told,
  { interactions, ...dependencies }: TakeInteractionDependencies,
): Promise<string> {
  const { contacts, now } = dependencies;
  const id = newId('interaction', now);
  const isForOthers = notedBy !== undefined && interaction.kind === 'complaint';
  const note = isForOthers ? newNote({ text: interaction.text }, now) : noteAbout(interaction, now);
  const change = { id: newId('change', now), at: now.toISOString(), what: `interactions.${interaction.kind}` };
  const also: Statement['also'] = (_, known) => ({
    facts: { interactions: addInteraction(known?.interactions ?? noInteractions, interaction, now.toISOString()) },
    items: [
      interactions.put(home, { id, ...interaction, ...(notedBy && { data: { by: notedBy } }) }),
      ...(notedBy ? [contacts.logged(contactId, { ...change, by: notedBy, source: 'staff' })] : []),
      ...(note ? [interactions.openNote(home, note)] : []),
      ...(key ? [interactions.putReceipt(home, key, { id, bodyHash })] : []),
    ],
  });
  const told = { contactId, profile: {}, by: 'interactions', on: 'interaction', also } as const;
  if (!(await carryOut(told, dependencies))) throw new NotFound();
  log('INTERACTION_TAKEN', { contact: contactId, kind: interaction.kind });
  return id;
}
