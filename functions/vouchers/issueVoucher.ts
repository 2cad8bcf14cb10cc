import type { ContactsTable, Transaction } from '../contacts/contacts.table.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { VoucherKind } from '../programme/programme.types.ts';
import type { Shop } from '../shop/shop.ts';
import { addDuration } from '../time/addDuration.ts';
import { epochMs, type Instant, toInstant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { codeOf } from './code.ts';
import { remembered, type Voucher, voucherId } from './voucher.schema.ts';
import type { VouchersTable } from './vouchers.table.ts';

/** Who is to have a voucher of which kind, and for what. */
export type Promised = { contactId: string; kind: VoucherKind; occasion: string; cause: string };

export type IssueDependencies = {
  vouchers: Pick<VouchersTable, 'get' | 'owner' | 'issued'>;
  keys: Pick<PersonKeys, 'voucher' | 'voucherSeed'>;
  shop: Pick<Shop, 'timeZone' | 'currency'>;
  now: Date;
};

/**
 * The voucher of a person for an occasion, and what is to be written unless it is there already: then its terms, its code
 * and its last day stay what they were. The code follows from whose it is and for what, so that it is the same again
 * wherever it has to be made anew.
 */
export async function planVoucher(
  { contactId, kind, occasion, cause }: Promised,
  { vouchers, keys, shop, now }: IssueDependencies,
): Promise<{ voucher: Voucher; items: Transaction[] }> {
  const id = voucherId(kind.id, occasion);
  const known = await vouchers.get(contactId, id);
  if (known) return { voucher: known, items: [] };
  for (let attempt = 0; ; attempt += 1) {
    const code = codeOf(keys.voucherSeed(contactId, id, attempt));
    const lookup = keys.voucher(code);
    if (await vouchers.owner(lookup)) continue;
    const { title, gives, where, minimum, times, version, validFor } = kind;
    const issuedAt = now.toISOString();
    const voucher: Voucher = {
      ...{ contactId, id, code, lookup, kind: kind.id, version, occasion, cause },
      ...{ title, gives, where, minimum, times, currency: shop.currency, issuedAt },
      validUntil: lastInstant(issuedAt, validFor, shop.timeZone),
      ...{ state: 'open', redemptions: [], undone: [], rev: 1 },
    };
    return { voucher, items: vouchers.issued(voucher) };
  }
}

/** The day on which it runs out belongs to it, to its last instant: people read the day, not the hour. */
function lastInstant(issuedAt: Instant, validFor: string, zone: string): Instant {
  const { end } = localDay(localDate(addDuration(issuedAt, validFor, zone), zone), zone);
  return toInstant(epochMs(end) - 1);
}

/** Issues a voucher to a contact, once; undefined for somebody who is gone. */
export async function issueVoucher(
  promised: Promised,
  dependencies: IssueDependencies & { contacts: Pick<ContactsTable, 'get' | 'holds' | 'commit'>; by: string },
): Promise<Voucher | undefined> {
  const { contacts, by } = dependencies;
  return untilCommitted(async () => {
    const contact = await contacts.get(promised.contactId);
    if (!contact) return undefined;
    const { voucher, items } = await planVoucher(promised, dependencies);
    if (items.length > 0) {
      await contacts.commit([...items, contacts.holds(contact, remembered(contact.vouchers, voucher), by)]);
      log('VOUCHER_ISSUED', { contact: contact.id, kind: voucher.kind, occasion: voucher.occasion });
    }
    return voucher;
  });
}
