import { type AwsCall, AwsError } from './awsJson.ts';
import type { StreamRecord } from './deliverBatch.ts';

/** How far a reader has come: everything up to and including this record is done. */
export type Position = { shardId: string; sequenceNumber?: string };

export type Read = { records: StreamRecord[]; shardId: string };

type Shard = { ShardId: string; ParentShardId?: string };
type Description = { StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string } };

const TARGET = 'DynamoDBStreams_20120810.';

/**
 * Reads one stream of the engine from its oldest kept record, or from where an earlier run had come to, shard after shard.
 * The engine's streams have one open shard at a time, which is succeeded by its child.
 */
export function createShardReader(streamArn: string, call: AwsCall, from?: Position) {
  let iterator: string | undefined;
  let at: Position | undefined = from;

  async function shards(): Promise<Shard[]> {
    const found: Shard[] = [];
    let start: string | undefined;
    do {
      const { StreamDescription } = await call<Description>(`${TARGET}DescribeStream`, {
        StreamArn: streamArn,
        ...(start && { ExclusiveStartShardId: start }),
      });
      found.push(...StreamDescription.Shards);
      start = StreamDescription.LastEvaluatedShardId;
    } while (start);
    return found;
  }

  async function open(shardId: string, sequenceNumber?: string): Promise<void> {
    const position = (type: string) =>
      call<{ ShardIterator: string }>(`${TARGET}GetShardIterator`, {
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: type,
        ...(type === 'AFTER_SEQUENCE_NUMBER' && { SequenceNumber: sequenceNumber }),
      });
    at = { shardId, ...(sequenceNumber && { sequenceNumber }) };
    try {
      iterator = (await position(sequenceNumber ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON')).ShardIterator;
    } catch (error) {
      if (!(error instanceof AwsError && error.code === 'TrimmedDataAccessException')) throw error;
      iterator = (await position('TRIM_HORIZON')).ShardIterator;
    }
  }

  /** The kept position's shard, else its successor, else the oldest; false when there is none (yet). */
  async function openNext(finished?: string): Promise<boolean> {
    const known = await shards();
    const successor = finished && known.find(({ ParentShardId }) => ParentShardId === finished);
    if (successor) await open(successor.ShardId);
    else if (finished) return false;
    else if (at && known.some(({ ShardId }) => ShardId === at!.shardId)) await open(at.shardId, at.sequenceNumber);
    else if (known[0]) await open(known[0].ShardId);
    else return false;
    return true;
  }

  let finished: string | undefined;

  async function readOn(limit: number): Promise<Read> {
    const answer = await call<{ Records: StreamRecord[]; NextShardIterator?: string }>(`${TARGET}GetRecords`, {
      ShardIterator: iterator,
      Limit: limit,
    });
    const shardId = at!.shardId;
    const last = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? at!.sequenceNumber;
    at = { shardId, ...(last && { sequenceNumber: last }) };
    iterator = answer.NextShardIterator;
    finished = iterator ? undefined : shardId;
    return { records: answer.Records, shardId };
  }

  return {
    /**
     * The next records, at most `limit`; none only when the reader has caught up. Behind an iterator that the engine does
     * not take any more, or behind the end of a shard, there may be records: it goes on to them before it says so.
     */
    async read(limit: number): Promise<Read> {
      for (let renewed = false; ; ) {
        if (!iterator && !(await openNext(finished))) return { records: [], shardId: at?.shardId ?? '' };
        try {
          const read = await readOn(limit);
          if (read.records.length > 0 || iterator) return read;
        } catch (error) {
          if (renewed || !(error instanceof AwsError && /Iterator|Trimmed/.test(error.code))) throw error;
          renewed = true;
          iterator = undefined;
        }
      }
    },
  };
}

export type ShardReader = ReturnType<typeof createShardReader>;
