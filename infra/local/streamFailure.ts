import type { GivenUp } from './deliverBatch.ts';

/**
 * What AWS sends to a stream's failure destination: where the records are, not the records.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html#services-ddb-errors-destinations
 */
export function streamFailure(
  { records, condition, requestId, invocations }: GivenUp,
  source: { functionArn: string; streamArn: string; shardId: string; now: Date },
): object {
  const first = records[0]!.dynamodb;
  const last = records.at(-1)!.dynamodb;
  return {
    requestContext: {
      requestId,
      functionArn: source.functionArn,
      condition,
      approximateInvokeCount: invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: source.now.toISOString(),
    DDBStreamBatchInfo: {
      shardId: source.shardId,
      startSequenceNumber: first.SequenceNumber,
      endSequenceNumber: last.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: source.streamArn,
    },
  };
}

function arrival({ ApproximateCreationDateTime }: { ApproximateCreationDateTime: number }): string {
  return new Date(ApproximateCreationDateTime * 1000).toISOString().replace('.000Z', 'Z');
}
