import type { Instant } from '../time/instant.ts';
import type { Defaults } from './defaultsOf.ts';
import type { Deployed } from './deployed.schema.ts';
import { momentsSince } from './moments.ts';
import {
  type Automation,
  type Defined,
  ever,
  type Programme,
  type Segment,
  type VoucherKind,
} from './programme.types.ts';
import type { DefinitionKind, Head, Stored, Version } from './stored.schema.ts';

export const nothingStored: Stored = { segment: [], automation: [], voucher: [] };

/** The version that holds at an instant; none before the first. */
export function versionAt<Body>(versions: readonly Version<Body>[], now: Instant): Version<Body> | undefined {
  return versions.findLast(({ from }) => from <= now);
}

/** Later than any change that is saved: the programme as it will be. */
export const atLast: Instant = '9999-12-31T23:59:59.999Z';

/**
 * The programme at an instant: what the deployment brings, and what is stored by then, which wins. Who brings something
 * else than the table has noted (a deployment that is about to be noted, or one that is over) judges by a version that
 * counts for nothing, so that the back-fill passes over nobody for it.
 */
export function programmeAt(defaults: Defaults, stored: Stored, now: Instant): Programme {
  const heads: readonly Head[] = [...stored.segment, ...stored.automation];
  const noted = stored.deployed;
  const mine = !noted || noted.fingerprint === defaults.fingerprint;
  const started = heads.flatMap(({ versions }) => versionAt<unknown>(versions, now)?.from ?? []);
  if (noted && noted.from <= now) started.push(noted.from);
  const since = (mine && noted?.definitions) || {};
  return {
    version: mine ? started.reduce(later, ever) : ever,
    segments: inForce<Segment>('segment', defaults.segments, stored.segment, since, now),
    automations: inForce<Automation>('automation', defaults.automations, stored.automation, since, now),
    vouchers: inForce<VoucherKind>('voucher', defaults.vouchers, stored.voucher, since, now),
  };
}

function inForce<T extends Defined>(
  kind: DefinitionKind,
  defaults: ReadonlyMap<string, object>,
  heads: readonly Head[],
  since: Deployed['definitions'],
  now: Instant,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const put = (one: object) => found.set((one as T).id, one as T);
  for (const [id, body] of defaults) {
    const { from = ever, moments = [] } = since[`${kind}#${id}`] ?? {};
    put({ id, version: 0, from, builtIn: true, ...body, ...(moments.length > 1 && { earlier: moments }) });
  }
  for (const { id, versions } of heads) {
    const held = versionAt<object>(versions, now);
    if (!held) continue;
    const { version, from, earlier, unreadable } = held;
    const byDefault = defaults.get(id);
    if (unreadable || !(held.body ?? byDefault)) found.delete(id);
    else if (held.body) put({ ...held.body, id, version, from, builtIn: false, ...(earlier && { earlier }) });
    else put({ ...byDefault, id, version, builtIn: true, ...againByDefault(held, since[`${kind}#${id}`]) });
  }
  return found;
}

/** Since when the deployment's holds again, and when letters were due before, by what was stored and then by deployments. */
function againByDefault({ from, earlier = [] }: Version<object>, noted?: Deployed['definitions'][string]) {
  const since = momentsSince(noted?.moments ?? [], from);
  const all = since.length > 1 ? [...earlier, ...since] : earlier;
  return { from: later(from, noted?.from ?? ever), ...(all.length > 0 && { earlier: all }) };
}

const later = (a: Instant, b: Instant) => (a > b ? a : b);
