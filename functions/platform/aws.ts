import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cachingDocumentClient } from './documentClient.ts';
import { clientSettings } from './patience.ts';

/** Three of these fit into the time of a function that a visitor waits for. */
const answerWithinMs = 8_000;

/** A client for the tables. Three attempts: a throttled, conflicting or unanswered request is retried with jitter by the SDK. */
export function documentClient(): DynamoDBDocumentClient {
  return cachingDocumentClient({ maxAttempts: 3, ...clientSettings(answerWithinMs) });
}

/** Whether a conditional write was refused by its condition. */
export function conditionFailed(error: unknown): error is Error & { Item?: Record<string, unknown> } {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

/** Whether a conditional write was done; false if its condition refused it, which callers expect. */
export async function accepted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    return false;
  }
}

/** Whether a transaction was done; false if a condition of it refused it, which callers expect. */
export async function committed(transaction: Promise<unknown>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (!cancellationCodes(error)?.includes('ConditionalCheckFailed')) throw error;
    return false;
  }
}

/** Why each item of a transaction was refused, in order ("None", "ConditionalCheckFailed", …); undefined if it is another error. */
export function cancellationCodes(error: unknown): string[] | undefined {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  const { CancellationReasons: reasons } = error as Error & { CancellationReasons?: { Code?: string }[] };
  return (reasons ?? []).map((reason) => reason.Code ?? 'None');
}
