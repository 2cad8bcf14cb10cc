import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { backfillWorkSchema, byDeployment } from '../programme/backfillWork.schema.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { readProgrammeItems } from '../programme/heads.table.ts';
import type { Programme } from '../programme/programme.types.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { readHeads } from '../programme/stored.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';

/** The programme as it is, as it was saved last, and which segments not everybody has been judged by yet. */
export type Saved = { now: Programme; newest: Programme; isFilling: (segments: string[]) => boolean };

export function readSaved(client: DynamoDBDocumentClient, table: string, shop: Shop) {
  const items = readProgrammeItems(client, table);
  const schemas = definitionSchemas(shop);
  return async (now: Instant): Promise<Saved> => {
    const all = await items();
    const stored = readHeads(all, schemas);
    const changed = new Set(all.flatMap(({ work }) => backfillWorkSchema.safeParse(work).data?.changed ?? []));
    return {
      now: programmeAt(defaults, stored, now),
      newest: programmeAt(defaults, stored, atLast),
      isFilling: (segments) => changed.has(byDeployment) || segments.some((id) => changed.has(`segment#${id}`)),
    };
  };
}
