import { type ConsentRecord, consentRecordSchema, type Subscription } from '../permission/subscription.schema.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { CarryOutDependencies } from '../statement/carryOut.ts';
import { addSeconds } from '../time/seconds.ts';
import type { CollectionTable } from '../view/collection.table.ts';
import { changePreferences } from './changePreferences.ts';
import type { Preferences } from './parsePreferences.ts';

/** What somebody may choose instead of leaving, before or after: to stay as it was, a break, or their birthday alone. */
export const insteads = ['undo', 'pause', 'birthday'] as const;
export type Instead = (typeof insteads)[number];

/** How often each of them lets the shop write. */
const paces: Record<Instead, Preferences['pause']> = { undo: undefined, pause: 'P90D', birthday: 'birthday' };

/** For how long leaving can be taken back by the link it was done with, which a letter keeps for ever. */
const undoWithin = 24 * 60 * 60;
/** More lines than anybody's ledger has between agreeing and leaving. */
const mostLines = 50;

export type StayDependencies = CarryOutDependencies & { collection: Pick<CollectionTable, 'newest'> };

/**
 * Lets somebody stay who was about to leave, or has left within a day: what was agreed to before holds anew, by the same
 * sentence, with a line of the ledger of its own. Gives whether it does; a mailbox that nothing may be sent to stays so.
 */
export async function stayInstead(
  { contactId, purpose }: { contactId: string; purpose: string },
  instead: Instead,
  from: Evidence,
  { collection, ...dependencies }: StayDependencies,
): Promise<boolean> {
  const { subscriptions, now } = dependencies;
  const subscription = await subscriptions.get(contactId);
  const standing = subscription?.purposes[purpose];
  if (!subscription || subscription.suppressed || !standing || !mayStay(standing, now)) return false;
  const hasLeft = standing.state === 'withdrawn';
  const agreed = hasLeft ? await agreedBefore(contactId, purpose, standing.at, collection) : undefined;
  if (hasLeft && !agreed) return false;
  const granted = agreed ? { [purpose]: agreed.text } : {};
  const wanted = { profile: {}, pause: paces[instead], granted, refused: [] };
  await changePreferences(contactId, wanted, { ...from, channel: 'unsubscribe-page' }, dependencies);
  return true;
}

function mayStay({ state, at }: Subscription['purposes'][string], now: Date): boolean {
  return state === 'confirmed' || (state === 'withdrawn' && at > addSeconds(now, -undoWithin).toISOString());
}

/** What was agreed to last. */
async function agreedBefore(
  contactId: string,
  purpose: string,
  before: string,
  collection: Pick<CollectionTable, 'newest'>,
): Promise<ConsentRecord | undefined> {
  const lines = await collection.newest(contactId, sorts.consent, mostLines);
  const records = lines.map((line) => readable(consentRecordSchema, line));
  return records.find(
    (one) => one?.purpose === purpose && one.state === 'confirmed' && (one.confirmedAt ?? one.requestedAt) <= before,
  );
}
