import type { AutomationBody, SegmentBody, VoucherKindBody } from './definition.schema.ts';

type Body = SegmentBody | AutomationBody | VoucherKindBody | undefined;

/** Whether a change of a definition can change what is judged of anybody: names, letters and caps are no part of that. */
export function needsBackfill(before: Body, after: Body): boolean {
  return JSON.stringify(judged(before)) !== JSON.stringify(judged(after));
}

/** What judging reads of a definition. */
export function judged(body: Body): unknown {
  if (!body || 'gives' in body) return undefined;
  if ('rule' in body) return body.rule;
  const { trigger, condition, purpose, lateBy, state, steps } = body;
  return { trigger, condition, purpose, lateBy, state, steps: steps.map(({ after, onlyIf }) => ({ after, onlyIf })) };
}
