import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { HarmAlarm } from './harmAlarm.ts';

interface CodeAlarmProps {
  /** Codes that functions write with `log(code, …)`. */
  codes: string[];
  from: AppFunction[];
  harm: string;
}

/** Rings when a function logs a code that a person must look into. */
export class CodeAlarm extends Construct {
  constructor(scope: Construct, id: string, { codes, from, harm }: CodeAlarmProps) {
    super(scope, id);
    const [filter] = from.map(
      (fn) =>
        new MetricFilter(this, fn.node.id, {
          logGroup: fn.logGroup,
          filterPattern: FilterPattern.any(
            ...codes.map((code) => FilterPattern.stringValue('$.message.code', '=', code)),
          ),
          metricNamespace: Stack.of(this).stackName,
          metricName: id,
          metricValue: '1',
        }),
    );
    new HarmAlarm(this, 'Alarm', { harm, metric: filter!.metric({ statistic: 'Sum', period: Duration.minutes(5) }) });
  }
}
