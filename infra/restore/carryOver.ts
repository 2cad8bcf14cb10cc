import type { Subscription } from '../../functions/permission/subscription.schema.ts';

/**
 * A restored subscription with everything from the newer one that forbids a mail: withdrawals, the suppression, a break,
 * the pace and the claims. What the newer one permits beyond it does not come along: its proof may be lost.
 */
export function carryOver(newer: Subscription, restored: Subscription): Subscription {
  const withdrawn = Object.entries(newer.purposes).filter(
    ([purpose, { state, at }]) => state === 'withdrawn' && at > (restored.purposes[purpose]?.at ?? ''),
  );
  return {
    ...restored,
    purposes: { ...restored.purposes, ...Object.fromEntries(withdrawn) },
    suppressed: restored.suppressed ?? newer.suppressed,
    pausedUntil: later(newer.pausedUntil, restored.pausedUntil),
    lettersOn: newer.lettersOn ?? restored.lettersOn,
    lastMarketingAt: later(newer.lastMarketingAt, restored.lastMarketingAt),
    claims: { ...restored.claims, ...newer.claims },
  };
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
