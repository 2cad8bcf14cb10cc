import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { versionKey } from '../platform/tableKeys.ts';
import { storedInstant } from '../time/storedInstant.ts';
import { compiledLetterSchema } from './letters/compiledLetter.schema.ts';
import type { DefinitionKind } from './stored.schema.ts';

const versionSchema = z.object({
  version: z.int(),
  from: storedInstant,
  /** Who saved it. */
  by: z.string(),
  /** The definition with its letters' contents; none where it was taken back. */
  body: z.optional(z.unknown()),
  /** The letters of an automation's steps as they are rendered; none for a built-in one. */
  letters: z.optional(z.array(z.nullable(compiledLetterSchema))),
});

export type StoredVersion = z.infer<typeof versionSchema>;

/** Finds a version as it was saved. Versions are never written again, so a copy of one never grows old. */
export function versionOf(client: DynamoDBDocumentClient, table: string) {
  return async (kind: DefinitionKind, id: string, version: number): Promise<StoredVersion | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: versionKey(kind, id, version) }));
    return Item && versionSchema.parse(Item);
  };
}
