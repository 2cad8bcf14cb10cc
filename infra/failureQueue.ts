import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { HarmAlarm } from './harmAlarm.ts';

/** Keeps for two weeks what failed for good, so that it can be sent back, and rings when the first thing lands in it. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string, { harm }: { harm: string }) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
    new HarmAlarm(this, 'Alarm', {
      harm: `${harm}. What failed waits in this queue to be sent back`,
      metric: this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5) }),
    });
    const reason = 'It is itself where failed work ends; nothing reads it but a person who sends work back.';
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'Serverless-SQSRedrivePolicy', reason },
    );
  }
}
