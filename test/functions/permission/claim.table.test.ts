import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { type MailRequest, mayMail } from '../../../functions/permission/mayMail.ts';
import { type Subscription, subscriptionSchema } from '../../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { conditionFailed } from '../../../functions/platform/aws.ts';
import { inTurn } from '../../../functions/platform/inParts.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let contacts: ReturnType<typeof contactsTable>;
let next = 0;

beforeAll(async () => {
  tables = await startTables();
  subscriptions = subscriptionsTable(tables.client, 'contacts');
  contacts = contactsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());

async function aStored(subscription: Subscription): Promise<string> {
  next += 1;
  const id = `con_${next}`;
  await contacts.commit([subscriptions.create(id, subscription)]);
  return id;
}

const instants = ['2026-11-01T10:00:00.000Z', '2026-11-15T10:00:00.000Z', '2026-11-20T10:00:00.000Z'] as const;
const now = '2026-11-22T10:00:00.000Z';
const anInstant = fc.constantFrom(...instants);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const aSubscription: fc.Arbitrary<Subscription> = fc.record({
  purposes: fc.dictionary(
    fc.constantFrom('newsletter', 'profiling'),
    fc.record({
      state: fc.constantFrom('pending', 'confirmed', 'withdrawn'),
      at: anInstant,
      record: fc.constant('rec_1'),
    }),
  ),
  suppressed: optional(fc.record({ reason: fc.constantFrom('hard-bounce', 'complaint'), at: anInstant })),
  lastMarketingAt: optional(anInstant),
  pausedUntil: optional(fc.constantFrom(instants[2], now, '2026-12-22T10:00:00.000Z')),
  claims: fc.dictionary(fc.constantFrom('birthday-2026', 'win-back-2026-08-01'), anInstant),
});
const aRequest: fc.Arbitrary<MailRequest> = fc.record({
  occasion: fc.constantFrom('birthday-2026', 'birthday-2027'),
  purpose: fc.constantFrom('newsletter', 'profiling'),
  pausedSince: optional(anInstant),
});

test('the claim is granted exactly when the rules permit the mail, and its refusal tells the same reason', async () => {
  await fc.assert(
    fc.asyncProperty(aSubscription, aRequest, async (generated, request) => {
      const subscription = structuredClone(generated);
      const id = await aStored(subscription);
      const reason = mayMail(subscription, request, now);
      try {
        expect(await subscriptions.claim(id, request, now)).toEqual(
          subscriptionSchema.parse(JSON.parse(JSON.stringify(subscription))),
        );
        expect(reason).toBeUndefined();
        const claimed = await subscriptions.get(id);
        expect(claimed?.claims[request.occasion]).toBe(now);
        expect(claimed?.lastMarketingAt).toBe(now);
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        expect(mayMail(subscriptionSchema.parse(unmarshall(error.Item as never)), request, now)).toBe(reason);
        expect(reason).toBeDefined();
      }
    }),
    { numRuns: 150 },
  );
});

test('without a subscription nothing is claimed, and none comes to be', async () => {
  const request = { occasion: 'birthday-2026', purpose: 'newsletter' };
  await expect(subscriptions.claim('con_nobody', request, now)).rejects.toSatisfy(conditionFailed);
  expect(await subscriptions.get('con_nobody')).toBeUndefined();
});

test('fifty at once for one occasion get one claim', async () => {
  const id = await aStored({ purposes: { newsletter: { state: 'confirmed', at: now, record: 'rec_1' } }, claims: {} });
  const request = { occasion: 'birthday-2026', purpose: 'newsletter' };
  const claims = await Promise.allSettled(Array.from({ length: 50 }, () => subscriptions.claim(id, request, now)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('leaving races a thousand claims: none is granted after its commit, and no mail claimed before it is undone', async () => {
  const purpose = 'newsletter';
  const id = await aStored({
    purposes: { [purpose]: { state: 'confirmed', at: instants[0], record: 'rec_1' } },
    claims: {},
  });
  const occasions = Array.from({ length: 1_000 }, (_, i) => `birthday-${1_000 + i}`);
  let left = false;
  const late: string[] = [];
  let granted = 0;
  const leaves = async () => {
    const source = { channel: 'link' } as const;
    const record = { id: 'rec_2', purpose, state: 'withdrawn' as const, source, requestedAt: now };
    await contacts.commit([subscriptions.record(id, [record as never], now)]);
    left = true;
  };
  await inTurn(occasions, 32, async (occasion) => {
    if (occasion === 'birthday-1300') await leaves();
    const isLate = left;
    try {
      await subscriptions.claim(id, { occasion, purpose }, now);
      granted += 1;
      if (isLate) late.push(occasion);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      expect(mayMail(subscriptionSchema.parse(unmarshall(error.Item as never)), { occasion, purpose }, now)).toBe(
        'withdrawn',
      );
    }
  });
  expect(late).toEqual([]);
  expect(granted).toBeGreaterThan(200);
  expect(granted).toBeLessThan(400);
  const { claims, purposes } = (await subscriptions.get(id))!;
  expect([Object.keys(claims).length, purposes[purpose]!.state]).toEqual([granted, 'withdrawn']);
}, 120_000);

test('a claim that is given back leaves the subscription as it was, even its pace', async () => {
  const before: Subscription = {
    purposes: { newsletter: { state: 'confirmed', at: now, record: 'rec_1' } },
    lastMarketingAt: instants[0],
    claims: {},
  };
  const id = await aStored(before);
  const found = await subscriptions.claim(id, { occasion: 'birthday-2026', purpose: 'newsletter' }, now);
  await subscriptions.release(id, 'birthday-2026', now, found);
  expect(await subscriptions.get(id)).toEqual(before);
});

test('a claim is not given back over a later one, whose pace stays', async () => {
  const id = await aStored({ purposes: { newsletter: { state: 'confirmed', at: now, record: 'rec_1' } }, claims: {} });
  const found = await subscriptions.claim(id, { occasion: 'birthday-2026', purpose: 'newsletter' }, now);
  const later = '2026-11-22T11:00:00.000Z';
  await subscriptions.claim(id, { occasion: 'win-back-2026-08-01', purpose: 'newsletter' }, later);
  await expect(subscriptions.release(id, 'birthday-2026', now, found)).rejects.toSatisfy(conditionFailed);
  await subscriptions.forget(id, ['birthday-2026']);
  expect(await subscriptions.get(id)).toMatchObject({
    lastMarketingAt: later,
    claims: { 'win-back-2026-08-01': later },
  });
});
