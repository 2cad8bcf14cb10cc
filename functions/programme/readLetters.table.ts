import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { builtInLetters } from './letters/builtInLetters.ts';
import { letterReader, type ReadLetter } from './letters/letterReader.ts';
import { shopLetters } from './letters/shopLetters.atBuild.ts';
import { versionOf } from './version.table.ts';

/** The letters of this deployment and its table: those of a saved version stand with it, as they were compiled then. */
export function readLetters(client: DynamoDBDocumentClient, table: string): ReadLetter {
  const version = versionOf(client, table);
  const stored = async (id: string, number: number) => (await version('automation', id, number))?.letters;
  return letterReader({ builtIn: builtInLetters, shop: shopLetters, stored });
}
