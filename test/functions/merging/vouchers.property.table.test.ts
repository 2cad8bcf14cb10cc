import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { mergeIdOf } from '../../../functions/merging/merge.schema.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { partsOfCopy } from '../../../functions/view/collectCopy.ts';
import { guessesTable } from '../../../functions/vouchers/guesses.table.ts';
import { issueVoucher } from '../../../functions/vouchers/issueVoucher.ts';
import { redeemVoucher, undoVoucher } from '../../../functions/vouchers/redeemVoucher.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { aProgramme, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { keys, merging } from './merging.ts';

let tables: Tables;
let floor: ReturnType<typeof merging>;
beforeAll(async () => {
  tables = await startTables();
  floor = merging(tables);
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const kind = aProgramme().vouchers.get('birthday-cake')!;
const clerk = { kind: 'staff', role: 'clerk', name: 'zofia' } as const;
const vouchers = () => vouchersTable(tables.client, 'contacts');
const dependencies = () => ({
  ...{ contacts: floor.contacts, vouchers: vouchers(), guesses: guessesTable(tables.client, 'leads') },
  ...{ keys, shop, now: floor.tick(), timeZone: shop.timeZone, by: 'send' },
});
const issue = async (contactId: string, occasion: string) =>
  (await issueVoucher({ contactId, kind, occasion, cause: 'birthday' }, dependencies()))!;
const answer = (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error) => error.status as number,
  );

const act = fc.oneof(
  fc.record({
    do: fc.constantFrom('redeem' as const, 'undo' as const),
    code: fc.nat(2),
    receipt: fc.constantFrom('r1', 'r2'),
  }),
  fc.record({ do: fc.constantFrom('merge' as const, 'part' as const) }),
);

test('no code is redeemed twice or lost, however those who hold it are merged and parted', async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (story) => {
      const name = `holder${people++}`;
      const [a, b] = [await floor.confirm(`a@${name}.example`), await floor.confirm(`b@${name}.example`)];
      const issued = [
        await issue(a, 'birthday-2027'),
        await issue(b, 'birthday-2027'),
        await issue(b, 'birthday-2028'),
      ];
      const redeemedWith: (string | undefined)[] = [undefined, undefined, undefined];
      let isOne = false;
      for (const one of story) {
        if (one.do === 'merge' && !isOne) await floor.merge(a, b);
        if (one.do === 'part' && isOne) await floor.undo(mergeIdOf(b));
        if (one.do === 'merge') isOne = true;
        if (one.do === 'part') isOne = false;
        if (one.do !== 'redeem' && one.do !== 'undo') continue;
        const { code } = issued[one.code]!;
        const [asked, was] = [{ code, receipt: one.receipt, caller: clerk }, redeemedWith[one.code]];
        if (one.do === 'redeem') {
          const isFree = was === undefined || was === one.receipt;
          expect(await answer(redeemVoucher(asked, dependencies()))).toBe(isFree ? 200 : 409);
          if (isFree) redeemedWith[one.code] = one.receipt;
        } else if (was === one.receipt) {
          expect(await answer(undoVoucher(asked, dependencies()))).toBe(200);
          redeemedWith[one.code] = undefined;
        }
      }
      for (const [i, { contactId, id }] of issued.entries())
        expect((await vouchers().get(contactId, id))!.state).toBe(redeemedWith[i] ? 'redeemed' : 'open');
      if (isOne) await floor.undo(mergeIdOf(b));
      const open = (holder: string) =>
        issued.flatMap(({ contactId, id }, i) => (contactId === holder && !redeemedWith[i] ? [id] : []));
      for (const holder of [a, b])
        expect(Object.keys((await floor.contacts.get(holder))!.vouchers ?? {}).sort()).toEqual(open(holder).sort());
    }),
    { numRuns: 8 },
  );
}, 300_000);

test('who is erased as the one is erased as both: no collection, no identity, no code is left', async () => {
  const [a, b] = [
    await floor.confirm('a@erased.example', { phone: '+48600100200' }),
    await floor.confirm('b@erased.example', { card: 'KL99' }),
  ];
  const { code } = await issue(b, 'birthday-2027');
  await floor.order('b@erased.example');
  await floor.merge(a, b);
  await floor.ask('b@erased.example');
  expect(await partsOfCopy(a, floor.collection)).toHaveLength(2);
  const erasures = erasuresTable(tables.client, 'contacts');
  await eraseContact(a, 'erased', { contacts: floor.contacts, erasures, now: floor.tick(), mayGoOn: () => true });
  for (const id of [a, b]) expect((await tables.collection(id)).map(({ sk }) => sk)).toEqual(['DUE#erase']);
  for (const address of ['a@erased.example', 'b@erased.example']) {
    const key = keys.email(`${address}`);
    expect(await floor.contacts.idOfEmail(key)).toBeUndefined();
    expect(await floor.subscriptions.erasedAt(key)).toBeDefined();
  }
  expect(await floor.contacts.idOf({ kind: 'card', key: keys.card('KL99') })).toBeUndefined();
  expect(await floor.contacts.mergedInto(b)).toBeUndefined();
  expect(await answer(redeemVoucher({ code, receipt: 'r1', caller: clerk }, dependencies()))).toBe(410);
});

test('thousands of orders are merged and parted as one is, in one transaction each', async () => {
  const { contacts, all, merge, undo } = floor;
  const a = await floor.confirm('a@many.example');
  const b = await floor.order('b@many.example', 1);
  const { orders } = all();
  const at = (n: number) => new Date(Date.parse('2020-01-01T00:00:00.000Z') + n * 60_000).toISOString();
  const many = 2_000;
  for (let n = 0; n < many; n += 25)
    await contacts.commit(
      Array.from({ length: 25 }, (_, i) => {
        const order = { orderId: `M-${n + i}`, at: at(n + i), total: 1, currency: 'PLN' };
        return orders.put(keys.order(order.orderId), { contactId: b, bodyHash: 'x' }, order)[1];
      }),
    );
  const { id } = await merge(a, b);
  await floor.order('b@many.example', 1);
  await undo(id);
  // As if they had been counted all along: what came meanwhile has them all read anew.
  expect((await contacts.get(b))!.orders.count).toBe(many + 2);
  expect((await contacts.get(a))!.orders.count).toBe(0);
}, 120_000);
