import * as z from 'zod/mini';
import { type Caller, may } from '../platform/may.ts';
import { voucherPlaces, wordsIn } from '../programme/voucherKind.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { stateAt, type Voucher, voucherStates } from './voucher.schema.ts';

const instant = z.iso.datetime();

/** A voucher as those see it who redeem it. Words are in the shop's own language. */
export const voucherViewSchema = z.object({
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(voucherStates),
  /** The last instant of its last day. */
  validUntil: instant,
  gives: z.union([
    z.object({ percent: z.number() }),
    z.object({ amount: z.number(), currency: z.string() }),
    z.object({ gift: z.string() }),
  ]),
  where: z.enum(voucherPlaces),
  minimum: z.optional(z.object({ amount: z.number(), currency: z.string() })),
  uses: z.object({ done: z.int(), of: z.int() }),
  /** For staff, who may have to take one back. */
  redemptions: z.optional(z.array(z.object({ receipt: z.string(), at: instant }))),
  /** For those who may know whose it is. */
  contactId: z.optional(z.string()),
});

type VoucherView = z.infer<typeof voucherViewSchema>;

/** A voucher as a caller may see it. */
export function viewVoucher(
  voucher: Voucher,
  caller: Caller,
  shop: Pick<Shop, 'defaultLocale'>,
  now: Instant,
): VoucherView {
  const { contactId, code, kind, title, validUntil, gives, where, minimum, currency, times, redemptions } = voucher;
  const words = (text: Voucher['title']) => wordsIn(text, shop.defaultLocale, shop);
  return {
    ...{ code, kind, title: words(title), state: stateAt(voucher, now), validUntil, where },
    gives: 'gift' in gives ? { gift: words(gives.gift) } : 'amount' in gives ? { ...gives, currency } : gives,
    ...(minimum !== undefined && { minimum: { amount: minimum, currency } }),
    uses: { done: redemptions.length, of: times },
    ...(caller.kind === 'staff' && { redemptions }),
    ...(may(caller, 'know customers') && { contactId }),
  };
}
