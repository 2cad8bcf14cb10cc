import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { log, reasonOf } from './log.ts';

export type Image = Record<string, unknown>;

/**
 * Handles a batch of stream records: those of one partition key in their order, different keys side by side. A record
 * that fails holds back only its own key; the batch is reported from the first failure on, so that the event source
 * retries, bisects and finally sets aside what cannot be handled (AWS: "Using Lambda to process DynamoDB streams").
 */
export async function streamBatch(
  event: DynamoDBStreamEvent,
  handle: (image: Image, keys: Image, before: Image | undefined) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failed = await Promise.all(byPartitionKey(event.Records).map((records) => handleInOrder(records, handle)));
  const first = event.Records.find((record) => failed.includes(record));
  return { batchItemFailures: first ? [{ itemIdentifier: first.dynamodb!.SequenceNumber! }] : [] };
}

async function handleInOrder(
  records: DynamoDBRecord[],
  handle: (image: Image, keys: Image, before: Image | undefined) => Promise<void>,
): Promise<DynamoDBRecord | undefined> {
  for (const record of records) {
    try {
      const { NewImage, Keys, OldImage } = record.dynamodb ?? {};
      await handle(plain(NewImage), plain(Keys), OldImage && plain(OldImage));
    } catch (error) {
      log('STREAM_RECORD_FAILED', { sequence: record.dynamodb?.SequenceNumber, ...reasonOf(error) });
      return record;
    }
  }
  return undefined;
}

function byPartitionKey(records: DynamoDBRecord[]): DynamoDBRecord[][] {
  return [...Map.groupBy(records, (record) => record.dynamodb?.Keys?.pk?.S).values()];
}

function plain(image: Record<string, unknown> | undefined): Image {
  return unmarshall((image ?? {}) as Record<string, AttributeValue>);
}
