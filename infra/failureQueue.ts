import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Lazy, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { HarmAlarm } from './harmAlarm.ts';

/** Keeps for two weeks what failed for good, so that it can be sent back, and rings when the first thing lands in it. */
export class FailureQueue extends Queue {
  private readonly harms: string[];

  /**
   * Where all streams and the schedule end: what lies there says itself which of them it is of, and an alarm costs ten cents
   * a month. Work from queues says nothing of the kind, so each of them has one of its own.
   */
  static ofStreams(scope: Construct, harm: string): FailureQueue {
    const stack = Stack.of(scope);
    const known = stack.node.tryFindChild('StreamFailures') as FailureQueue | undefined;
    known?.harms.push(harm);
    return known ?? new FailureQueue(stack, 'StreamFailures', { harm });
  }

  constructor(scope: Construct, id: string, { harm }: { harm: string }) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
    this.harms = [harm];
    new HarmAlarm(this, 'Alarm', {
      harm: `${Lazy.string({ produce: () => this.harms.join('; or ') })}. What failed waits in this queue to be sent back`,
      metric: this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5) }),
    });
    const reason = 'It is itself where failed work ends; nothing reads it but a person who sends work back.';
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'Serverless-SQSRedrivePolicy', reason },
    );
  }
}
