import { noInteractions } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { whoseIs } from '../contacts/whoseIs.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { addInteraction } from './addInteraction.ts';
import type { InteractionsTable } from './interactions.table.ts';
import type { ParsedInteraction } from './parseInteraction.ts';

export type TakeInteractionDependencies = {
  interactions: InteractionsTable;
  contacts: ContactsTable;
  keys: PersonKeys;
  now: Date;
};

/**
 * Keeps an interaction once: the interaction, its receipt and what the contact remembers of it change in one
 * transaction. Throws `NotFound` for somebody unknown, since what somebody asked or refused makes no contact of them,
 * and `Conflict` for an id that came with another body before, or an id and an address of two contacts.
 */
export async function takeInteraction(
  parsed: ParsedInteraction,
  dependencies: TakeInteractionDependencies,
): Promise<{ contactId: string; interactionId: string; repeated: boolean }> {
  const { interactions, keys } = dependencies;
  const contactId = await whoseIs(parsed, dependencies);
  if (!contactId) throw new NotFound();
  const key = parsed.interactionId && keys.interaction(parsed.interactionId);
  return untilCommitted(async () => {
    const receipt = key ? await interactions.receipt(contactId, key) : undefined;
    if (receipt && receipt.bodyHash !== parsed.bodyHash)
      throw new Conflict('This interaction id was used with another body before');
    if (receipt) return { contactId, interactionId: receipt.id, repeated: true };
    const interactionId = await commitInteraction(contactId, key, parsed, dependencies);
    return { contactId, interactionId, repeated: false };
  });
}

async function commitInteraction(
  contactId: string,
  key: string | undefined,
  { interaction, bodyHash }: ParsedInteraction,
  { contacts, interactions, now }: TakeInteractionDependencies,
): Promise<string> {
  const contact = await contacts.get(contactId);
  if (!contact) throw new NotFound();
  const id = newId('interaction', now);
  const history = addInteraction(contact.interactions ?? noInteractions, interaction, now.toISOString());
  await contacts.commit([
    interactions.put(contactId, { id, ...interaction }),
    ...(key ? [interactions.putReceipt(contactId, key, { id, bodyHash })] : []),
    contacts.change(contact, { interactions: history }, 'interactions'),
  ]);
  log('INTERACTION_TAKEN', { contact: contactId, kind: interaction.kind });
  return id;
}
