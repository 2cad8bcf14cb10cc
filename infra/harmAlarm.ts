import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

interface HarmAlarmProps {
  /** Whom it hurts and how, in a sentence without a full stop: "new sign-ups are lost". */
  harm: string;
  /** Rings when this reaches one. */
  metric: IMetric;
}

/** An alarm that tells its reader why to get up. Every one costs ten cents a month, so there are few. */
export class HarmAlarm extends Alarm {
  constructor(scope: Construct, id: string, { harm, metric }: HarmAlarmProps) {
    super(scope, id, {
      alarmDescription: `Harm: ${harm}.`,
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
