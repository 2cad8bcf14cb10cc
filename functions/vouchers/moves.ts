import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { stateAt, type Voucher } from './voucher.schema.ts';

/** How long a redemption can be taken back. */
const undoWithin = 'PT24H';

/**
 * What an act makes of a voucher: another voucher, the same one since it is done already, or nothing with the reason why.
 * `used`: nothing of it is left. `over`: its last day is over, or it was cancelled.
 */
export type Move = { to: Voucher } | 'done' | 'used' | 'expired' | 'cancelled' | 'not-redeemed' | 'too-late';
export type Refused = Exclude<Move, { to: Voucher } | 'done'>;

/** Redeems a voucher once for each receipt, as often as its kind allows. */
export function redeemed(voucher: Voucher, { receipt, by }: { receipt: string; by: string }, now: Instant): Move {
  const { redemptions, undone, times, rev } = voucher;
  if (redemptions.some((one) => one.receipt === receipt)) return 'done';
  const state = stateAt(voucher, now);
  if (state !== 'open') return state === 'redeemed' ? 'used' : state;
  const all = [...redemptions, { receipt, at: now, by }];
  return {
    to: {
      ...voucher,
      redemptions: all,
      undone: undone.filter((one) => one.receipt !== receipt),
      state: all.length < times ? 'open' : 'redeemed',
      rev: rev + 1,
    },
  };
}

/** Takes the redemption of a receipt back, within a day of it. */
export function undone(voucher: Voucher, receipt: string, now: Instant): Move {
  const { redemptions, validUntil, state, rev } = voucher;
  if (state === 'cancelled') return 'cancelled';
  const redemption = redemptions.find((one) => one.receipt === receipt);
  if (!redemption) return voucher.undone.some((one) => one.receipt === receipt) ? 'done' : 'not-redeemed';
  if (now > addDuration(redemption.at, undoWithin, 'UTC')) return 'too-late';
  return {
    to: {
      ...voucher,
      redemptions: redemptions.filter((one) => one.receipt !== receipt),
      undone: [...voucher.undone, { receipt, at: now }],
      state: now > validUntil ? 'expired' : 'open',
      rev: rev + 1,
    },
  };
}

/** Takes back the promise of a voucher, with what is left of it; what was redeemed stays redeemed. */
export function cancelled(voucher: Voucher, now: Instant): Move {
  const state = stateAt(voucher, now);
  if (state === 'cancelled') return 'done';
  if (state !== 'open') return state === 'redeemed' ? 'used' : state;
  return { to: { ...voucher, state: 'cancelled', rev: voucher.rev + 1 } };
}

/** Its last day is over. */
export function expired(voucher: Voucher, now: Instant): Move {
  if (voucher.state !== 'open') return 'done';
  return now > voucher.validUntil ? { to: { ...voucher, state: 'expired', rev: voucher.rev + 1 } } : 'too-late';
}
