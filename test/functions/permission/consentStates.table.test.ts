import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import {
  type ConsentState,
  consentStates,
  type Subscription,
  statesBefore,
} from '../../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { aSubscription } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const at = '2026-11-22T10:00:00.000Z';
const starts = ['never', ...consentStates] as const;
const moves = starts.flatMap((from) => consentStates.map((to) => [from, to] as const));

/** The state of a purpose after a write that would move it. */
async function moved(from: ConsentState | 'never', to: ConsentState): Promise<ConsentState | undefined> {
  const [contacts, subscriptions] = [
    contactsTable(tables.client, 'contacts'),
    subscriptionsTable(tables.client, 'contacts'),
  ];
  const id = `con_${from}_${to}`;
  const purposes: Subscription['purposes'] =
    from === 'never' ? {} : { newsletter: { state: from, at, record: 'rec_before' } };
  await contacts.commit([subscriptions.create(id, aSubscription({ purposes }))]);
  const record = {
    id: 'rec_after',
    purpose: 'newsletter',
    state: to,
    source: { channel: 'one-click' as const },
    requestedAt: at,
  };
  await contacts.commit([subscriptions.record(id, [record], at)]).catch((error: Error) => {
    if (error.name !== 'TransactionCanceledException') throw error;
  });
  const { newsletter } = (await subscriptions.get(id))!.purposes;
  return newsletter?.record === 'rec_after' ? newsletter.state : undefined;
}

describe('a purpose moves exactly as the table of its states says', () => {
  test.each(moves)('from %s to %s', async (from, to) => {
    const isAllowed = from === 'never' ? to !== 'withdrawn' : statesBefore(to).includes(from);
    expect(await moved(from, to)).toBe(isAllowed ? to : undefined);
  });

  test('only an agreement can be withdrawn, and a withdrawal holds until agreed anew', () => {
    expect(statesBefore('withdrawn')).toEqual(['pending', 'confirmed']);
    expect(statesBefore('confirmed')).toContain('withdrawn');
    expect(statesBefore('pending')).toEqual([]);
  });
});
