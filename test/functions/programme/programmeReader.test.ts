import { describe, expect, test } from 'vitest';
import { defaults } from '../../../functions/programme/defaults.ts';
import { nextHead } from '../../../functions/programme/nextHead.ts';
import { nothingStored } from '../../../functions/programme/programmeAt.ts';
import { programmeReader } from '../../../functions/programme/programmeReader.ts';
import type { Head, Stored } from '../../../functions/programme/stored.schema.ts';

const start = Date.parse('2027-05-17T08:00:00.000Z');
const at = (ms: number) => new Date(start + ms);
const byDefault = defaults.segments.get('lapsed')!;
const nobody = { name: 'Nobody', rule: { any: [] } } as const;
const everybody = { name: 'Everybody', rule: { all: [] } } as const;

/** A table that is changed while containers read it, and what a container takes `lapsed` for at an instant. */
function aTable() {
  let stored: Stored = nothingStored;
  let head: Head<'segment'> = { kind: 'segment', id: 'lapsed', versions: [] };
  const save = (body: typeof nobody | typeof everybody | undefined, now: Date) => {
    head = nextHead<'segment'>({ head, byDefault, body, now })!;
    stored = { ...stored, segment: [head] };
  };
  const container = () => {
    const read = programmeReader({ stored: async () => stored, defaults });
    return async (ms: number) => (await read(at(ms))).segments.get('lapsed')?.name;
  };
  return { save, container, versions: () => head.versions };
}

describe('a change of the programme', () => {
  test('takes effect in every container at one instant, whenever each read the table last, and in none before', async () => {
    const { save, container } = aTable();
    // One reads just before the change, one just after it, one every second, and one not until it holds.
    const [early, soon, often, late] = [container(), container(), container(), container()];
    expect(await early(-1)).toBe(byDefault.name);
    save(nobody, at(0));
    expect(await soon(1)).toBe(byDefault.name);
    for (let ms = 0; ms < 10_000; ms += 999) {
      expect(await often(ms)).toBe(byDefault.name);
      if (ms < 5_000) expect(await early(ms)).toBe(byDefault.name);
    }
    for (const one of [early, soon, often]) expect(await one(9_999)).toBe(byDefault.name);
    for (const one of [early, soon, often, late]) expect(await one(10_000)).toBe('Nobody');
  });

  test('waits its turn behind one that was saved a moment before, and neither is left out', async () => {
    const { save, container, versions } = aTable();
    save(nobody, at(0));
    save(everybody, at(2_000));
    save(undefined, at(2_000));
    expect(versions().map(({ version }) => version)).toEqual([1, 2, 3]);
    const one = container();
    expect(await one(10_000)).toBe('Nobody');
    expect(await one(12_000)).toBe('Everybody');
    expect(await one(12_001)).toBe(byDefault.name);
  });

  test('is refused when more wait already than a person can have saved', () => {
    let head: Head<'segment'> | undefined = { kind: 'segment', id: 'lapsed', versions: [] };
    let saved = 0;
    for (; head; saved++) head = nextHead<'segment'>({ head, byDefault, body: nobody, now: at(0) });
    expect(saved).toBe(12);
  });

  test('that cannot be read is asked for again, not remembered', async () => {
    let fails = true;
    const stored = async () => {
      if (fails) throw new Error('out of reach');
      return nothingStored;
    };
    const read = programmeReader({ stored, defaults });
    await expect(read(at(0))).rejects.toThrow();
    fails = false;
    expect((await read(at(1))).segments.has('lapsed')).toBe(true);
  });
});
