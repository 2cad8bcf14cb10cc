import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { baseHealthTable } from '../../../functions/agenda/baseHealth.table.ts';
import { type CleanDependencies, cleanPage } from '../../../functions/agenda/clean.ts';
import { cleaningOf } from '../../../functions/agenda/cleaning.ts';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { everybodyTable } from '../../../functions/contacts/everybody.table.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { peopleTable } from '../../../functions/permission/people.table.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { nobodysKeys } from '../../../functions/platform/keys.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import { contactKey, everybodyGroup, sendKey, subscriptionKey } from '../../../functions/platform/tableKeys.ts';
import type { Send } from '../../../functions/programme/send.schema.ts';
import { viewBaseHealth } from '../../../functions/staff/baseHealth.ts';
import { aContact, aProgramme, aSend, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const now = new Date('2031-06-01T10:00:00.000Z');
const long = '2026-01-10T10:00:00.000Z';
let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

const dependencies = (changes: Partial<CleanDependencies> = {}): CleanDependencies => ({
  health: baseHealthTable(tables.client, 'contacts'),
  everybody: everybodyTable(tables.client, 'contacts'),
  people: peopleTable(tables.client, 'contacts'),
  contacts: contactsTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  erasures: erasuresTable(tables.client, 'contacts'),
  programme: aProgramme(),
  ...{ keys: nobodysKeys, shop, now },
  ...changes,
});

const put = (Item: object) => tables.client.send(new PutCommand({ TableName: 'contacts', Item }));
let number = 0;

async function known(fields: Partial<Contact> = {}, subscription: Partial<Subscription> = {}, asked?: Partial<Send>) {
  number += 1;
  const id = `con_0198a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const contact = aContact({ id, emailKey: `key-${number}`, createdAt: long, ...fields });
  await put({ ...contactKey(id), ...contact, group: everybodyGroup(shardOf(id)), groupSort: id });
  await put({ ...subscriptionKey(id), ...aSubscription({ ...agreed(long), ...subscription }) });
  const occasion = 'almost-gone-2030-01-10';
  if (asked)
    await put({
      ...sendKey(id, occasion),
      ...aSend({ contactId: id, occasion, cause: 'almost-gone', state: 'sent', ...asked }),
    });
  return id;
}
const agreed = (at: string): Pick<Subscription, 'purposes'> => ({
  purposes: { newsletter: { state: 'confirmed', at, record: 'rec_1' } },
});
const pass = async (changes: Partial<CleanDependencies> = {}) => {
  while (await cleanPage(dependencies(changes)));
};
const stateOf = async (id: string) =>
  (await subscriptionsTable(tables.client, 'contacts').get(id))?.purposes.newsletter?.state;
const get = (id: string) => contactsTable(tables.client, 'contacts').get(id);
const asked = { at: '2031-01-20T08:00:00.000Z' };

describe('a pass', () => {
  test('lets go who was asked and stayed silent, with a line of the ledger and of the log, and nobody else', async () => {
    const [silent, unasked, clicked, ordered, agreedAnew, justAsked, skipped] = await Promise.all([
      known({}, {}, asked),
      known(),
      known({ clicks: { count: 1, lastAt: '2031-02-01T08:00:00.000Z' } }, {}, asked),
      known({ orders: { count: 1, totals: { PLN: 1 }, lastAt: '2031-02-01T08:00:00.000Z', recent: [] } }, {}, asked),
      known({ activeAt: '2031-02-01T08:00:00.000Z' }, agreed('2031-02-01T08:00:00.000Z'), asked),
      known({}, {}, { at: '2031-05-20T08:00:00.000Z' }),
      known({}, {}, { ...asked, state: 'skipped' }),
    ]);
    await pass();
    expect(await stateOf(silent!)).toBe('withdrawn');
    for (const id of [unasked, clicked, ordered, agreedAnew, justAsked, skipped])
      expect(await stateOf(id!)).toBe('confirmed');
    const collection = await tables.collection(silent!);
    const lines = collection.filter(({ sk }) => /^(CONSENT|CHANGE)#/.test(String(sk)));
    expect(lines).toMatchObject([
      { state: 'withdrawn', purpose: 'newsletter', source: { channel: 'silence' } },
      { what: 'purposes.newsletter', from: 'confirmed', to: 'withdrawn', by: 'clean', source: 'silence' },
    ]);
    await pass();
    expect((await tables.collection(silent!)).length).toBe(collection.length);
  });

  test('erases who never ordered and has a dead address or never agreed, and keeps whoever has ordered', async () => {
    const bounced = { suppressed: { reason: 'hard-bounce', at: '2029-01-01T00:00:00.000Z' } } as const;
    const order = { count: 1, totals: { PLN: 1 }, lastAt: long, recent: [] };
    const [dead, never, customer, lately] = await Promise.all([
      known({}, bounced),
      known({}, { purposes: {} }),
      known({ orders: order }, bounced),
      known({}, { suppressed: { reason: 'hard-bounce', at: '2031-05-01T00:00:00.000Z' } }),
    ]);
    await pass();
    expect([await get(dead!), await get(never!)]).toEqual([undefined, undefined]);
    expect((await get(customer!))?.id).toBe(customer);
    expect((await get(lately!))?.id).toBe(lately);
    const kept = (await tables.all('contacts')).filter(({ erasedAt }) => erasedAt === now.toISOString());
    expect(kept).toHaveLength(2);
    expect((await viewBaseHealth(dependencies())).items[0]!.cleaned.erased).toBe(2);
  });

  test('forgets a telephone that nobody has told of for long, with its line, and not one told of lately', async () => {
    const phone = '+48 601 234 567';
    const [stale, fresh] = [
      await known({ phone }),
      await known({ phone, saidAt: { phone: '2029-01-01T00:00:00.000Z' } }),
    ];
    await pass();
    expect((await get(stale))?.phone).toBeUndefined();
    expect((await get(fresh))?.phone).toBe(phone);
    expect((await tables.collection(stale)).filter(({ what }) => what === 'phone')).toMatchObject([
      { by: 'clean', source: 'stale' },
    ]);
  });

  test('lets nobody go who is back at the moment it is done', async () => {
    const id = await known({}, {}, asked);
    const real = baseHealthTable(tables.client, 'contacts');
    const back = async () => {
      const { rev, ...contact } = (await get(id))!;
      await put({
        ...contactKey(id),
        ...contact,
        rev: rev + 1,
        activeAt: now.toISOString(),
        group: everybodyGroup(shardOf(id)),
        groupSort: id,
      });
    };
    let done = false;
    const unchanged: typeof real.unchanged = (contact) => {
      if (contact.id !== id || done) return real.unchanged(contact);
      done = true;
      return real.unchanged({ ...contact, rev: contact.rev - 1 });
    };
    const contacts = contactsTable(tables.client, 'contacts');
    const commit: typeof contacts.commit = async (items) => {
      if (done) await back();
      return contacts.commit(items);
    };
    await pass({ health: { ...real, unchanged }, contacts: { ...contacts, commit } });
    expect(done).toBe(true);
    expect(await stateOf(id)).toBe('confirmed');
  });

  test('counts the people there are, their doubts, and what was done; the last reports stay, the newest first', async () => {
    const { items, running } = await viewBaseHealth(dependencies());
    const people = (await tables.all('contacts')).filter(({ sk }) => sk === 'CONTACT');
    expect(running).toBeUndefined();
    expect(items.length).toBeGreaterThan(3);
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(items[0]).toMatchObject({
      people: people.length,
      reachable: people.length - 2,
      doubts: { bounced: 2, left: 1 },
    });
    expect(items[0]!.shares.reachable).toBeCloseTo((people.length - 2) / people.length, 3);
  });
});

test('whoever has ordered is never erased by it, and nobody is let go who did anything after being asked', () => {
  const instant = fc
    .date({ min: new Date('2026-01-01'), max: now, noInvalidDate: true })
    .map((date) => date.toISOString());
  const programme = aProgramme();
  fc.assert(
    fc.property(
      fc.record({
        created: instant,
        active: fc.option(instant),
        clicked: fc.option(instant),
        ordered: fc.option(instant),
      }),
      fc.option(instant),
      fc.constantFrom<Subscription['suppressed']>(undefined, { reason: 'hard-bounce', at: '2026-02-01T00:00:00.000Z' }),
      fc.boolean(),
      ({ created, active, clicked, ordered }, askedAt, suppressed, agrees) => {
        const contact = aContact({
          createdAt: created,
          ...(active && { activeAt: active }),
          ...(clicked && { clicks: { count: 1, lastAt: clicked } }),
          orders: { count: ordered ? 1 : 0, totals: {}, recent: [], ...(ordered && { lastAt: ordered }) },
        });
        const subscription = aSubscription({ ...(agrees ? agreed(created) : { purposes: {} }), suppressed });
        const asking = programme.automations.get('almost-gone')!;
        const due = cleaningOf(
          { contact, subscription },
          askedAt ? { asking, askedAt } : undefined,
          shop,
          now.toISOString(),
        );
        if (ordered) expect(due.erase).toBeUndefined();
        const lastAct = [active, clicked, ordered, created]
          .filter((at) => at !== null)
          .sort()
          .at(-1)!;
        if (due.letGo) expect(askedAt! > lastAct).toBe(true);
        if (due.letGo) expect(agrees).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
