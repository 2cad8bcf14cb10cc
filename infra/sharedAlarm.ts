import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { HarmAlarm } from './harmAlarm.ts';

interface SharedAlarmProps {
  /** At most five: an alarm takes ten metrics. */
  of: AppFunction[];
  harm: string;
}

/** One alarm for functions whose failures hurt in the same way: rings when any of them fails. */
export class SharedAlarm extends HarmAlarm {
  constructor(scope: Construct, id: string, { of, harm }: SharedAlarmProps) {
    const metrics = of.map((fn) => [`failures${fn.node.id}`, fn.failures()] as const);
    const metric = new MathExpression({
      expression: metrics.map(([name]) => name).join(' + '),
      usingMetrics: Object.fromEntries(metrics),
      period: Duration.minutes(5),
    });
    super(scope, id, { harm, metric });
  }
}
