import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineSign } from '../../../functions/clicks/machineSign.ts';
import { type ClickNote, personClicks } from '../../../functions/clicks/personClicks.ts';
import { ofMachines, ofPeople, type Recorded } from './recordedClicks.ts';

const sent = Date.parse('2026-11-25T10:00:00.000Z');
const noted = ([seconds, link, method, address, agent]: Recorded): ClickNote => ({
  at: new Date(sent + seconds * 1000).toISOString(),
  link,
  from: address,
  sign: machineSign({ method, address, agent }),
});

describe('clicks as they were recorded', () => {
  test.each(Object.entries(ofMachines))('of machines count zero: %s', (_name, recorded) => {
    expect(personClicks(recorded.map(noted))).toEqual([]);
  });

  test.each(Object.entries(ofPeople))('of people count, all of them: %s', (_name, recorded) => {
    const notes = recorded.map(noted);
    expect(personClicks(notes)).toEqual(notes);
  });

  test('of a person count after a scanner has been through the same mail', () => {
    for (const scanner of Object.values(ofMachines))
      for (const person of Object.values(ofPeople)) {
        const later = person.map(([seconds, ...rest]): Recorded => [seconds + 1_000_000, ...rest]);
        const notes = later.map(noted);
        expect(personClicks([...scanner.map(noted), ...notes])).toEqual(notes);
      }
  });
});

const note = fc.record({
  at: fc.integer({ min: 0, max: 60_000 }).map((ms) => new Date(sent + ms).toISOString()),
  link: fc.integer({ min: 0, max: 3 }),
  from: fc.constantFrom('a', 'b', 'c'),
  sign: fc.option(fc.constantFrom('head' as const, 'network' as const, 'agent' as const), { nil: undefined, freq: 5 }),
});

describe('whatever was noted', () => {
  test('in whatever order, the same clicks are a person’s', () => {
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const times = (some: ClickNote[]) => some.map((one) => JSON.stringify(one)).sort();
        expect(times(personClicks([...notes].reverse()))).toEqual(times(personClicks(notes)));
      }),
    );
  });

  test('none of a source with a sign is one, nor one of two links within two seconds of each other', () => {
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const persons = personClicks(notes);
        const machines: string[] = notes.filter(({ sign }) => sign).map(({ from }) => from);
        expect(persons.filter(({ from }) => machines.includes(from))).toEqual([]);
        for (const one of persons)
          for (const other of persons)
            if (one.link !== other.link)
              expect(Math.abs(Date.parse(one.at) - Date.parse(other.at))).toBeGreaterThan(2_000);
      }),
    );
  });

  test('clicks on one and the same link are all a person’s, if none shows a sign', () => {
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const same = notes.map((one) => ({ ...one, link: 1, sign: undefined }));
        expect(personClicks(same)).toHaveLength(notes.length);
      }),
    );
  });
});

describe('a network', () => {
  const sign = (address: string) => machineSign({ method: 'GET', address, agent: 'Mozilla/5.0' });
  test.each(['3.120.4.9', '::ffff:40.94.31.8', '2a05:d014::1', '209.222.87.255', '52.239.1.1'])(
    'of machines is known: %s',
    (address) => expect(sign(address)).toBe('network'),
  );
  test.each(['127.0.0.1', '209.222.88.0', '78.9.14.3', '2001:14ba::1', 'no address'])(
    'of people is left alone: %s',
    (address) => expect(sign(address)).toBeUndefined(),
  );
});
