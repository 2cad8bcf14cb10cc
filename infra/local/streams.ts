import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { deliverBatch, type StreamRecord } from './deliverBatch.ts';
import type { Functions } from './functions.ts';
import type { Mapping } from './mappings.ts';
import { mendImage } from './mendImage.ts';
import { createOutstanding } from './outstanding.ts';
import { createRest } from './rest.ts';
import type { Position, ShardReader } from './shardReader.ts';
import { streamFailure } from './streamFailure.ts';

/** One stream that feeds one function. Mappings on the same stream know nothing of each other. */
export type StreamMapping = {
  /** Something was written to its table. */
  poke(): void;
  /** Resolves once a read that began after the call found nothing and everything read before is done. */
  drain(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  mapping: Mapping;
  reader: ShardReader;
  region: string;
  functions: Functions;
  clock: Clock;
  /** Sees every record once, in order, before filters; may add to it what the engine leaves out. */
  onRecord(record: StreamRecord): void;
  /** Everything up to here is done. */
  onProgress(position: Position): void;
  toDestination(arn: string, message: object): Promise<void>;
  onError(error: Error): void;
};

type Lane = { waiting: Entry[]; busy: boolean; since: number };
type Entry = { record: StreamRecord; shardId: string; done(): void };

const READ_LIMIT = 1000;
const READ_AGAIN_MS = 100;
/** A record may come behind the answer to its write. */
const SEEN_WITHIN_MS = 100;
/** What is written behind the gateway is nobody's to tell. The engine looks through every stream's records for a quiet one's. */
const QUIET_MS = 5_000;
const TRY_AGAIN_MS = 500;
const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 1_000;
/** Lambda's limit for one event. */
const MAX_EVENT_BYTES = 6 * 1024 * 1024;

export function startStreamMapping(options: Options): StreamMapping {
  const { mapping, reader, functions, clock, onRecord, onProgress, toDestination } = options;
  const lanes: Lane[] = Array.from({ length: mapping.parallel }, () => ({ waiting: [], busy: false, since: 0 }));
  const outstanding = createOutstanding<Position>(onProgress);
  const stopping = new AbortController();
  const rest = createRest();
  let drainers: Array<() => void> = [];
  let lastRead = 0;
  let lastWritten = 0;
  let full = false;
  let quiet = false;
  let poked: NodeJS.Timeout | undefined;

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const asked = drainers;
      drainers = [];
      lastRead = Date.now();
      const count = await takeNext();
      if (count === 0 && outstanding.size() === 0) for (const resolve of asked) resolve();
      else drainers.push(...asked);
      await rest.for(pauseAfter(count));
    }
  }

  function pauseAfter(count: number): number {
    quiet = false;
    full = outstanding.size() > 2 * READ_LIMIT;
    if (full || count < 0) return TRY_AGAIN_MS;
    if (count === READ_LIMIT) return 0;
    if (drainers.length > 0) return outstanding.size() > 0 ? READ_AGAIN_MS : 0;
    quiet = count === 0 && lastRead > lastWritten + SEEN_WITHIN_MS;
    return quiet ? QUIET_MS : READ_AGAIN_MS;
  }

  async function takeNext(): Promise<number> {
    try {
      const { records, shardId } = await reader.read(READ_LIMIT);
      for (const record of records) take(record, shardId);
      for (const lane of lanes) void work(lane);
      return records.length;
    } catch (error) {
      if (!stopping.signal.aborted) options.onError(error as Error);
      return -1;
    }
  }

  function take(record: StreamRecord, shardId: string): void {
    const { done } = outstanding.add({ shardId, sequenceNumber: record.dynamodb.SequenceNumber });
    record.awsRegion = options.region;
    record.eventSourceARN = mapping.source;
    record.dynamodb.ApproximateCreationDateTime = createdAt(record, clock);
    mendImage(record.dynamodb.NewImage);
    mendImage(record.dynamodb.OldImage);
    onRecord(record);
    if (!mapping.wanted(record)) {
      done();
      return;
    }
    const lane = lanes[laneOf(record, lanes.length)]!;
    if (lane.waiting.length === 0) lane.since = Date.now();
    lane.waiting.push({ record, shardId, done });
  }

  async function work(lane: Lane): Promise<void> {
    if (lane.busy) return;
    lane.busy = true;
    try {
      while (lane.waiting.length > 0 && !stopping.signal.aborted) {
        await fill(lane);
        await deliver(cutBatch(lane.waiting, mapping.batchSize));
        lane.since = Date.now();
      }
    } catch (error) {
      if (!stopping.signal.aborted) options.onError(error as Error);
    } finally {
      lane.busy = false;
      if (full || drainers.length > 0) rest.wake();
    }
  }

  /** The batch window: gathers until it is over or the batch is full; somebody who waits for the end cuts it short. */
  async function fill(lane: Lane): Promise<void> {
    const until = lane.since + mapping.windowMs;
    while (lane.waiting.length < mapping.batchSize && Date.now() < until && drainers.length === 0) await pause(10);
  }

  async function deliver(entries: Entry[]): Promise<void> {
    await deliverBatch(
      entries.map(({ record }) => record),
      {
        policy: mapping,
        now: clock.now,
        invoke: (records) => functions.invoke(mapping.functionName, JSON.stringify({ Records: records })),
        pause: (tries) => pause(Math.min(RETRY_FIRST_MS * 2 ** (tries - 1), RETRY_MOST_MS)),
        async giveUp(batch) {
          if (!mapping.onFailure) return;
          const { functionArn, source: streamArn } = mapping;
          const shardId = entries[0]!.shardId;
          await toDestination(
            mapping.onFailure,
            streamFailure(batch, { functionArn, streamArn, shardId, now: clock.now() }),
          );
        },
      },
    );
    for (const { done } of entries) done();
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal });
  const running = loop();

  return {
    poke() {
      lastWritten = Date.now();
      if (!quiet) return;
      quiet = false;
      poked = setTimeout(rest.wake, Math.max(0, lastRead + READ_AGAIN_MS - Date.now())).unref();
    },
    drain: () =>
      new Promise((resolve) => {
        drainers.push(resolve);
        rest.wake();
      }),
    async stop() {
      stopping.abort();
      clearTimeout(poked);
      rest.wake();
      await running;
    },
  };
}

/** Records of one item keep their order: the same key always takes the same lane. */
function laneOf({ dynamodb }: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0;
  const digest = createHash('md5').update(JSON.stringify(dynamodb.Keys)).digest();
  return digest.readUInt32BE(0) % lanes;
}

function cutBatch(waiting: Entry[], batchSize: number): Entry[] {
  let bytes = 0;
  let count = 0;
  for (const { record } of waiting) {
    bytes += record.dynamodb.SizeBytes * 2 + 500;
    if (count === batchSize || (count > 0 && bytes > MAX_EVENT_BYTES)) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** The engine rounds down to the minute and knows the machine's time only. Records are read at once, so now is nearer the truth. */
function createdAt({ dynamodb }: StreamRecord, clock: Clock): number {
  const latest = dynamodb.ApproximateCreationDateTime * 1000 + 59_999 + clock.offset[0]!;
  return Math.floor(Math.min(clock.now().getTime(), latest) / 1000);
}
