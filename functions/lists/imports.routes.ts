import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { countsSchema, importConsentSchema, importStates, outcomes } from './import.schema.ts';

const may = 'import lists';
/** A gigabyte of text is some ten million rows; a workbook has a limit of its own. */
const mostBytes = 1024 * 1024 * 1024;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const columnSchema = z.object({
  header: z.string(),
  /** A few of its values; none once the file has expired. */
  samples: z.array(z.string()),
  filled: z.int(),
  /** What it is taken for; absent where it says nothing here. */
  meaning: z.optional(z.string()),
  /** How its values are read, where they read two ways: the order of dates, or the decimal mark. */
  rule: z.optional(z.string()),
});

/** A column as a hand says it: as `GET` shows it, its meaning changed. */
const saidColumn = z.looseObject({ header: z.string().check(z.maxLength(500)), meaning: z.nullish(text(100)) });

const importView = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(importStates),
  /** Why it was refused, as a code, and in a sentence. */
  reason: z.optional(z.string()),
  message: z.optional(z.string()),
  createdAt: z.string(),
  progress: z.object({ done: z.int(), total: z.int() }),
  format: z.optional(z.string()),
  encoding: z.optional(z.string()),
  separator: z.optional(z.string()),
  sheet: z.optional(z.string()),
  headerRow: z.optional(z.int()),
  columns: z.array(columnSchema),
  counts: countsSchema,
  /** The list was too long to remember everybody in it while it was tried: what is new may be less. */
  estimated: z.optional(z.boolean()),
  country: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  dateOrder: z.optional(z.enum(['dmy', 'mdy'])),
  consent: z.optional(importConsentSchema),
});

const importBrief = z.pick(z.extend(importView, { by: z.string() }), {
  ...{ id: true, name: true, state: true, reason: true, message: true, createdAt: true, by: true },
  ...{ progress: true, format: true, counts: true },
});

const rowView = z.looseObject({
  row: z.int(),
  /** Absent once the file is gone, with what the row said. */
  line: z.optional(z.int()),
  is: z.enum(['contact', 'refused', 'skipped']),
  reason: z.optional(z.string()),
  outcome: z.enum(outcomes),
});

const missing = { 404: 'No such import' };
const wrongState = { ...missing, 409: 'Not in the state it is in' };

export const importsRoutes = {
  create: route({
    method: 'POST',
    path: '/v1/imports',
    summary: 'Begins an import: tells where its file may be put, for a quarter of an hour',
    may,
    body: z.strictObject({ name: text(200), bytes: z.int().check(z.minimum(0), z.maximum(mostBytes)) }),
    answer: z.object({
      id: z.string(),
      upload: z.object({ method: z.literal('PUT'), url: z.string(), headers: z.record(z.string(), z.string()) }),
    }),
    statuses: { 201: 'The import, waiting for its file' },
  }),
  list: route({
    method: 'GET',
    path: '/v1/imports',
    summary: 'Lists the imports, the newest first',
    may,
    query: z.strictObject({ cursor: z.optional(text(400)) }),
    answer: z.object({ items: z.array(importBrief), cursor: z.optional(z.string()) }),
    statuses: { 200: 'A page of them' },
  }),
  see: route({
    method: 'GET',
    path: '/v1/imports/{id}',
    summary: 'Shows an import: how far it is, what its columns are taken for, what becomes of its rows',
    may,
    answer: importView,
    statuses: { 200: 'The import', ...missing },
  }),
  change: route({
    method: 'PUT',
    path: '/v1/imports/{id}',
    summary: 'Says what columns mean and how they are read, and what is known of consents; the list is read anew',
    may,
    kilobytes: 64,
    body: z.strictObject({
      columns: z.optional(z.array(saidColumn).check(z.maxLength(500))),
      country: z.optional(z.string().check(z.regex(/^[A-Za-z]{2}$/))),
      timeZone: z.optional(text(60)),
      dateOrder: z.optional(z.enum(['dmy', 'mdy'])),
      currency: z.optional(z.string().check(z.regex(/^[A-Za-z]{3}$/))),
      encoding: z.optional(z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'])),
      consent: z.optional(importConsentSchema),
    }),
    answer: importView,
    statuses: { 200: 'The import, being read anew', ...wrongState },
  }),
  read: route({
    method: 'POST',
    path: '/v1/imports/{id}/read',
    summary: 'Reads the list and tries it, changing nobody',
    may,
    sent: ['none', 'json'],
    answer: importView,
    statuses: { 200: 'The import, being read', ...wrongState },
  }),
  start: route({
    method: 'POST',
    path: '/v1/imports/{id}/start',
    summary: 'Carries the list out',
    may,
    sent: ['none', 'json'],
    answer: importView,
    statuses: { 200: 'The import, running', ...wrongState },
  }),
  undo: route({
    method: 'POST',
    path: '/v1/imports/{id}/undo',
    summary: 'Takes the list back: every field that nobody has touched since is as it was',
    may,
    sent: ['none', 'json'],
    answer: importView,
    statuses: { 200: 'The import, being taken back', ...wrongState },
  }),
  rows: route({
    method: 'GET',
    path: '/v1/imports/{id}/rows',
    summary: 'Shows the rows of a list, how each was read and what becomes of it; as CSV for who accepts it',
    may,
    query: z.strictObject({ outcome: z.optional(z.enum(outcomes)), cursor: z.optional(text(400)) }),
    answer: z.object({
      items: z.array(rowView),
      cursor: z.optional(z.string()),
      /** The file is gone: what its rows said went with it, what became of them is kept a while longer. */
      gone: z.optional(z.object({ message: z.string(), keptUntil: z.optional(z.string()) })),
    }),
    shows: ['text/csv'],
    statuses: { 200: 'Rows, and where the next ones are', ...missing },
  }),
};
