import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { type SuppressDependencies, suppress } from '../permission/suppress.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { addSeconds } from '../time/seconds.ts';
import type { SuppressionList } from './suppressionList.ts';

export type ReconcileDependencies = SuppressDependencies & {
  subscriptions: Pick<SubscriptionsTable, 'suppression'>;
  list: SuppressionList;
  keys: Pick<PersonKeys, 'email'>;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
  sleep: (ms: number) => Promise<unknown>;
};

/** Far enough back that a fortnight of failed runs leaves no gap. */
const lookBackSeconds = 14 * 86_400;
/** SES lets an account ask for its list once a second. */
const betweenPagesMs = 1_100;

/**
 * Repairs what a lost event left out: whatever SES has put on its own suppression list lately is suppressed here too.
 * What is known already costs a read; what staff have lifted since stays lifted.
 */
export async function reconcile(dependencies: ReconcileDependencies): Promise<void> {
  const { list, keys, subscriptions, now, mayGoOn, sleep } = dependencies;
  const since = addSeconds(now, -lookBackSeconds).toISOString();
  let [listed, repaired] = [0, 0];
  for (let next: string | undefined, first = true; first || next; first = false) {
    if (!first) await sleep(betweenPagesMs);
    if (!mayGoOn()) return log('RECONCILIATION_CUT_SHORT', { listed, repaired });
    const page = await list(since, next);
    for (const { email, reason, at } of page.listed) {
      const address = canonicalEmail(email);
      if (!address) continue;
      const emailKey = keys.email(address.canonical);
      const known = await subscriptions.suppression(emailKey);
      listed += 1;
      if (known && (known.reason === reason || known.reason === 'complaint')) continue;
      repaired += 1;
      await suppress(emailKey, { reason, sentAt: at }, dependencies);
    }
    next = page.next;
  }
  log('SUPPRESSION_RECONCILED', { listed, repaired });
}
