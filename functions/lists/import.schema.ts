import * as z from 'zod/mini';
import { storedInstant } from '../time/storedInstant.ts';
import { encodings } from './reading/sniff.ts';

export const importStates = ['waiting', 'reading', 'read', 'running', 'done', 'undone', 'refused'] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row: of a person, or of the row itself. */
export const outcomes = ['new', 'updated', 'same', 'conflicting', 'refused', 'skipped', 'suppressed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is being done with a list: looked through, tried without changing anybody, carried out, taken back. */
export const phases = ['survey', 'try', 'run', 'undo'] as const;
export type Phase = (typeof phases)[number];

/** What may be begun in which state, and the state meanwhile; what is begun ends in the state named last. */
export const begins = {
  survey: { from: ['waiting', 'read', 'refused'], while: 'reading', ends: 'reading' },
  try: { from: ['reading'], while: 'reading', ends: 'read' },
  run: { from: ['read'], while: 'running', ends: 'done' },
  undo: { from: ['done'], while: 'running', ends: 'undone' },
} as const satisfies Record<Phase, { from: readonly ImportState[]; while: ImportState; ends: ImportState }>;

/** What the person who brings a list says of the consents in it. Without it a list gives no permission. */
export const importConsentSchema = z.strictObject({
  purpose: z.string().check(z.minLength(1), z.maxLength(60)),
  evidence: z.optional(z.string().check(z.minLength(10), z.maxLength(1000))),
  ask: z.optional(z.boolean()),
});

/** What is told about a list beside what is in it; the shop's own country, zone and currency stand in. */
export const settingsSchema = z.object({
  country: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  currency: z.optional(z.string()),
  dateOrder: z.optional(z.enum(['dmy', 'mdy'])),
  encoding: z.optional(z.enum(encodings)),
  columns: z.optional(z.record(z.string(), z.string())),
  consent: z.optional(importConsentSchema),
});
export type ImportSettings = z.infer<typeof settingsSchema>;

const positionSchema = z.object({ row: z.int(), line: z.int(), offset: z.int() });
const formatSchema = z.looseObject({ headerRow: z.int(), preset: z.string() });
export const countsSchema = z.record(z.enum(outcomes), z.int());

const surveySchema = z.object({
  format: formatSchema,
  header: z.array(z.string()),
  proofs: z.object({ dates: z.record(z.string(), z.string()), decimals: z.record(z.string(), z.string()) }),
  filled: z.array(z.int()),
  records: z.int(),
});

/**
 * A list that is brought in. `at` and `page` are where its phase goes on; what comes before them is done, and done for
 * good. Nothing of a person is in it: what the rows say stays in the file, which expires.
 */
export const importSchema = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  state: z.enum(importStates),
  phase: z.optional(z.enum(phases)),
  reason: z.optional(z.string()),
  by: z.string(),
  createdAt: storedInstant,
  /** As of when its dates are read: one moment for all of its rows, whenever they are read. */
  readAt: z.optional(storedInstant),
  startedAt: z.optional(storedInstant),
  settings: settingsSchema,
  survey: z.optional(surveySchema),
  /** The header of a list in which no column is known for the address: for a hand to say. */
  header: z.optional(z.array(z.string())),
  at: z.optional(positionSchema),
  page: z.int(),
  done: z.int(),
  counts: countsSchema,
  /** It was tried without remembering everybody in it: whoever stands in it twice, far apart, is counted as new twice. */
  estimated: z.optional(z.boolean()),
});
export type Import = z.infer<typeof importSchema>;

/** What became of the rows of a page; whom they touched is known by id, and which orders it placed by theirs. */
export const pageSchema = z.object({
  phase: z.enum(['try', 'run']),
  from: z.optional(positionSchema),
  outcomes: z.string(),
  /** Why rows are refused or left out: by reason, which of the page. It outlives the file, and says nothing of anybody. */
  reasons: z.optional(z.record(z.string(), z.array(z.int()))),
  people: z.optional(z.array(z.string())),
  orders: z.optional(z.array(z.string())),
  /** When the page falls away: with the file, or with what can be undone. */
  expiresAt: z.number(),
});
export type ImportPage = z.infer<typeof pageSchema>;

export const noCounts = (): Record<Outcome, number> =>
  Object.fromEntries(outcomes.map((name) => [name, 0])) as Record<Outcome, number>;

/** One letter a row: a page of a thousand rows is a kilobyte. */
const letters: Record<Outcome, string> = {
  new: 'n',
  updated: 'u',
  same: 's',
  conflicting: 'c',
  refused: 'r',
  skipped: 'k',
  suppressed: 'x',
};
export const lettersOf = (all: readonly Outcome[]): string => all.map((one) => letters[one]).join('');
export const outcomesIn = (text: string): Outcome[] =>
  [...text].map((letter) => outcomes.find((one) => letters[one] === letter)!);

/** Why rows of a page are no people, as it is kept; undefined where all are. */
export function reasonsOf(rows: readonly { reason?: string }[]): ImportPage['reasons'] {
  const reasons: Record<string, number[]> = {};
  for (const [index, { reason }] of rows.entries()) if (reason) reasons[reason] = [...(reasons[reason] ?? []), index];
  return Object.keys(reasons).length > 0 ? reasons : undefined;
}
