import * as z from 'zod/mini';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { NotesTable, OpenNote } from '../interactions/notes.table.ts';
import { cancellationCodes } from '../platform/aws.ts';
import { cursorOf } from '../platform/cursor.ts';
import { idAt, newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { NotFound } from '../platform/problem.ts';

const pageSize = 25;
const cursor = cursorOf(z.string().check(z.maxLength(200)));

/** What staff have to see to, the oldest first, a page at a time. */
export async function listNotes(query: { cursor?: string }, notes: Pick<NotesTable, 'open'>) {
  const after = query.cursor === undefined ? undefined : cursor.read(query.cursor);
  const { notes: items, next } = await notes.open(after, pageSize);
  return { items, ...(next !== undefined && { cursor: cursor.write(next) }) };
}

type CloseDependencies = {
  notes: Pick<NotesTable, 'get' | 'close'>;
  contacts: Pick<ContactsTable, 'logged' | 'commit'>;
  now: Date;
};

/**
 * Notes that somebody of the staff has seen to what a note is about, in one transaction with the line of the change log;
 * once more changes nothing. Throws `NotFound` where there is no such note.
 */
export async function closeNote(
  { contactId, note: id, by }: { contactId: string; note: string; by: string },
  { notes, contacts, now }: CloseDependencies,
): Promise<OpenNote> {
  const opened = idAt(id);
  const note = opened && (await notes.get(contactId, opened, id));
  if (!note) throw new NotFound();
  if (note.done) return note;
  const done = { at: now.toISOString(), by };
  const line = {
    id: newId('change', now),
    at: done.at,
    by,
    what: `notes.${id}`,
    from: 'open',
    to: 'done',
    source: 'staff',
  };
  try {
    await contacts.commit([notes.close(contactId, note, done), contacts.logged(contactId, line)]);
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
    const seen = await notes.get(contactId, note.at, id);
    if (!seen?.done) throw error;
    return seen;
  }
  log('NOTE_DONE', { contact: contactId, note: id });
  return { ...note, done };
}
