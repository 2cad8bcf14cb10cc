import * as z from 'zod/mini';
import { inParts } from '../platform/inParts.ts';
import { warningsSchema } from '../platform/lenient.ts';
import { type Caller, may } from '../platform/may.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, type FieldError, InvalidInput, NotFound, Unavailable } from '../platform/problem.ts';
import { parseInteraction } from './parseInteraction.ts';
import { type TakeInteractionDependencies, takeInteraction } from './takeInteraction.ts';

/** `POST /v1/interactions/batch`: at most a hundred at once. Each is checked by itself (`parseInteraction`). */
export const interactionBatchSchema = z.strictObject({
  interactions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)),
});

/**
 * What became of one: kept now or before, refused, of nobody we know, in conflict with what was told, or to be sent again. A
 * key that may not know who is a customer is told `accepted` of all that are not refused.
 */
export const interactionResultSchema = z.object({
  index: z.number(),
  status: z.enum(['kept', 'repeated', 'refused', 'unknown', 'conflict', 'again', 'accepted']),
  contactId: z.optional(z.string()),
  interactionId: z.optional(z.string()),
  errors: z.optional(warningsSchema),
});
type Result = z.infer<typeof interactionResultSchema>;

/** So many people at once: each has a transaction of its own to wait for. */
const atOnce = 10;

/** Takes many interactions, each on its own: a bad row stops no other. Those of one person go one after the other. */
export async function takeInteractions(
  rows: readonly unknown[],
  caller: Caller,
  dependencies: TakeInteractionDependencies,
): Promise<Result[]> {
  const knows = may(caller, 'know customers');
  const numbered = rows.map((row, index) => ({ row, index }));
  const people = [...Map.groupBy(numbered, ({ row }) => personIn(row)).values()];
  const results: Result[] = [];
  for (const some of inParts(people, atOnce))
    await Promise.all(
      some.map(async (told) => {
        for (const { row, index } of told) {
          const result = await resultOf(row, index, dependencies);
          const tells = knows || result.status === 'refused' || result.status === 'again';
          results[index] = tells ? result : { index, status: 'accepted' };
        }
      }),
    );
  return results;
}

async function resultOf(row: unknown, index: number, dependencies: TakeInteractionDependencies): Promise<Result> {
  try {
    const { repeated, ...taken } = await takeInteraction(parseInteraction(row, dependencies.now), dependencies);
    return { index, status: repeated ? 'repeated' : 'kept', ...taken };
  } catch (error) {
    if (error instanceof InvalidInput) return { index, status: 'refused', errors: error.errors ?? [] };
    if (error instanceof NotFound) return { index, status: 'unknown' };
    if (error instanceof Conflict) return { index, status: 'conflict', errors: error.errors ?? [usedBefore] };
    if (error instanceof Unavailable) return { index, status: 'again' };
    throw error;
  }
}

const usedBefore: FieldError = { path: 'interactionId', code: 'used-before', message: messages['used-before'] };

/** Roughly who it is about; who it is in truth the check of the row finds out. */
function personIn(row: unknown): string {
  const { email, contactId, card } = Object(row) as Record<string, unknown>;
  const text = typeof email === 'string' && email !== '' ? email : (contactId ?? card);
  return typeof text === 'string' ? text.trim().toLowerCase() : '';
}
