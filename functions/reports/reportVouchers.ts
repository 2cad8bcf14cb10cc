import type { ContactsTable } from '../contacts/contacts.table.ts';
import { inParts } from '../platform/inParts.ts';
import type { Shop } from '../shop/shop.ts';
import { type VoucherState, voucherStates } from '../vouchers/voucher.schema.ts';
import type { CountedVoucher, VoucherGroupsTable } from '../vouchers/voucherGroups.table.ts';
import type { VouchersTable } from '../vouchers/vouchers.table.ts';

export type VoucherReportDependencies = {
  groups: VoucherGroupsTable;
  vouchers: Pick<VouchersTable, 'get'>;
  contacts: Pick<ContactsTable, 'glance'>;
  shop: Pick<Shop, 'currency'>;
  /** Whether there is time to look at another few. */
  mayGoOn: () => boolean;
};

export type VoucherReport = Record<VoucherState, number> & {
  issued: number;
  /** The orders they came with, of as many redeemed ones as there was time to look at, named where not all. */
  orders: { count: number; total: number; currency: string; seen?: number };
};

const atOnce = 25;

/**
 * What became of all vouchers of a kind, counted from themselves: no counter that could disagree with them. A receipt that
 * is the number of one of its holder's newest orders stands for that order.
 */
export async function reportVouchers(kind: string, dependencies: VoucherReportDependencies): Promise<VoucherReport> {
  const counts = Object.fromEntries(voucherStates.map((state) => [state, 0])) as Record<VoucherState, number>;
  const redeemed: CountedVoucher[] = [];
  for await (const page of dependencies.groups.ofKind(kind))
    for (const voucher of page) {
      counts[voucher.state] += 1;
      if (voucher.state === 'redeemed') redeemed.push(voucher);
    }
  const issued = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { issued, ...counts, orders: await ordersWith(redeemed, dependencies) };
}

async function ordersWith(
  redeemed: CountedVoucher[],
  { vouchers, contacts, shop, mayGoOn }: VoucherReportDependencies,
): Promise<VoucherReport['orders']> {
  const orders = { count: 0, total: 0, currency: shop.currency };
  let seen = 0;
  for (const some of inParts(redeemed, atOnce)) {
    if (!mayGoOn()) return { ...orders, seen };
    const found = await Promise.all(
      some.map(async ({ contactId, id }) => {
        const [voucher, contact] = await Promise.all([vouchers.get(contactId, id), contacts.glance(contactId)]);
        const receipts = voucher?.redemptions.map(({ receipt }) => receipt) ?? [];
        return contact?.orders.recent.filter((order) => receipts.includes(order.id)) ?? [];
      }),
    );
    for (const order of found.flat()) {
      orders.count += 1;
      if (order.currency === shop.currency) orders.total += order.total;
    }
    seen += some.length;
  }
  return orders;
}
