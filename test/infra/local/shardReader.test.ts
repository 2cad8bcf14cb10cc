import { expect, test } from 'vitest';
import { type AwsCall, AwsError } from '../../../infra/local/awsJson.ts';
import { createShardReader } from '../../../infra/local/shardReader.ts';

type Answers = { shards: string[]; records: Record<string, () => object> };

/** An engine whose shards follow each other and whose iterators are named `<shard>/<where from>`. */
function engine({ shards, records }: Answers): AwsCall {
  return (async (target: string, input: Record<string, string>) => {
    const Shards = shards.map((ShardId, i) => ({ ShardId, ...(i > 0 && { ParentShardId: shards[i - 1] }) }));
    if (target.endsWith('DescribeStream')) return { StreamDescription: { Shards } };
    if (target.endsWith('GetShardIterator'))
      return { ShardIterator: `${input.ShardId}/${input.SequenceNumber ?? 'start'}` };
    return records[input.ShardIterator!]!();
  }) as AwsCall;
}

const record = (SequenceNumber: string) => ({ dynamodb: { SequenceNumber } });

test('an iterator the engine does not take any more hides no records: they come with the same read', async () => {
  let trimmed = true;
  const records = {
    'one/start': () => {
      if (!trimmed) return { Records: [record('1')], NextShardIterator: 'one/next' };
      trimmed = false;
      throw new AwsError('TrimmedDataAccessException', 'read past the oldest stream record');
    },
  };
  const reader = createShardReader('stream', engine({ shards: ['one'], records }));
  expect((await reader.read(10)).records).toHaveLength(1);
});

test('the end of a shard is not the end of the stream: its child is read at once', async () => {
  const records = {
    'one/start': () => ({ Records: [] }),
    'two/start': () => ({ Records: [record('2')], NextShardIterator: 'two/next' }),
    'two/next': () => ({ Records: [], NextShardIterator: 'two/next' }),
  };
  const reader = createShardReader('stream', engine({ shards: ['one', 'two'], records }));
  expect(await reader.read(10)).toMatchObject({ records: [{}], shardId: 'two' });
  expect(await reader.read(10)).toEqual({ records: [], shardId: 'two' });
});

test('an engine that takes no iterator at all is an error, not the end', async () => {
  const records = {
    'one/start': () => {
      throw new AwsError('ExpiredIteratorException', 'too old');
    },
  };
  await expect(createShardReader('stream', engine({ shards: ['one'], records })).read(10)).rejects.toThrow('too old');
});
