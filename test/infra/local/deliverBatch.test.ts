import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverBatch, type GivenUp, type StreamRecord } from '../../../infra/local/deliverBatch.ts';
import type { Outcome } from '../../../infra/local/functions.ts';

const aRecord = (id: string, at = 1000) =>
  ({ dynamodb: { SequenceNumber: id, ApproximateCreationDateTime: at } }) as StreamRecord;
const idsOf = (records: StreamRecord[]) => records.map(({ dynamodb }) => dynamodb.SequenceNumber);
const policy = { partialFailures: false, bisect: true, retries: 2, maxAgeMs: Number.POSITIVE_INFINITY };

type Handle = (ids: string[], call: number) => Partial<Outcome> | undefined;

async function deliver(ids: string[], handle: Handle, more: Partial<typeof policy> = {}, now = 1_000_000) {
  const calls: string[][] = [];
  const given: Array<Pick<GivenUp, 'condition' | 'invocations'> & { ids: string[] }> = [];
  let pauses = 0;
  await deliverBatch(
    ids.map((id) => aRecord(id)),
    {
      policy: { ...policy, ...more },
      now: () => new Date(now),
      async invoke(records) {
        calls.push(idsOf(records));
        return { kind: 'ok', payload: 'null', requestId: `r${calls.length}`, ...handle(idsOf(records), calls.length) };
      },
      async pause() {
        pauses += 1;
      },
      async giveUp({ records, condition, invocations }) {
        given.push({ ids: idsOf(records), condition, invocations });
      },
    },
  );
  return { calls, given, pauses };
}

const failing =
  (bad: Set<string>): Handle =>
  (ids) =>
    ids.some((id) => bad.has(id)) ? { kind: 'error' } : undefined;

/** A function that stops at its first bad record and reports it, as ours do. */
const reporting =
  (bad: Set<string>): Handle =>
  (ids) => {
    const first = ids.find((id) => bad.has(id));
    return { payload: JSON.stringify({ batchItemFailures: first ? [{ itemIdentifier: first }] : [] }) };
  };

describe('a batch', () => {
  it('that succeeds is delivered once', async () => {
    expect(await deliver(['1', '2'], () => undefined)).toEqual({ calls: [['1', '2']], given: [], pauses: 0 });
  });

  it('is halved until the bad record stands alone, which is given up after its tries', async () => {
    const { calls, given } = await deliver(['1', '2', '3', '4'], failing(new Set(['3'])));
    expect(calls).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['3'], ['3'], ['4']]);
    expect(given).toEqual([{ ids: ['3'], condition: 'RetryAttemptsExhausted', invocations: 3 }]);
  });

  it('goes on behind the last good record when failures are reported', async () => {
    const { calls, given } = await deliver(['1', '2', '3'], reporting(new Set(['2'])), {
      partialFailures: true,
      retries: 0,
    });
    expect(calls).toEqual([['1', '2', '3'], ['2', '3'], ['2'], ['3']]);
    expect(given).toEqual([{ ids: ['2'], condition: 'RetryAttemptsExhausted', invocations: 1 }]);
  });

  it('without halving is given up whole', async () => {
    const { calls, given } = await deliver(['1', '2'], failing(new Set(['1'])), { bisect: false, retries: 1 });
    expect(calls).toHaveLength(2);
    expect(given.map(({ ids }) => ids)).toEqual([['1', '2']]);
  });

  it('that is throttled waits and loses no try', async () => {
    const { given, pauses } = await deliver(['1'], (_, call) => (call < 20 ? { kind: 'throttled' } : undefined), {
      retries: 0,
    });
    expect(given).toEqual([]);
    expect(pauses).toBe(19);
  });

  it('that is too old is given up unseen', async () => {
    const { calls, given } = await deliver(['1'], () => undefined, { maxAgeMs: 60_000 }, 1_061_000);
    expect(calls).toEqual([]);
    expect(given).toMatchObject([{ ids: ['1'], condition: 'RecordAgeExceeded' }]);
  });

  it('with an answer AWS would not accept counts as failed', async () => {
    const { given } = await deliver(['1'], () => ({ payload: '{"batchItemFailures":[{"itemIdentifier":""}]}' }), {
      partialFailures: true,
      retries: 0,
    });
    expect(given).toMatchObject([{ ids: ['1'] }]);
  });

  it('always ends with every good record done and every bad one given up, in order', async () => {
    const batches = fc.uniqueArray(fc.nat(30).map(String), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(batches, fc.uniqueArray(fc.nat(30).map(String)), fc.boolean(), async (ids, bad, report) => {
        const wrong = new Set(bad);
        const { calls, given } = await deliver(ids, report ? reporting(wrong) : failing(wrong), {
          partialFailures: report,
        });
        expect(given.flatMap((each) => each.ids)).toEqual(ids.filter((id) => wrong.has(id)));
        const seenAlone = calls.filter((call) => report || !call.some((id) => wrong.has(id))).flat();
        for (const id of ids.filter((each) => !wrong.has(each))) expect(seenAlone).toContain(id);
      }),
    );
  });
});
