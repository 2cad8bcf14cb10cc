import type { Defaults } from './defaultsOf.ts';
import type { Programme } from './programme.types.ts';
import { programmeAt } from './programmeAt.ts';
import type { Stored } from './stored.schema.ts';

/** How long a container goes by what it read; a change takes effect `leadMs` after it was saved, which is longer. */
const freshMs = 5_000;

/** How far ahead of its saving a change takes effect: a reading's life, and as long again for the writing. */
export const leadMs = 10_000;

export type ReadProgramme = (now: Date) => Promise<Programme>;

/**
 * Reads the programme of an instant, at most once in five seconds. Whatever takes effect by then was stored before the
 * reading that is gone by, so every container changes over at the same instant, and none sooner.
 */
export function programmeReader({
  stored,
  defaults,
}: {
  stored: () => Promise<Stored>;
  defaults: Defaults;
}): ReadProgramme {
  let known: { at: number; stored: Promise<Stored> } | undefined;
  return async (now) => {
    const at = now.getTime();
    if (!known || at - known.at >= freshMs || at < known.at) known = { at, stored: stored() };
    const reading = known;
    try {
      return programmeAt(defaults, await reading.stored, now.toISOString());
    } catch (error) {
      if (known === reading) known = undefined;
      throw error;
    }
  };
}
