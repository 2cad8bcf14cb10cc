import type { Lead } from '../leads/lead.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { TokenRefused } from '../platform/problem.ts';
import { promisesLetters } from '../shop/promisesLetters.ts';
import type { Shop } from '../shop/shop.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import type { VouchersTable } from '../vouchers/vouchers.table.ts';

/**
 * How what was confirmed stands. `confirmed`: letters will come. `noted`: it holds, and no letters come of it.
 * `suppressed`: it holds, but the mailbox refused our mail or complained. `left`: none of it holds any more.
 */
export type Standing = 'confirmed' | 'noted' | 'suppressed' | 'left';

type Confirmed = NonNullable<Lead['confirmed']>;
type Reading = {
  subscriptions: Pick<SubscriptionsTable, 'get'>;
  vouchers: Pick<VouchersTable, 'get'>;
  shop: Pick<Shop, 'purposes'>;
};

/** How it stands by now what a link confirmed, and what was promised for it. Throws `TokenRefused` when the contact is known no longer. */
export async function standsNow(
  confirmed: Confirmed,
  reading: Reading,
): Promise<{ outcome: Standing; vouchers: Voucher[] }> {
  const { contactId, vouchers: ids = [] } = confirmed;
  const [outcome, vouchers] = await Promise.all([
    howItStands(confirmed, reading),
    Promise.all(ids.map((id) => reading.vouchers.get(contactId, id))),
  ]);
  return { outcome, vouchers: vouchers.filter((voucher) => voucher !== undefined) };
}

/** Throws `TokenRefused` when the contact is known no longer. */
export async function howItStands(
  { contactId, purposes }: Pick<Confirmed, 'contactId' | 'purposes'>,
  { subscriptions, shop }: Omit<Reading, 'vouchers'>,
): Promise<Standing> {
  const subscription = await subscriptions.get(contactId);
  if (!subscription) throw new TokenRefused();
  const holding = purposes.filter((purpose) => subscription.purposes[purpose]?.state === 'confirmed');
  if (holding.length === 0) return 'left';
  if (!holding.some((purpose) => promisesLetters(purpose, shop))) return 'noted';
  return subscription.suppressed ? 'suppressed' : 'confirmed';
}
