import type { ContactsTable } from '../contacts/contacts.table.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Move, Refused } from './moves.ts';
import { remembered, type Voucher } from './voucher.schema.ts';
import type { VouchersTable } from './vouchers.table.ts';

export type MoveDependencies = {
  contacts: Pick<ContactsTable, 'whoIs' | 'holds' | 'commit' | 'logged'>;
  vouchers: Pick<VouchersTable, 'get' | 'moved'>;
  now: Date;
};

type Act = {
  /** What is done to it, decided anew whenever others were faster. */
  move: (voucher: Voucher) => Move;
  /** The function that does it, and on whose word; both stand in the change log. */
  by: string;
  on: string;
  /** For what receipt, or why. */
  reason?: string;
};

/**
 * Moves a voucher in one transaction with what its holder remembers and the change log: of many at once one comes first,
 * and each of the others decides on what that one left. Gives the voucher as it is then, and why nothing was done, if so;
 * undefined when it is gone with its holder.
 */
export async function moveVoucher(
  { contactId, id }: { contactId: string; id: string },
  { move, by, on, reason }: Act,
  { contacts, vouchers, now }: MoveDependencies,
): Promise<{ voucher: Voucher; refused?: Refused } | undefined> {
  return untilCommitted(async () => {
    const [contact, voucher] = await Promise.all([contacts.whoIs(contactId), vouchers.get(contactId, id)]);
    if (!contact || !voucher) return undefined;
    const moved = move(voucher);
    if (moved === 'done') return { voucher };
    if (typeof moved === 'string') return { voucher, refused: moved };
    const { to } = moved;
    const line = { id: newId('change', now), at: now.toISOString(), by, source: on, what: `vouchers.${id}` };
    await contacts.commit([
      vouchers.moved(to),
      contacts.holds(contact, remembered(contact.vouchers, to), by),
      contacts.logged(contactId, { ...line, from: voucher.state, to: to.state, ...(reason && { reason }) }),
    ]);
    log('VOUCHER_MOVED', { contact: contactId, kind: to.kind, to: to.state });
    return { voucher: to };
  });
}
