import * as z from 'zod/mini';
import type { Recalling } from '../../contacts/recallOrders.ts';
import { earliest, type Instant } from '../../time/instant.ts';
import { storedInstant as instant } from '../../time/storedInstant.ts';
import { evaluate } from '../evaluate.ts';
import { ruleReach } from '../ordersReach.ts';
import type { Frame, Programme, Segment } from '../programme.types.ts';
import { restsOn, rulesOf } from '../references.ts';
import type { Rule } from '../rule.schema.ts';
import { subjectOf } from '../subjectOf.ts';
import type { CampaignHead } from './campaign.schema.ts';

/**
 * The segments that an audience hangs on, with all that they refer to, as they were when it began to be expanded (`at`):
 * whatever is changed meanwhile, one version decides on everybody.
 */
export const pinnedSchema = z.object({
  at: instant,
  segments: z.record(z.string(), z.object({ rule: z.unknown(), version: z.int(), from: instant })),
});

type PinnedSegment = Pick<Segment, 'version' | 'from'> & { rule: Rule };
export type Pinned = { at: Instant; segments: Readonly<Record<string, PinnedSegment>> };

type Asking = Pick<CampaignHead, 'segment' | 'exclude'>;

/** What is to be pinned of a programme. */
export function pinnedOf({ segment, exclude = [] }: Asking, { segments }: Programme, at: Instant): Pinned {
  const rules = rulesOf(segments);
  const ids = new Set([segment, ...exclude].flatMap((id) => [...restsOn(id, rules)]));
  const pinned = [...ids].flatMap((id) => {
    const found = segments.get(id);
    return found ? [[id, { rule: found.rule, version: found.version, from: found.from }] as const] : [];
  });
  return { at, segments: Object.fromEntries(pinned) };
}

/** Whether each of them is in a programme what it was, so that what was judged by it can be gone by. */
export function isStill(pinned: Pinned, { segments }: Programme): boolean {
  return Object.entries(pinned.segments).every(([id, { version, from }]) => {
    const now = segments.get(id);
    return now?.version === version && now.from === from;
  });
}

/** Since when orders have to be known for the audience to be exact; undefined when it asks for none. */
export function pinnedReach({ segment, exclude = [] }: Asking, pinned: Pinned): Instant | undefined {
  const segments = asSegments(pinned);
  return [segment, ...exclude]
    .flatMap((id) => pinned.segments[id] ?? [])
    .map(({ rule }) => ruleReach(rule, pinned.at, segments))
    .reduce(earliest, undefined);
}

/** Whether somebody is in the audience, and left out of it, at the instant it began to be expanded. */
export function belongsTo(
  { segment, exclude = [] }: Asking,
  pinned: Pinned,
  contact: Recalling,
  { shop, automations }: { shop: Frame; automations: Programme['automations'] },
): { member: boolean; excluded: boolean } {
  const subject = subjectOf(contact, shop, { segments: asSegments(pinned), automations });
  const isIn = (id: string) => {
    const rule = pinned.segments[id]?.rule;
    return rule !== undefined && evaluate(rule, subject, pinned.at).member;
  };
  return { member: isIn(segment), excluded: exclude.some(isIn) };
}

const seen = new WeakMap<Pinned, Programme['segments']>();

function asSegments(pinned: Pinned): Programme['segments'] {
  const known = seen.get(pinned);
  if (known) return known;
  const segments = new Map(Object.entries(pinned.segments)) as unknown as Programme['segments'];
  seen.set(pinned, segments);
  return segments;
}
