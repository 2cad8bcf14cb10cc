import { firstAgreed } from '../contacts/firstAgreed.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Shop } from '../shop/shop.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { Preferences } from './parsePreferences.ts';

/**
 * Carries out what a person changed about itself: profile, purposes and pause in one transaction, each purpose with a
 * line of the ledger. The token came from the person's mailbox, so turning a purpose on is a confirmation. What is so
 * already is not written again. Throws `TokenRefused` when the contact is gone.
 */
export async function changePreferences(
  contactId: string,
  wanted: Preferences,
  from: Evidence,
  dependencies: CarryOutDependencies,
): Promise<void> {
  const { subscriptions, shop, now } = dependencies;
  const at = now.toISOString();
  return untilCommitted(async () => {
    const subscription = await subscriptions.get(contactId);
    if (!subscription) throw new TokenRefused();
    const records = recordsOf(subscription, wanted, now);
    const granted = records.flatMap(({ state, purpose }) => (state === 'confirmed' ? [purpose] : []));
    const pausedUntil = pauseOf(subscription, wanted, now);
    const isPermission = records.length > 0 || pausedUntil !== undefined;
    const done = await carryOut(
      {
        contactId,
        profile: wanted.profile,
        merge: 'overwrite',
        by: 'prefer',
        on: 'preferences',
        also: (_, known) => ({
          facts: granted.length > 0 ? { activeAt: at, ...firstAgreed(known, granted, shop, at) } : {},
          items: [
            ...(isPermission ? [subscriptions.choose(contactId, subscription, { records, pausedUntil }, at)] : []),
            ...records.map((record) => subscriptions.consent(contactId, record, at)),
            ...(granted.length > 0
              ? [subscriptions.evidence(contactId, evidenceOf(records, from, shop, now), at)]
              : []),
          ],
        }),
      },
      dependencies,
    );
    if (!done) throw new TokenRefused();
    log('PREFERENCES_CHANGED', { contact: contactId });
  });
}

/** The new end of a pause, null to end it at once, undefined to leave it as it is. */
function pauseOf({ pausedUntil }: Subscription, { pause }: Preferences, now: Date): string | null | undefined {
  if (pause === undefined) return undefined;
  if (pause === 'none') return pausedUntil === undefined ? undefined : null;
  return addSeconds(now, durationSeconds(pause)).toISOString();
}

function recordsOf({ purposes }: Subscription, { granted, refused }: Preferences, now: Date): ConsentRecord[] {
  const at = now.toISOString();
  const record = (purpose: string): Pick<ConsentRecord, 'id' | 'purpose' | 'source' | 'requestedAt'> => ({
    id: newId('record', now),
    purpose,
    source: { channel: 'preferences' },
    requestedAt: at,
  });
  const on = Object.entries(granted).filter(([purpose]) => purposes[purpose]?.state !== 'confirmed');
  const off = refused.filter((purpose) => purposes[purpose] && purposes[purpose].state !== 'withdrawn');
  return [
    ...on.map(([purpose, text]) => ({ ...record(purpose), state: 'confirmed' as const, text, confirmedAt: at })),
    ...off.map((purpose) => ({ ...record(purpose), state: 'withdrawn' as const })),
  ];
}

function evidenceOf(records: ConsentRecord[], from: Evidence, shop: Shop, now: Date) {
  return {
    records: records.map(({ id }) => id),
    confirmed: from,
    expiresAt: epochSeconds(now) + durationSeconds(shop.retention.networkEvidence),
  };
}
