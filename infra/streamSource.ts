import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { FailureQueue } from './failureQueue.ts';

interface StreamSourceProps {
  table: { readonly tableStreamArn?: string };
  reader: AppFunction;
  batchSize: number;
  /** Batches of a shard that are worked on at once, of different keys. */
  parallel?: number;
  /** Event filter patterns; a record that matches one of them wakes the reader. */
  patterns: object[];
}

/**
 * Feeds a function from a table's stream. The defaults of AWS would let one bad record block a shard for a day; here a
 * failing batch is halved, its good records count as done, and a record that fails six times goes to a queue.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export class StreamSource extends Construct {
  constructor(scope: Construct, id: string, { table, reader, batchSize, parallel, patterns }: StreamSourceProps) {
    super(scope, id);
    const stream = table.tableStreamArn!;
    const failures = FailureQueue.ofStreams(this, reader.harm);
    reader.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [stream],
    );
    reader.allow(['sqs:SendMessage'], [failures.queueArn]);
    const source = new EventSourceMapping(this, 'Source', {
      target: reader,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      parallelizationFactor: parallel,
      filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    });
    source.node.addDependency(reader.role!);
  }
}
