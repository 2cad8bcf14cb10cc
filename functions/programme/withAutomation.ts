import type { Defaults } from './defaultsOf.ts';
import type { AutomationBody } from './definition.schema.ts';
import { nextHead } from './nextHead.ts';
import type { Programme } from './programme.types.ts';
import { atLast, programmeAt } from './programmeAt.ts';
import type { Head, Stored } from './stored.schema.ts';

/** The programme as it was saved last, and as a saving at an instant would make it. */
export type Programmes = { before: Programme; after: Programme };

/**
 * The programme with an automation as it is to be, in place of what it is now; without one, as it was saved last. Undefined
 * where it was changed too often to be changed again.
 */
export function withAutomation(
  id: string,
  body: AutomationBody | undefined,
  { stored, defaults, now }: { stored: Stored; defaults: Defaults; now: Date },
): Programmes | undefined {
  const before = programmeAt(defaults, stored, atLast);
  if (!body) return { before, after: before };
  const head: Head<'automation'> = stored.automation.find((one) => one.id === id) ?? {
    ...{ kind: 'automation', id, versions: [] },
  };
  const deployed = stored.deployed?.definitions[`automation#${id}`]?.moments;
  const next = nextHead({ head, byDefault: defaults.automations.get(id), deployed, body, now });
  if (!next) return undefined;
  const others = stored.automation.filter((one) => one.id !== id);
  return { before, after: programmeAt(defaults, { ...stored, automation: [...others, next] }, atLast) };
}
