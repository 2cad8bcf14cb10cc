import { isIP } from 'node:net';
import { consentWords } from './columnNames.ts';
import type { Layout, Meaning } from './layout.ts';
import { type Evidence, type Status, statuses, type ToldConsent, type Warning } from './list.types.ts';

/** A time as a column tells it: an instant or a day, or why it is none; undefined for nothing. */
export type TimeReading = { at: string } | { problem: string } | undefined;
type Cells = {
  layout: Layout;
  /** Cleaned cells of the columns of a meaning, without those that say nothing. */
  filled: (meaning: Meaning) => string[];
  time: (meaning: Meaning) => TimeReading;
  fileName: string;
};

const words = new Map<string, Status>([
  ...consentWords.yes.map((word) => [word, 'subscribed'] as const),
  ...consentWords.no.map((word) => [word, 'none'] as const),
  ...consentWords.left.map((word) => [word, 'unsubscribed'] as const),
  ['subscribed', 'subscribed'],
  ['pending', 'pending'],
  ['bounced', 'cleaned'],
  ['cleaned', 'cleaned'],
]);

/** Mailchimp exports a file for each status. */
const byFileName: readonly [RegExp, Status][] = [
  [/^nonsubscribed_/i, 'none'],
  [/^unsubscribed_/i, 'unsubscribed'],
  [/^subscribed_/i, 'subscribed'],
  [/^cleaned_/i, 'cleaned'],
];

/** The strictest of several; nothing said is none. */
function strictest(said: readonly Status[]): Status {
  return statuses.find((status) => said.includes(status)) ?? 'none';
}

/** What a row says about consent, in the format's own columns or in those known by name. */
export function readConsent(cells: Cells, warnings: Warning[]): ToldConsent {
  const { layout, filled, time, fileName } = cells;
  const { preset } = layout;
  if (preset?.tellsNoConsent) return { status: 'none' };
  const warn = (reason: string) => warnings.push({ field: 'consent', reason });
  const known = (cell: string, table: (word: string) => Status | undefined): Status => {
    const status = table(cell.toLowerCase().replaceAll('_', ' '));
    if (!status) warn('unknown-status');
    return status ?? 'none';
  };
  const own = preset?.statuses;
  const ofStatus = (word: string) => (own && Object.hasOwn(own, word) ? own[word] : undefined);
  const status = strictest([
    ...(preset?.id === 'mailchimp' ? byFileName.filter(([name]) => name.test(fileName)).map(([, said]) => said) : []),
    ...filled('status').map((cell) => known(cell, own ? ofStatus : (word) => words.get(word))),
    ...filled('consent').map((cell) => known(cell, (word) => words.get(word))),
    ...filled('suppressions').flatMap((cell) => (cell.match(/[\p{L}\d][\p{L}\d_ ]*/gu) ?? []).map(suppressedBy)),
    ...filled('left')
      .filter((cell) => words.get(cell.toLowerCase()) !== 'none')
      .map(() => 'unsubscribed' as const),
    ...filled('leftAt').map(() => 'unsubscribed' as const),
    ...filled('bouncedAt').map(() => 'cleaned' as const),
  ]);
  const evidence = evidenceOf(cells);
  const began = beginOf(status, time);
  if (began && 'problem' in began) warn(began.problem);
  return {
    status,
    ...(began && 'at' in began && { at: began.at }),
    ...(evidence && { evidence }),
  };
}

function suppressedBy(cell: string): Status {
  if (/bounce|invalid/i.test(cell)) return 'cleaned';
  return /spam/i.test(cell) ? 'complained' : 'unsubscribed';
}

/** When the status began, as far as told. */
function beginOf(status: Status, time: Cells['time']): TimeReading {
  if (status === 'cleaned') return time('bouncedAt');
  if (status === 'unsubscribed') return time('leftAt');
  if (status !== 'subscribed') return undefined;
  const [confirmed, optIn] = [time('confirmedAt'), time('optInAt')];
  return [confirmed, optIn].find((one) => one && 'at' in one) ?? time('consentAt') ?? confirmed ?? optIn;
}

/** What the service kept of the consent: only what is of its kind is taken. */
function evidenceOf({ filled, time }: Cells): Evidence | undefined {
  const instant = (meaning: Meaning) => {
    const read = time(meaning);
    return read && 'at' in read ? read.at : undefined;
  };
  const address = (meaning: Meaning) => filled(meaning).find((cell) => isIP(cell) !== 0);
  const evidence = {
    optInAt: instant('optInAt'),
    optInIp: address('optInIp'),
    confirmedAt: instant('confirmedAt'),
    confirmedIp: address('confirmedIp'),
    reference: filled('reference').find((cell) => /^[\w-]{1,64}$/.test(cell)),
  };
  const told = Object.entries(evidence).filter(([, value]) => value !== undefined);
  return told.length === 0 ? undefined : (Object.fromEntries(told) as Evidence);
}
