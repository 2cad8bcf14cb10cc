import { bodyHash } from '../platform/bodyHash.ts';
import type { Defaults } from './defaultsOf.ts';
import { judged } from './needsBackfill.ts';
import type { Frame, Moments } from './programme.types.ts';

/** What a deployment brings, by kind and id (`segment#lapsed`), as far as judging hangs on it. */
export type Deployment = {
  fingerprint: string;
  definitions: Readonly<Record<string, Brought>>;
};

/** One definition: its print, and when an automation has its letters due. */
export type Brought = { print: string; moments?: Omit<Moments, 'from'> };

/**
 * The fingerprint of what a deployment brings, by its definitions: the same whenever everybody would be judged the same,
 * however names, letters and the order of things have changed.
 */
export function deploymentOf({ segments, automations }: Defaults, shop: Frame): Deployment {
  const frame = frameOf(shop);
  const print = (body: Parameters<typeof judged>[0]) => bodyHash({ judged: judged(body), frame }).slice(0, 12);
  const definitions: Record<string, Brought> = {};
  for (const [id, body] of segments) definitions[`segment#${id}`] = { print: print(body) };
  for (const [id, body] of automations) {
    const { trigger, steps } = body;
    definitions[`automation#${id}`] = {
      print: print(body),
      moments: { trigger, after: steps.map(({ after }) => after) },
    };
  }
  return { fingerprint: bodyHash(definitions), definitions };
}

/** What judging reads of the shop besides: of a survey, which answers it asks for. */
function frameOf({ country, timeZone, currency, surveys, retention }: Frame) {
  const asked = Object.entries(surveys).map(([survey, { questions }]) => {
    const types = Object.entries(questions).map(([question, { type }]) => [question, type] as const);
    return [survey, Object.fromEntries(types)] as const;
  });
  return { country, timeZone, currency, surveys: Object.fromEntries(asked), idleContacts: retention.idleContacts };
}
