import { contactsTable } from '../contacts/contacts.table.ts';
import { epochMs, toInstant } from '../time/instant.ts';
import { addSeconds } from '../time/seconds.ts';
import { expired } from '../vouchers/moves.ts';
import { moveVoucher } from '../vouchers/moveVoucher.ts';
import { type ExpireWork, expireWorkSchema } from '../vouchers/voucher.schema.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { dueKind, type More, type WorkContext } from './dueKind.ts';

/** The last day of a voucher is over. The voucher is its own place on the agenda, and leaves it by what is written here. */
export const expireKind = dueKind({ work: expireWorkSchema, run: expire });

const aDaySeconds = 24 * 60 * 60;

async function expire(
  work: ExpireWork,
  { client, table, now }: Pick<WorkContext, 'client' | 'table' | 'now'>,
): Promise<More<ExpireWork>> {
  const done = await moveVoucher(
    { contactId: work.contactId, id: work.voucher },
    { move: (voucher) => expired(voucher, now.toISOString()), by: 'work', on: 'agenda' },
    { contacts: contactsTable(client, table), vouchers: vouchersTable(client, table), now },
  );
  // Somebody who is gone takes it along: whoever clears up after them knows what else leads to it.
  if (!done) return { work, at: addSeconds(now, aDaySeconds).toISOString() };
  return done.refused ? { work, at: toInstant(epochMs(done.voucher.validUntil) + 1) } : undefined;
}
