import type { Outcome } from './functions.ts';
import type { Mapping } from './mappings.ts';
import { partialFailures } from './partialFailures.ts';

/** A stream record as Lambda hands it to a function. */
export type StreamRecord = {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  awsRegion: string;
  eventSourceARN: string;
  userIdentity?: { type: string; principalId: string };
  dynamodb: {
    /** Seconds since 1970. */
    ApproximateCreationDateTime: number;
    Keys: Record<string, Record<string, unknown>>;
    NewImage?: Record<string, Record<string, unknown>>;
    OldImage?: Record<string, Record<string, unknown>>;
    SequenceNumber: string;
    SizeBytes: number;
  };
};

export type GivenUp = {
  records: StreamRecord[];
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  requestId: string;
  invocations: number;
};

type Delivery = {
  policy: Pick<Mapping, 'partialFailures' | 'bisect' | 'retries' | 'maxAgeMs'>;
  invoke(records: StreamRecord[]): Promise<Outcome>;
  now(): Date;
  /** Waits before another try; `tries` counts from 1. Rejects when the host stops. */
  pause(tries: number): Promise<void>;
  /** A batch that will not be tried again. */
  giveUp(batch: GivenUp): Promise<void>;
};

/**
 * Brings one batch to its function until every record is done or given up, in order, as AWS documents it: a throttled call
 * is tried again and costs no attempt, halving and getting further cost none either, and whatever is too old or was tried
 * often enough goes to the failure destination, so that the records behind it move on.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function deliverBatch(batch: StreamRecord[], delivery: Delivery): Promise<void> {
  const { policy, invoke, now, pause, giveUp } = delivery;
  let rest = batch;
  let attempts = 0;
  let invocations = 0;
  let requestId = '';

  for (let tries = 1; rest.length > 0; tries += 1) {
    const old = rest.filter((record) => ageOf(record, now()) > policy.maxAgeMs);
    if (old.length > 0) await giveUp({ records: old, condition: 'RecordAgeExceeded', requestId, invocations });
    rest = rest.filter((record) => !old.includes(record));
    if (rest.length === 0) return;

    const outcome = await invoke(rest);
    if (outcome.kind === 'throttled') {
      await pause(tries);
      continue;
    }
    invocations += 1;
    requestId = outcome.requestId;
    const checkpoint = outcome.kind === 'ok' ? firstFailure(rest, outcome.payload, policy.partialFailures) : 0;
    if (checkpoint === rest.length) return;
    if (checkpoint > 0) {
      rest = rest.slice(checkpoint);
      attempts = 0;
      continue;
    }
    if (policy.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await deliverBatch(rest.slice(0, middle), delivery);
      rest = rest.slice(middle);
      attempts = 0;
      continue;
    }
    attempts += 1;
    if (attempts > policy.retries) {
      await giveUp({ records: rest, condition: 'RetryAttemptsExhausted', requestId, invocations });
      return;
    }
    await pause(attempts);
  }
}

/** Everything before the first failed record counts as done; the length of the batch when none failed. */
function firstFailure(batch: StreamRecord[], payload: string, reported: boolean): number {
  if (!reported) return batch.length;
  const ids = batch.map(({ dynamodb }) => dynamodb.SequenceNumber);
  const failed = partialFailures(payload, new Set(ids));
  if (failed === 'all') return 0;
  const first = ids.findIndex((id) => failed.has(id));
  return first === -1 ? ids.length : first;
}

function ageOf({ dynamodb }: StreamRecord, now: Date): number {
  return now.getTime() - dynamodb.ApproximateCreationDateTime * 1000;
}
