import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { builtInLetters } from './letters/builtInLetters.atBuild.ts';
import { compiledLetterSchema } from './letters/compiledLetter.schema.ts';
import { letterReader, type ReadLetter } from './letters/letterReader.ts';
import { shopLetters } from './letters/shopLetters.atBuild.ts';
import { programmeTable } from './programme.table.ts';

const stepLettersSchema = z.optional(z.array(z.nullable(compiledLetterSchema)));

/** The letters of this deployment and its table: those of a saved version stand with it, as they were compiled then. */
export function readLetters(client: DynamoDBDocumentClient, table: string): ReadLetter {
  const { version } = programmeTable(client, table);
  const stored = async (id: string, number: number) =>
    stepLettersSchema.parse((await version('automation', id, number))?.letters);
  return letterReader({ builtIn: builtInLetters, shop: shopLetters, stored });
}
