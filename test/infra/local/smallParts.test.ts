import { describe, expect, it } from 'vitest';
import { createClock } from '../../../infra/local/clock.ts';
import { mendImage } from '../../../infra/local/mendImage.ts';
import { createOutstanding } from '../../../infra/local/outstanding.ts';
import { partialFailures } from '../../../infra/local/partialFailures.ts';
import { tokenBucket } from '../../../infra/local/tokenBucket.ts';

describe('the clock', () => {
  it('moves forward only', () => {
    const clock = createClock();
    const target = new Date(Date.now() + 86_400_000);
    clock.advanceTo(target);
    expect(Math.abs(clock.now().getTime() - target.getTime())).toBeLessThan(1000);
    expect(() => clock.advanceTo(new Date())).toThrow(RangeError);
    expect(() => clock.advanceTo(new Date('nonsense'))).toThrow(RangeError);
  });
});

describe('records under way', () => {
  it('count as done up to the first that is not', () => {
    const progress: number[] = [];
    const outstanding = createOutstanding<number>((last) => progress.push(last));
    const [one, two, three] = [1, 2, 3].map((item) => outstanding.add(item));
    two!.done();
    expect(progress).toEqual([]);
    one!.done();
    expect(progress).toEqual([2]);
    three!.done();
    expect(progress).toEqual([2, 3]);
    expect(outstanding.size()).toBe(0);
  });
});

describe('partial failures', () => {
  const batch = new Set(['1', '2']);
  it.each<[string, string, string[] | 'all']>([
    ['nothing', 'null', []],
    ['an empty object', '{}', []],
    ['an empty list', '{"batchItemFailures":[]}', []],
    ['one record', '{"batchItemFailures":[{"itemIdentifier":"2"}]}', ['2']],
    ['an empty name', '{"batchItemFailures":[{"itemIdentifier":""}]}', 'all'],
    ['no name', '{"batchItemFailures":[{"id":"1"}]}', 'all'],
    ['a record of another batch', '{"batchItemFailures":[{"itemIdentifier":"9"}]}', 'all'],
    ['something else', '"oops"', 'all'],
  ])('%s', (_, payload, expected) => {
    const found = partialFailures(payload, batch);
    expect(found === 'all' ? found : [...found]).toEqual(expected);
  });
});

describe('an image of the engine', () => {
  it('gets its empty maps back at any depth', () => {
    const image = { a: {}, b: { M: { c: {}, d: { L: [{}, { S: 'x' }] } } }, e: { BOOL: false } };
    mendImage(image);
    expect(image).toEqual({
      a: { M: {} },
      b: { M: { c: { M: {} }, d: { L: [{ M: {} }, { S: 'x' }] } } },
      e: { BOOL: false },
    });
  });
});

describe('the throttle', () => {
  it('lets a burst through and no more', () => {
    const mayPass = tokenBucket({ rate: 1, burst: 3 });
    expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
  });
});
