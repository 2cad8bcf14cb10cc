import { compileOrThrow } from '../programme/letters/compileOrThrow.ts';
import { writtenLocales } from '../shop/locales.ts';
import { copy } from './letters/copy.ts';
import { erase } from './letters/erase.ts';
import { erased } from './letters/erased.ts';
import { invite } from './letters/invite.ts';
import { voucher } from './letters/voucher.ts';

/** Mails somebody asked for: about one thing, with a link of the reader's own, and nothing to leave. */
export const askedLetters = compileOrThrow(
  { invite, copy, erase, erased, voucher },
  { locales: writtenLocales, placeholders: ['link.url'], details: true, vouchers: ['promised'] },
);
