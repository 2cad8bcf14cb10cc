import { firstAgreed } from '../contacts/firstAgreed.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import type { Pace } from '../permission/subscriptions.table.ts';
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
 * line of the ledger. The token came from the person's mailbox, so turning a purpose on is a confirmation, and so is
 * taking back that one has left. What is so
 * already is not written again. Throws `TokenRefused` when the contact is gone.
 */
export async function changePreferences(
  contactId: string,
  wanted: Wanted,
  { channel = 'preferences', ...from }: Evidence & { channel?: Channel },
  dependencies: CarryOutDependencies,
): Promise<void> {
  const { subscriptions, shop, now } = dependencies;
  const at = now.toISOString();
  return untilCommitted(async () => {
    const subscription = await subscriptions.get(contactId);
    if (!subscription) throw new TokenRefused();
    const records = recordsOf(subscription, wanted, channel, now);
    const granted = records.flatMap(({ state, purpose }) => (state === 'confirmed' ? [purpose] : []));
    const pace = paceOf(subscription, wanted, now);
    const isPermission = records.length > 0 || pace !== undefined;
    const done = await carryOut(
      {
        contactId,
        profile: wanted.profile,
        by: 'prefer',
        on: channel === 'preferences' ? channel : 'unsubscribe',
        also: (_, known) => ({
          facts: granted.length > 0 ? { activeAt: at, ...firstAgreed(known, granted, shop, at) } : {},
          items: [
            ...(isPermission ? [subscriptions.choose(contactId, subscription, { records, pace }, at)] : []),
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

/** What was agreed to by a list that was brought in has no sentence. */
type Wanted = Omit<Preferences, 'action' | 'granted'> & { granted: Record<string, ConsentRecord['text']> };

/** Where somebody says so: in the preference centre, or instead of leaving. */
type Channel = 'preferences' | 'unsubscribe-page';

/** How often from now on; undefined where it stays as it is. */
function paceOf(
  { pausedUntil, lettersOn }: Subscription,
  { pause }: Pick<Preferences, 'pause'>,
  now: Date,
): Pace | undefined {
  if (pause === undefined) return undefined;
  if (pause === 'none') return pausedUntil === undefined && lettersOn === undefined ? undefined : {};
  if (pause === 'birthday') return lettersOn === pause && pausedUntil === undefined ? undefined : { lettersOn: pause };
  return { pausedUntil: addSeconds(now, durationSeconds(pause)).toISOString() };
}

function recordsOf(
  { purposes }: Subscription,
  { granted, refused }: Pick<Wanted, 'granted' | 'refused'>,
  channel: Channel,
  now: Date,
): ConsentRecord[] {
  const at = now.toISOString();
  const record = (purpose: string): Pick<ConsentRecord, 'id' | 'purpose' | 'source' | 'requestedAt'> => ({
    id: newId('record', now),
    purpose,
    source: { channel },
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
