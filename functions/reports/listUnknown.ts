import * as z from 'zod/mini';
import type { SendsTable } from '../mail/sends.table.ts';
import type { SendsOnRecordTable } from '../mail/sendsOnRecord.table.ts';
import { cursorOf } from '../platform/cursor.ts';
import type { Instant } from '../time/instant.ts';

const pageSize = 50;
const text = z.string().check(z.maxLength(200));
const cursor = cursorOf(z.object({ contactId: text, occasion: text, at: text }));

/** A page of mails of which nobody has known since before an instant what became of them, the longest first. */
export async function listUnknown(
  { before, cursor: from }: { before: Instant; cursor?: string | undefined },
  { sends, onRecord }: { sends: Pick<SendsTable, 'glance'>; onRecord: Pick<SendsOnRecordTable, 'unknownSince'> },
) {
  const { mails, next } = await onRecord.unknownSince(
    before,
    pageSize,
    from === undefined ? undefined : cursor.read(from),
  );
  const found = await Promise.all(mails.map(({ contactId, occasion }) => sends.glance(contactId, occasion)));
  const items = found.flatMap((send) => (send?.state === 'unknown' ? [send] : []));
  return { items, ...(next && { cursor: cursor.write(next) }) };
}
