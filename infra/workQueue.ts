import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { FailureQueue } from './failureQueue.ts';

interface WorkQueueProps {
  worker: AppFunction;
  batchSize: number;
  /** How long messages are gathered for a batch; more than ten a batch need it. */
  window?: Duration;
  /** Instances of the worker at most; two is the least AWS allows. */
  maxConcurrency?: number;
  retention?: Duration;
}

/** A queue with its one worker: six times the worker's timeout to finish, five tries, then the failure queue. */
export class WorkQueue extends Queue {
  readonly failures: FailureQueue;

  constructor(scope: Construct, id: string, { worker, batchSize, window, maxConcurrency, retention }: WorkQueueProps) {
    const failures = new FailureQueue(scope, `${id}Failures`, { harm: worker.harm });
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: retention,
      visibilityTimeout: Duration.seconds(6 * worker.timeout!.toSeconds()),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    this.failures = failures;
    worker.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [this.queueArn]);
    const source = new EventSourceMapping(this, 'Source', {
      target: worker,
      eventSourceArn: this.queueArn,
      batchSize,
      maxBatchingWindow: window,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    source.node.addDependency(worker.role!);
  }
}
