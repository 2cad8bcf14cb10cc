import type { Caller } from '../platform/may.ts';
import { Conflict, Over } from '../platform/problem.ts';
import type { Instant } from '../time/instant.ts';
import { erasedSentence, type FindDependencies, findVoucher } from './findVoucher.ts';
import { type Refused, redeemed, undone } from './moves.ts';
import { type MoveDependencies, moveVoucher } from './moveVoucher.ts';
import type { Voucher } from './voucher.schema.ts';

export type RedeemDependencies = FindDependencies & MoveDependencies & { timeZone: string };
type Asked = { code: string; receipt: string; caller: Caller };

/** Redeems a voucher for a receipt, once. Throws what `findVoucher` throws, `Conflict` for one that is used, `Over` for one that is over. */
export function redeemVoucher(asked: Asked, dependencies: RedeemDependencies): Promise<Voucher> {
  return act(asked, 'redeem', dependencies);
}

/** Takes a redemption back within a day. Throws `Conflict` where that receipt redeemed nothing, or longer ago. */
export function undoVoucher(asked: Asked, dependencies: RedeemDependencies): Promise<Voucher> {
  return act(asked, 'undo', dependencies);
}

async function act(
  { code, receipt, caller }: Asked,
  what: 'redeem' | 'undo',
  dependencies: RedeemDependencies,
): Promise<Voucher> {
  const { now, timeZone } = dependencies;
  const owner = await findVoucher(code, caller, dependencies);
  const by = caller.kind === 'staff' ? caller.name : caller.key;
  const at = now.toISOString();
  const move = (voucher: Voucher) =>
    what === 'redeem' ? redeemed(voucher, { receipt, by }, at) : undone(voucher, receipt, at);
  const done = await moveVoucher(owner, { move, by: 'vouchers', on: by, receipt }, dependencies);
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
