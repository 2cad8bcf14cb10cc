import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { streamBatch } from '../../../functions/platform/streamBatch.ts';

const record = (pk: string, sequence: string, images: { new?: object; old?: object }) =>
  ({
    dynamodb: {
      SequenceNumber: sequence,
      Keys: marshall({ pk }),
      ...(images.new && { NewImage: marshall(images.new) }),
      ...(images.old && { OldImage: marshall(images.old) }),
    },
  }) as DynamoDBRecord;

test('what was there before is told of a change and of a going, and of what is new there is nothing', async () => {
  const seen: unknown[] = [];
  const Records = [
    record('a', '1', { new: { n: 1 } }),
    record('a', '2', { new: { n: 2 }, old: { n: 1 } }),
    record('a', '3', { old: { n: 2 } }),
  ];
  await streamBatch({ Records }, async (image, _keys, before) => void seen.push([image, before]));
  expect(seen).toEqual([
    [{ n: 1 }, undefined],
    [{ n: 2 }, { n: 1 }],
    [{}, { n: 2 }],
  ]);
});

test('a record that fails holds back its own key alone, and the batch is reported from it on', async () => {
  const seen: string[] = [];
  const Records = ['a', 'b', 'a', 'b'].map((pk, i) => record(pk, String(i), { new: { pk, i } }));
  const answer = await streamBatch({ Records }, async ({ pk, i }) => {
    if (pk === 'a' && i === 0) throw new Error('not now');
    seen.push(`${pk}${i}`);
  });
  expect(seen).toEqual(['b1', 'b3']);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
});
