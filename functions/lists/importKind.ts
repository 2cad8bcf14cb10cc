import * as z from 'zod/mini';
import { dueKind } from '../agenda/dueKind.ts';
import { phases } from './import.schema.ts';

export const importWorkSchema = z.object({
  kind: z.literal('import'),
  importId: z.string(),
  /** `ask`: mailboxes are asked to confirm. `forget`: the file goes, which nothing needs any more. */
  phase: z.enum([...phases, 'ask', 'forget']),
  /** Where asking goes on: it goes through the pages that were carried out. */
  page: z.optional(z.int()),
  skip: z.optional(z.int()),
});
export type ImportWork = z.infer<typeof importWorkSchema>;

/** A list that is looked through, tried, carried out or taken back, a page a piece: by those who can read lists. */
export const importKind = dueKind({
  work: importWorkSchema,
  handOn: (picked, { importers, workers }) => (importers ?? workers).put(picked),
});
