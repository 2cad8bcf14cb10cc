import type { Instant } from '../time/instant.ts';
import type { Defaults } from './defaultsOf.ts';
import type { Automation, Defined, Programme, Segment } from './programme.types.ts';
import type { Head, Stored, Version } from './stored.schema.ts';

/** From when on the deployment's definitions hold, unless it is known that they have changed since. */
export const ever: Instant = '1970-01-01T00:00:00.000Z';

export const nothingStored: Stored = { segment: [], automation: [] };

/** The version that holds at an instant; none before the first. */
export function versionAt<Body>(versions: readonly Version<Body>[], now: Instant): Version<Body> | undefined {
  return versions.findLast(({ from }) => from <= now);
}

/** Later than any change that is saved: the programme as it will be. */
export const atLast: Instant = '9999-12-31T23:59:59.999Z';

/** The programme at an instant: what the deployment brings, and what is stored by then, which wins. */
export function programmeAt(defaults: Defaults, stored: Stored, now: Instant): Programme {
  const heads: readonly Head[] = [...stored.segment, ...stored.automation];
  const started = heads.flatMap(({ versions }) => versionAt<unknown>(versions, now)?.from ?? []);
  return {
    version: started.reduce((latest, from) => (from > latest ? from : latest), ever),
    segments: inForce<Segment>(defaults.segments, stored.segment, now),
    automations: inForce<Automation>(defaults.automations, stored.automation, now),
  };
}

function inForce<T extends Defined>(
  defaults: ReadonlyMap<string, object>,
  heads: readonly Head[],
  now: Instant,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [id, body] of defaults)
    found.set(id, { id, version: 0, from: ever, builtIn: true, ...body } as unknown as T);
  for (const { id, versions } of heads) {
    const held = versionAt<object>(versions, now);
    if (!held) continue;
    const { version, from, earlier, unreadable } = held;
    const body = held.body ?? defaults.get(id);
    if (body && !unreadable)
      found.set(id, { ...body, id, version, from, builtIn: !held.body, ...(earlier && { earlier }) } as unknown as T);
    else found.delete(id);
  }
  return found;
}
