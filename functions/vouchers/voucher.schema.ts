import * as z from 'zod/mini';
import { voucherPlaces } from '../programme/voucherKind.schema.ts';
import { locales } from '../shop/locales.ts';
import type { Instant } from '../time/instant.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';

export const voucherStates = ['open', 'redeemed', 'expired', 'cancelled'] as const;
export type VoucherState = (typeof voucherStates)[number];

/**
 * What may become of a voucher. It stays `open` while some of several uses are left; what was redeemed by mistake is open
 * again, or has expired meanwhile. The condition of every write is built from this.
 */
const transitions: Record<VoucherState, readonly VoucherState[]> = {
  open: ['open', 'redeemed', 'expired', 'cancelled'],
  redeemed: ['open', 'expired'],
  expired: ['expired'],
  cancelled: [],
};

/** The states from which a voucher may come into another. */
export function stateBefore(state: VoucherState): VoucherState[] {
  return voucherStates.filter((before) => transitions[before].includes(state));
}

const words = z.union([z.string(), z.partialRecord(z.enum(locales), z.string())]);

/**
 * A promise to one person for one occasion, under the terms its kind had when it was issued. `code` is what people show,
 * `lookup` the key that leads from the code to here. `redemptions` are those that hold, each by the receipt it was made
 * with; `undone` are receipts whose redemption was taken back. `rev` counts its changes.
 */
export const voucherSchema = z.object({
  contactId: z.string(),
  id: z.string(),
  code: z.string(),
  lookup: z.string(),
  kind: z.string(),
  version: z.number(),
  /** What it was issued for (`birthday-2027`), and by which cause. */
  occasion: z.string(),
  cause: z.string(),
  title: words,
  gives: z.union([z.object({ percent: z.number() }), z.object({ amount: z.number() }), z.object({ gift: words })]),
  where: z.enum(voucherPlaces),
  minimum: z.optional(z.number()),
  times: z.number(),
  currency: z.string(),
  issuedAt: instant,
  /** The last instant of its last day. */
  validUntil: instant,
  state: z.enum(voucherStates),
  redemptions: z.array(z.object({ receipt: z.string(), at: instant, by: z.string() })),
  undone: z.array(z.object({ receipt: z.string(), at: instant })),
  rev: z.number(),
});

export type Voucher = z.infer<typeof voucherSchema>;

/** Its day has come to be over: work on the agenda. */
export const expireWorkSchema = z.object({ kind: z.literal('expire'), contactId: z.string(), voucher: z.string() });
export type ExpireWork = z.infer<typeof expireWorkSchema>;

/** One voucher for one person, kind and occasion, however often it is asked for. */
export const voucherId = (kind: string, occasion: string) => `${kind}.${occasion}`;

/** How it stands at an instant, whether the agenda has come by already or not. */
export function stateAt({ state, validUntil }: Voucher, now: Instant): VoucherState {
  return state === 'open' && now > validUntil ? 'expired' : state;
}

/** The vouchers a contact remembers as open, by id with their last instant, once one of them has changed. */
export function remembered(
  open: Readonly<Record<string, Instant>> | undefined,
  { id, state, validUntil }: Pick<Voucher, 'id' | 'state' | 'validUntil'>,
): Record<string, Instant> {
  const { [id]: _, ...others } = open ?? {};
  return state === 'open' ? { ...others, [id]: validUntil } : others;
}
