import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { shop } from '../shop/shop.ts';
import { defaults } from './defaults.ts';
import { definitionSchemas } from './definition.schema.ts';
import { readProgrammeItems } from './heads.table.ts';
import { programmeReader, type ReadProgramme } from './programmeReader.ts';
import { readHeads } from './stored.schema.ts';

/** The programme of this deployment and its table, by the instant. */
export function readProgramme(client: DynamoDBDocumentClient, table: string): ReadProgramme {
  const schemas = definitionSchemas(shop);
  const items = readProgrammeItems(client, table);
  return programmeReader({ defaults, stored: async () => readHeads(await items(), schemas) });
}
