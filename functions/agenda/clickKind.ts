import { clickWorkSchema } from '../clicks/clicks.schema.ts';
import { clicksTable } from '../clicks/clicks.table.ts';
import { countClicks } from '../clicks/countClicks.ts';
import { mergedReader } from '../contacts/merged.table.ts';
import { dueKind } from './dueKind.ts';

/** Links of a mail were followed, and it has been quiet since: by people, or by programs? */
export const clickKind = dueKind({
  work: clickWorkSchema,
  run: async (work, { client, table }) =>
    void (await countClicks(work, { clicks: clicksTable(client, table), mergedInto: mergedReader(client, table) })),
});
