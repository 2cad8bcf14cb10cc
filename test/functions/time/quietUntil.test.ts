import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../../functions/time/quietUntil.ts';
import { UnreadableZone } from '../../../functions/time/timeZone.ts';
import { anInstant, aZone } from './arbitraries.ts';

const night = { from: '21:00', to: '08:00' };
const warsaw = 'Europe/Warsaw';

describe('quiet hours', () => {
  test.each([
    ['2027-05-17T18:59:59.999Z', undefined],
    ['2027-05-17T19:00:00.000Z', '2027-05-18T06:00:00.000Z'],
    ['2027-05-17T22:30:00.000Z', '2027-05-18T06:00:00.000Z'],
    ['2027-05-18T05:59:59.999Z', '2027-05-18T06:00:00.000Z'],
    ['2027-05-18T06:00:00.000Z', undefined],
    ['2027-03-27T22:00:00.000Z', '2027-03-28T06:00:00.000Z'], // the clock goes forward in that night
    ['2027-10-30T22:00:00.000Z', '2027-10-31T07:00:00.000Z'], // and back in this
  ])('at %s last until %s', (now, until) => expect(quietUntil(night, warsaw, now)).toBe(until));

  test('within a day, and none', () => {
    expect(quietUntil({ from: '12:00', to: '14:00' }, 'UTC', '2027-05-17T13:00:00.000Z')).toBe(
      '2027-05-17T14:00:00.000Z',
    );
    expect(quietUntil({ from: '12:00', to: '14:00' }, 'UTC', '2027-05-17T14:00:00.000Z')).toBeUndefined();
    expect(quietUntil({ from: '08:00', to: '08:00' }, 'UTC', '2027-05-17T08:00:00.000Z')).toBeUndefined();
  });

  test('fail closed: an unreadable zone or hour is an error, not an answer', () => {
    for (const zone of ['', 'Mars/Base', 'undefined'])
      expect(() => quietUntil(night, zone, '2027-05-17T12:00:00.000Z')).toThrow(UnreadableZone);
    expect(() => quietUntil({ from: '21:00', to: 'morning' }, 'UTC', '2027-05-17T22:00:00.000Z')).toThrow(RangeError);
    expect(() => quietUntil({ from: '25:00', to: '08:00' }, 'UTC', '2027-05-17T22:00:00.000Z')).toThrow(RangeError);
  });

  test('are what the clock on the wall says, and end in the future', () => {
    const time = (ms: number, zone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone: zone, timeStyle: 'short' }).format(ms);
    fc.assert(
      fc.property(anInstant(), aZone(), (now, zone) => {
        const local = time(Date.parse(now), zone);
        const until = quietUntil(night, zone, now);
        expect(until !== undefined).toBe(local >= '21:00' || local < '08:00');
        if (until === undefined) return;
        expect(time(Date.parse(until), zone)).toBe('08:00');
        for (let ms = Date.parse(now); ms < Date.parse(until); ms += 600_000)
          expect(quietUntil(night, zone, new Date(ms).toISOString())).toBe(until);
      }),
      { numRuns: 200 },
    );
  });
});
