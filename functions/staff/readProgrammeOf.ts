import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { readProgrammeItems } from '../programme/heads.table.ts';
import type { Programme } from '../programme/programme.types.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { readHeads } from '../programme/stored.schema.ts';
import { shop } from '../shop/shop.ts';

/**
 * Reads the programme that a segment is in: the one of now, or where it was saved a moment ago, and without a segment, the
 * one to come.
 */
export function readProgrammeOf(client: DynamoDBDocumentClient, table: string) {
  const items = readProgrammeItems(client, table);
  const schemas = definitionSchemas(shop);
  return async (segment: string | undefined, now: Date): Promise<Programme> => {
    const stored = readHeads(await items(), schemas);
    const held = programmeAt(defaults, stored, now.toISOString());
    return segment !== undefined && held.segments.has(segment) ? held : programmeAt(defaults, stored, atLast);
  };
}
