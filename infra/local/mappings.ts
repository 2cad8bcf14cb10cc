import { matches, type Pattern } from './filters.ts';
import type { Stack } from './stack.ts';
import type { Properties } from './template.ts';

/** An event source mapping of the template, its defaults filled in as AWS fills them. */
export type Mapping = {
  /** ARN of the stream or queue. */
  source: string;
  functionName: string;
  functionArn: string;
  batchSize: number;
  windowMs: number;
  /** Whether an event wakes the function at all. */
  wanted(event: unknown): boolean;
  /** Whether a queue's filter looks into the body, which then has to be JSON. */
  filters: Pattern[];
  partialFailures: boolean;
  /** Streams. */
  bisect: boolean;
  /** Further tries after the first; infinite by default. */
  retries: number;
  maxAgeMs: number;
  parallel: number;
  /** ARN of the queue told of what was given up. */
  onFailure?: string;
  /** Queues: how many instances at most. */
  maxConcurrency?: number;
};

type FunctionNames = { name: string; physicalName: string; arn: string };

/** Source: https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html */
export function readMappings(stack: Stack, functions: FunctionNames[]): Mapping[] {
  return stack
    .of('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.Enabled !== false)
    .map(({ logicalId, properties }) => {
      const target = functions.find((each) => [each.physicalName, each.arn].includes(String(properties.FunctionName)));
      if (!target)
        throw new Error(`${logicalId} feeds ${properties.FunctionName}, which is no function of the template`);
      return readMapping(properties, target);
    });
}

function readMapping(properties: Properties, { name, arn }: FunctionNames): Mapping {
  const source = String(properties.EventSourceArn);
  const filters = patterns(properties);
  const onFailure = (properties.DestinationConfig as { OnFailure?: { Destination?: string } })?.OnFailure?.Destination;
  const maxConcurrency = (properties.ScalingConfig as { MaximumConcurrency?: number })?.MaximumConcurrency;
  return {
    source,
    functionName: name,
    functionArn: arn,
    batchSize: Number(properties.BatchSize ?? (source.includes(':sqs:') ? 10 : 100)),
    windowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    wanted: (event) => filters.length === 0 || filters.some((pattern) => matches(pattern, event)),
    filters,
    partialFailures: ((properties.FunctionResponseTypes ?? []) as string[]).includes('ReportBatchItemFailures'),
    bisect: properties.BisectBatchOnFunctionError === true,
    retries: orInfinite(properties.MaximumRetryAttempts),
    maxAgeMs: orInfinite(properties.MaximumRecordAgeInSeconds) * 1000,
    parallel: Number(properties.ParallelizationFactor ?? 1),
    ...(onFailure && { onFailure }),
    ...(maxConcurrency && { maxConcurrency: Number(maxConcurrency) }),
  };
}

function patterns(properties: Properties): Pattern[] {
  const { Filters = [] } = (properties.FilterCriteria ?? {}) as { Filters?: Array<{ Pattern: string }> };
  return Filters.map(({ Pattern }) => JSON.parse(Pattern));
}

function orInfinite(value: unknown): number {
  return value === undefined || Number(value) === -1 ? Number.POSITIVE_INFINITY : Number(value);
}
