import { momentsSince, withMoments } from './moments.ts';
import { ever, type Moments } from './programme.types.ts';
import { versionAt } from './programmeAt.ts';
import { leadMs } from './programmeReader.ts';
import type { BodyOf, DefinitionKind, Head, Version } from './stored.schema.ts';

/** More changes than this within the time one takes to take effect are no work of a person. */
const mostPending = 10;

type Change<Kind extends DefinitionKind> = {
  head: Head<Kind>;
  /** What the deployment brings under this id. */
  byDefault: BodyOf[Kind] | undefined;
  /** When deployments have had an automation's letters due under this id. */
  deployed?: readonly Moments[] | undefined;
  /** The new definition; without one what is stored is taken back. */
  body: BodyOf[Kind] | undefined;
  now: Date;
};

/**
 * The head with one more version, which takes effect a few seconds ahead and after every other. What held when it was
 * saved and what is to hold in between stay with it, for readers to change over at the right instants. Undefined when
 * too many versions wait already.
 */
export function nextHead<Kind extends DefinitionKind>({
  head,
  byDefault,
  deployed = [],
  body,
  now,
}: Change<Kind>): Head<Kind> | undefined {
  const { versions } = head;
  const held = versionAt(versions, now.toISOString());
  const kept = held ? versions.slice(versions.indexOf(held)) : versions;
  if (kept.length > mostPending) return undefined;
  const last = versions.at(-1);
  const from = new Date(Math.max(now.getTime() + leadMs, last ? Date.parse(last.from) + 1 : 0)).toISOString();
  const earlier = head.kind === 'automation' ? momentsUntil(last, byDefault, deployed, now) : undefined;
  const version = { version: (last?.version ?? 0) + 1, from, ...(body && { body }), ...(earlier && { earlier }) };
  return { ...head, versions: [...kept, version] };
}

/** When the letters of the version before, and of those before it, were due. */
function momentsUntil(
  last: Version<unknown> | undefined,
  byDefault: unknown,
  deployed: readonly Moments[],
  now: Date,
): readonly Moments[] | undefined {
  const body = (last?.body ?? byDefault) as BodyOf['automation'] | undefined;
  if (!body) return undefined;
  const since = last?.from ?? ever;
  const byDeployments = last?.body ? [] : momentsSince(deployed, since);
  const from = byDeployments.length > 0 ? now.toISOString() : since;
  const own: Moments = { from, trigger: body.trigger, after: body.steps.map(({ after }) => after) };
  return [...byDeployments, own].reduce(withMoments, last?.earlier ?? []);
}
