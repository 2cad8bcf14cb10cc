import type { ContactsTable } from '../contacts/contacts.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import type { Send } from '../programme/send.schema.ts';
import type { SendsTable } from './sends.table.ts';
import type { SendsOnRecordTable } from './sendsOnRecord.table.ts';

type Decision = { contactId: string; occasion: string; as: 'sent' | 'failed'; by: string; reason: string };

export type DecideDependencies = {
  sends: Pick<SendsTable, 'glance'>;
  onRecord: Pick<SendsOnRecordTable, 'decide'>;
  contacts: Pick<ContactsTable, 'logged' | 'commit'>;
  now: Date;
};

/**
 * Settles a mail whose outcome nobody knows on the word of staff who looked into it, in one transaction with the line of
 * the change log. Nothing is mailed by it, now or by a retry: nobody knows whether it went out. Throws `NotFound`, and
 * `Conflict` where the outcome is known.
 */
export async function decideSend(
  { contactId, occasion, as, by, reason }: Decision,
  { sends, onRecord, contacts, now }: DecideDependencies,
): Promise<Send> {
  const found = await sends.glance(contactId, occasion);
  if (!found) throw new NotFound();
  const at = now.toISOString();
  const line = { id: newId('change', now), at, by: 'decide', what: `sends.${occasion}`, source: by };
  try {
    await contacts.commit([
      onRecord.decide(contactId, occasion, as, at),
      contacts.logged(contactId, { ...line, from: 'unknown', to: as, reason }),
    ]);
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
    throw new Conflict('What became of it is known, or it is still to go out');
  }
  log('SEND_DECIDED', { contact: contactId, occasion, as });
  return { ...found, state: as, reason: 'decided', at };
}
