import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Caller } from '../platform/may.ts';
import { InvalidInput, NotFound, Over, TooMany } from '../platform/problem.ts';
import { epochSeconds } from '../time/seconds.ts';
import { readCode } from './code.ts';
import type { GuessesTable } from './guesses.table.ts';
import type { VouchersTable } from './vouchers.table.ts';

export type FindDependencies = {
  vouchers: Pick<VouchersTable, 'owner'>;
  guesses: GuessesTable;
  keys: Pick<PersonKeys, 'voucher' | 'origin'>;
  now: Date;
};

const secondsAnHour = 60 * 60;
/** Codes that lead nowhere, for one caller in an hour. Whoever works at a till mistypes, and the check sign tells that. */
const mostGuesses = 30;

export const erasedSentence = 'This voucher was cancelled: everything about the person it was for has been erased';

/**
 * Where a code leads. A typo is told by the code itself, before anything is looked up. Throws `InvalidInput` for one,
 * `NotFound` for a code that nobody was ever given, `Over` for that of somebody who was erased, and `TooMany` for a caller
 * who tries one after the other.
 */
export async function findVoucher(
  text: string,
  caller: Caller,
  { vouchers, guesses, keys, now }: FindDependencies,
): Promise<{ contactId: string; id: string }> {
  const code = readCode(text);
  if (!code)
    throw new InvalidInput([
      { path: 'code', code: 'typo', message: 'This code has a typo: a sign is missing, wrong or in another place' },
    ]);
  const by = keys.origin(`vouchers ${caller.kind === 'staff' ? `staff ${caller.name}` : caller.key}`);
  const hour = Math.floor(epochSeconds(now) / secondsAnHour);
  const ends = (hour + 1) * secondsAnHour;
  if ((await guesses.made(by, `vouchers ${hour}`)) >= mostGuesses) {
    log('VOUCHER_GUESSING', { by });
    throw new TooMany(
      ends - epochSeconds(now),
      'Too many codes were tried that there are not: wait until the hour is over',
    );
  }
  const owner = await vouchers.owner(keys.voucher(code));
  if (owner === 'erased') throw new Over(erasedSentence);
  if (owner) return owner;
  await guesses.note(by, `vouchers ${hour}`, ends + secondsAnHour);
  throw new NotFound('There is no voucher with this code: we never gave it to anybody');
}
