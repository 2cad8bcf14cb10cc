import type { Automation } from '../programme.types.ts';
import type { CompiledLetter } from './compiledLetter.schema.ts';
import type { StepLetters } from './compileSteps.ts';

/** What a step of an automation mails, the first step being 1. */
export type ReadLetter = (
  automation: Pick<Automation, 'id' | 'version' | 'steps'>,
  step: number,
) => Promise<CompiledLetter>;

type Sources = {
  /** By id. */
  builtIn: Record<string, CompiledLetter>;
  /** What the deployment's own automations mail, by their ids. */
  shop: Record<string, StepLetters>;
  /** What a version of an automation mails that was saved; undefined if it was none of its own. */
  stored: (id: string, version: number) => Promise<StepLetters | undefined>;
};

/** Saved versions of which an instance remembers the letters. */
const most = 50;

/** Finds compiled letters. A version is never written again, so that what was read of one is kept. */
export function letterReader({ builtIn, shop, stored }: Sources): ReadLetter {
  const kept = new Map<string, StepLetters | undefined>();
  const savedWith = async (id: string, version: number) => {
    const name = `${id} ${version}`;
    if (kept.has(name)) return kept.get(name);
    const letters = await stored(id, version);
    if (kept.size >= most) kept.clear();
    kept.set(name, letters);
    return letters;
  };
  return async ({ id, version, steps }, step) => {
    const source = steps[step - 1]?.letter;
    if (typeof source === 'string' && Object.hasOwn(builtIn, source)) return builtIn[source]!;
    const letters = (version > 0 ? await savedWith(id, version) : undefined) ?? shop[id];
    const letter = letters?.[step - 1];
    if (!letter) throw new Error(`Step ${step} of automation "${id}" has no letter`);
    return letter;
  };
}
