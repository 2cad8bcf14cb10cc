import { bulkShards, shards } from '../../../functions/platform/shard.ts';
import type { Resource } from '../../support/template.ts';
import { allowances, prices } from './prices.ts';

export type CostLine = {
  what: string;
  /** A month. */
  count: number;
  /** Without the allowance, and with it, in dollars. */
  listed: number;
  paid: number;
};

const minutesAMonth = 30 * 24 * 60;
/**
 * Lambda waits at a queue with five connections of twenty seconds each, whatever the mapping says of concurrency, and each
 * empty answer is a request. A stream is read for nothing.
 */
const pollsAMinute = 5 * (60 / 20);
/** A sweep that finds nothing takes some tens of milliseconds; this is on the safe side. */
const sweepSeconds = 0.2;
/** An empty query costs half a unit: every shard of the agenda, who waits among leads, whose table it is, what is deployed. */
const sweepReads = (shards.length + bulkShards.length) * 0.5 + 3;

/** What a template costs in a month in which nobody comes. */
export function idleCost(resources: Record<string, Resource>): CostLine[] {
  const all = Object.values(resources);
  const of = (type: string) =>
    all.filter(({ Type }) => Type === `AWS::${type}`).map(({ Properties = {} }) => Properties);
  const line = (what: string, count: number, price: number, free = 0): CostLine => ({
    ...{ what, count, listed: count * price, paid: Math.max(0, count - free) * price },
  });
  const metrics = (alarm: Resource['Properties']) =>
    alarm.Metrics?.filter((one: object) => 'MetricStat' in one).length ?? 1;
  const polled = of('Lambda::EventSourceMapping').filter(
    ({ StartingPosition, Enabled }) => StartingPosition === undefined && Enabled !== false,
  );
  const calls = of('Scheduler::Schedule').reduce(
    (sum, { ScheduleExpression }) => sum + callsAMonth(ScheduleExpression),
    0,
  );
  const memory = Math.max(...of('Lambda::Function').map(({ MemorySize = 128 }) => MemorySize / 1024));
  const traced = of('Lambda::Function').some(({ TracingConfig }) => TracingConfig?.Mode === 'Active');
  return [
    line('secrets', of('SecretsManager::Secret').length, prices.secret),
    line(
      'metrics in alarms',
      of('CloudWatch::Alarm').reduce((sum, one) => sum + metrics(one), 0),
      prices.alarm,
      allowances.alarms,
    ),
    line(
      'polls of queues',
      polled.length * pollsAMinute * minutesAMonth,
      prices.queueRequest,
      allowances.queueRequests,
    ),
    line('calls by the schedule', calls, prices.schedule, allowances.schedules),
    line('invocations', calls, prices.invocation, allowances.invocations),
    line('GB-seconds', calls * sweepSeconds * memory, prices.gbSecond, allowances.gbSeconds),
    line('read units of the sweep', minutesAMonth * sweepReads, prices.readUnit),
    line('traces', traced ? calls : 0, prices.trace, allowances.traces),
    line('keys of their own', of('KMS::Key').length, 1),
    line('tables with provisioned units', of('DynamoDB::Table').filter(isProvisioned).length, 25 * 0.47),
    line('web application firewalls, distributions, networks', all.filter(paysByTheHour).length, 5),
  ];
}

export const sum = (lines: CostLine[], of: 'listed' | 'paid') => lines.reduce((total, one) => total + one[of], 0);

const isProvisioned = ({ BillingMode }: Resource['Properties']) => BillingMode !== 'PAY_PER_REQUEST';
/** What nobody should add without a thought: it costs by the hour, at least five dollars a month. */
const paysByTheHour = ({ Type }: Resource) =>
  /^AWS::(WAFv2::WebACL|EC2::|ElasticLoadBalancing|RDS::|ElastiCache::|OpenSearch)/.test(Type);

function callsAMonth(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = { minute: 1, hour: 60, day: 1440 }[unit ?? ''];
  if (!minutes) throw new Error(`how often is ${expression}?`);
  return minutesAMonth / (Number(count) * minutes);
}
