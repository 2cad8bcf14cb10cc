import type { SubmissionsTable } from '../leads/submissions.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { consentHash } from '../shop/consentHash.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { ParsedSignup } from '../signup/parseSignup.ts';
import { subscribe } from '../signup/subscribe.ts';
import { addSeconds } from '../time/seconds.ts';
import { type BringInDependencies, knowPerson } from './bringIn.ts';
import type { Known } from './decideRow.ts';
import type { Import } from './import.schema.ts';
import type { ImportWork } from './importKind.ts';
import type { ImportsTable } from './imports.table.ts';
import { type FileDependencies, forgottenAt, readPage } from './listFile.ts';
import type { Reads } from './reading/list.types.ts';

export type AskDependencies = BringInDependencies &
  FileDependencies & { imports: Pick<ImportsTable, 'get' | 'page'>; leads: SubmissionsTable };

type More = { work: ImportWork; at?: string } | undefined;

/** Of the confirmations that the shop mails in an hour a list takes a quarter: who signs up meanwhile does not wait for it. */
const share = 4;
const perMinute = ({ limits }: Shop) => Math.max(1, Math.floor(limits.confirmationsPerHour / 60 / share));

/**
 * Asks mailboxes of a list to confirm what it says of them, a few a minute, by the path of every sign-up. Nobody is asked
 * who has permission already, or who has left, bounced or been erased.
 */
export async function askForPermission(work: ImportWork, dependencies: AskDependencies): Promise<More> {
  const { imports, shop, now } = dependencies;
  const one = await imports.get(work.importId);
  const { page: number = 0, skip = 0 } = work;
  const page = one?.state === 'done' && one.settings.consent?.ask ? await imports.page(one.id, number) : undefined;
  if (!one || page?.phase !== 'run') return { work: { ...work, phase: 'forget' }, at: forgottenAt(now) };
  const { rows } = await readPage(one, page.from, { ...dependencies, rowsAPage: page.outcomes.length });
  let asked = 0;
  for (const [index, row] of rows.entries()) {
    if (index < skip || row.is !== 'contact' || !saysSo(row.reads)) continue;
    if (asked === perMinute(shop))
      return { work: { ...work, page: number, skip: index }, at: addSeconds(now, 60).toISOString() };
    if (await ask(row.reads, one, dependencies)) asked += 1;
  }
  const next = { ...work, page: number + 1, skip: 0 };
  return asked > 0 ? { work: next, at: addSeconds(now, 60).toISOString() } : { work: next };
}

const saysSo = ({ consent }: Reads) => consent.status === 'subscribed' || consent.status === 'pending';

async function ask(reads: Reads, one: Import, dependencies: AskDependencies): Promise<boolean> {
  const email = canonicalEmail(reads.email)!;
  const known = await knowPerson(email, dependencies);
  const { purpose } = one.settings.consent!;
  if (!mayAsk(known, purpose)) return false;
  const { shop } = dependencies;
  const form = Object.keys(shop.forms).find((id) => shop.forms[id]!.purposes.some((asks) => asks.purpose === purpose));
  const locale = (known.contact?.locale ?? shop.defaultLocale) as Locale;
  const shown = shop.purposes[purpose]?.text[locale];
  if (!form || shown === undefined) return false;
  const consents = { [purpose]: { hash: consentHash(purpose, locale, shown), locale, shown } };
  const signup: ParsedSignup = {
    email,
    signup: { channel: 'import', form, locale, consents },
    automatic: false,
    warnings: [],
  };
  await subscribe(signup, undefined, dependencies);
  return true;
}

/** Who had themselves erased is not asked, also where an order has made a contact of them again. */
function mayAsk({ subscription, suppressed, erasedAt }: Known, purpose: string): boolean {
  return !suppressed && !erasedAt && subscription?.purposes[purpose] === undefined;
}
