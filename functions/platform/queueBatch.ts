import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log, reasonOf } from './log.ts';

/** Handles the messages of a queue one by one; those that fail, and only those, the queue brings again. */
export async function queueBatch(event: SQSEvent, handle: (body: unknown) => Promise<void>): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await handle(JSON.parse(body));
    } catch (error) {
      log('QUEUE_MESSAGE_FAILED', { messageId, ...reasonOf(error) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
