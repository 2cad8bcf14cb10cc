import * as z from 'zod/mini';
import { type Change, changeSchema } from '../contacts/change.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { collectionsOf } from '../contacts/identities.ts';
import { cursorOf } from '../platform/cursor.ts';
import { NotFound } from '../platform/problem.ts';
import { readable } from '../platform/readable.ts';
import { campaignIdOf, contactIdOf, type Key, partitions } from '../platform/tableKeys.ts';
import type { ChangesTable } from './changes.table.ts';

const pageSize = 25;
const cursor = cursorOf(z.string().check(z.maxLength(200)));

/** A line as the API shows it: when, who, what, from what to what, and from where it came. */
export type ChangeView = Pick<Change, 'at' | 'by' | 'what' | 'from' | 'to' | 'source' | 'reason'> & {
  contactId?: string;
  campaign?: string;
  definition?: { kind: string; id: string };
};

/**
 * Who did it and from where, by the function that wrote a line (`by`) on somebody's word (`source`): staff are named by
 * themselves, systems by their keys where they showed one.
 */
const origins: Record<string, (word: string) => { by: string; source: string }> = {
  correct: staff,
  decide: staff,
  lift: staff,
  merge: staff,
  vouchers: (word) => ({ by: word, source: 'till' }),
  confirm: (word) => ({ by: 'person', source: word }),
  prefer: (word) => ({ by: 'person', source: word }),
  unsubscribe: (word) => ({ by: 'person', source: word }),
  survey: (word) => ({ by: 'person', source: word }),
  imports: (word) => ({ by: word, source: word.startsWith('undo:') ? 'import-undone' : 'import' }),
};

function staff(name: string) {
  return { by: name, source: 'staff' };
}

const originOf = ({ by, source }: Pick<Change, 'by' | 'source'>) =>
  source === 'staff' ? staff(by) : (origins[by]?.(source) ?? { by: 'system', source });

const campaignLine = z.object({ at: z.string(), by: z.string(), what: z.string() });
const exportLine = z.object({ at: z.string(), by: z.string(), contacts: z.int(), segment: z.optional(z.string()) });
const refusalLine = z.object({ at: z.string(), by: z.string(), role: z.string(), action: z.string() });
const definitionLine = z.object({
  ...{ kind: z.string(), id: z.string(), version: z.int(), from: z.string(), by: z.string() },
});

/** A stored line of any of the change logs; undefined for one that can't be read any more. */
function viewChange(item: Record<string, unknown> & Key): ChangeView | undefined {
  if (item.pk.startsWith(partitions.contact)) {
    const line = readable(changeSchema, item);
    if (!line) return undefined;
    const { at, what, from, to, reason } = line;
    return { at, ...originOf(line), what, from, to, reason, contactId: contactIdOf(item.pk) };
  }
  if (item.pk.startsWith(partitions.campaign)) {
    const line = readable(campaignLine, item);
    const campaign = campaignIdOf(item.pk);
    return line && { at: line.at, ...staff(line.by), what: `campaigns.${campaign}`, to: line.what, campaign };
  }
  if (item.pk.startsWith(partitions.export)) {
    const line = readable(exportLine, item);
    const of = line?.segment && { definition: { kind: 'segment', id: line.segment } };
    return line && { at: line.at, ...staff(line.by), what: 'exports.contacts', to: line.contacts, ...of };
  }
  if (item.pk.startsWith(partitions.refusal)) {
    const line = readable(refusalLine, item);
    return line && { at: line.at, ...staff(line.by), what: 'refused', from: line.role, to: line.action };
  }
  const line = readable(definitionLine, item);
  if (!line) return undefined;
  const { kind, id, version, from: at } = line;
  const before = version > 1 ? { from: version - 1 } : {};
  return { at, ...staff(line.by), what: `${kind}s.${id}`, ...before, to: version, definition: { kind, id } };
}

/** What has changed, by whom and from where, the newest first, a page at a time. */
export async function listChanges(query: { cursor?: string }, changes: Pick<ChangesTable, 'all'>) {
  const before = query.cursor === undefined ? undefined : cursor.read(query.cursor);
  return page(await changes.all(before, pageSize));
}

/** What has changed about one contact. Throws `NotFound` for nobody. */
export async function changesOf(
  contactId: string,
  query: { cursor?: string },
  { changes, contacts }: { changes: Pick<ChangesTable, 'ofContact'>; contacts: Pick<ContactsTable, 'stub'> },
) {
  const before = query.cursor === undefined ? undefined : cursor.read(query.cursor);
  const contact = await contacts.stub(contactId);
  if (!contact) throw new NotFound();
  return page(await changes.ofContact(collectionsOf(contact), before, pageSize));
}

function page({ lines, next }: Awaited<ReturnType<ChangesTable['all']>>) {
  return {
    items: lines.flatMap((line) => viewChange(line) ?? []),
    ...(next !== undefined && { cursor: cursor.write(next) }),
  };
}
