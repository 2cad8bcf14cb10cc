import type { Caller } from '../platform/may.ts';
import { Conflict, Over } from '../platform/problem.ts';
import type { Instant } from '../time/instant.ts';
import { erasedSentence, type FindDependencies, findVoucher } from './findVoucher.ts';
import { cancelled, type Move, type Refused, redeemed, undone } from './moves.ts';
import { type MoveDependencies, moveVoucher } from './moveVoucher.ts';
import type { Voucher } from './voucher.schema.ts';

export type RedeemDependencies = FindDependencies & MoveDependencies & { timeZone: string };
type By = { code: string; caller: Caller };
type Asked = By & { receipt: string };

/** Redeems a voucher for a receipt, once. Throws what `findVoucher` throws, `Conflict` for one that is used, `Over` for one that is over. */
export function redeemVoucher(asked: Asked, dependencies: RedeemDependencies): Promise<Voucher> {
  const { receipt } = asked;
  return act(asked, receipt, (voucher, by, at) => redeemed(voucher, { receipt, by }, at), dependencies);
}

/** Takes a redemption back within a day. Throws `Conflict` where that receipt redeemed nothing, or longer ago. */
export function undoVoucher(asked: Asked, dependencies: RedeemDependencies): Promise<Voucher> {
  return act(asked, asked.receipt, (voucher, _, at) => undone(voucher, asked.receipt, at), dependencies);
}

/**
 * Cancels a voucher for a reason, which stands in the change log. Throws `Conflict` where nothing of it is left to cancel,
 * `Over` for one that is over.
 */
export function cancelVoucher(asked: By & { reason: string }, dependencies: RedeemDependencies): Promise<Voucher> {
  return act(asked, asked.reason, (voucher, _, at) => cancelled(voucher, at), dependencies);
}

async function act(
  { code, caller }: By,
  reason: string,
  moved: (voucher: Voucher, by: string, at: Instant) => Move,
  dependencies: RedeemDependencies,
): Promise<Voucher> {
  const { now, timeZone } = dependencies;
  const owner = await findVoucher(code, caller, dependencies);
  const by = caller.kind === 'staff' ? caller.name : caller.key;
  const at = now.toISOString();
  const move = (voucher: Voucher) => moved(voucher, by, at);
  const done = await moveVoucher(owner, { move, by: 'vouchers', on: by, reason }, dependencies);
  if (!done) throw new Over(erasedSentence);
  if (done.refused) throw refusal(done.refused, done.voucher, timeZone);
  return done.voucher;
}

/** Why not, in a sentence that a clerk can read out. */
function refusal(reason: Refused, { redemptions, validUntil }: Voucher, timeZone: string): Conflict | Over {
  switch (reason) {
    case 'used':
      return new Conflict(`This voucher was redeemed already, on ${day(redemptions.at(-1)!.at, timeZone)}`);
    case 'expired':
      return new Over(`This voucher has expired: its last day was ${day(validUntil, timeZone)}`);
    case 'cancelled':
      return new Over('This voucher was cancelled');
    case 'not-redeemed':
      return new Conflict('Nothing was redeemed with this receipt');
    case 'too-late':
      return new Conflict('This was redeemed more than a day ago, and cannot be taken back any more');
  }
}

function day(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(instant));
}
