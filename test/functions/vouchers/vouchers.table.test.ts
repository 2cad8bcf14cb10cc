import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { expireKind } from '../../../functions/agenda/expireKind.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { mergeContacts } from '../../../functions/merging/mergeContacts.ts';
import { mergingTable } from '../../../functions/merging/merging.table.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { reportVouchers } from '../../../functions/reports/reportVouchers.ts';
import { codeOf } from '../../../functions/vouchers/code.ts';
import { findVoucher } from '../../../functions/vouchers/findVoucher.ts';
import { guessesTable } from '../../../functions/vouchers/guesses.table.ts';
import { issueVoucher } from '../../../functions/vouchers/issueVoucher.ts';
import { cancelVoucher, redeemVoucher, undoVoucher } from '../../../functions/vouchers/redeemVoucher.ts';
import { stateAt, type Voucher } from '../../../functions/vouchers/voucher.schema.ts';
import { voucherGroupsTable } from '../../../functions/vouchers/voucherGroups.table.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { aContact, aProgramme, aSubscription, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const start = new Date('2027-05-17T07:00:00.000Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const kind = aProgramme().vouchers.get('birthday-cake')!;
const clerk = { kind: 'staff', role: 'clerk', name: 'zofia' } as const;
const owner = { kind: 'staff', role: 'owner', name: 'anna' } as const;
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let vouchers: ReturnType<typeof vouchersTable>;
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  vouchers = vouchersTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const tablesAt = (now: Date) => ({
  ...{ contacts, vouchers, guesses: guessesTable(tables.client, 'leads'), keys, now, shop },
  timeZone: shop.timeZone,
});
async function somebody(): Promise<string> {
  people += 1;
  const id = `con_v${people}`;
  const subscription = subscriptionsTable(tables.client, 'contacts').create(id, aSubscription());
  await contacts.commit([...contacts.create(aContact({ id, emailKey: `key-v${people}` })), subscription]);
  return id;
}
const issue = (contactId: string, { now = start, times = 1, occasion = 'birthday-2027' } = {}) =>
  issueVoucher({ contactId, kind: { ...kind, times }, occasion, cause: 'birthday' }, { ...tablesAt(now), by: 'send' });
const redeem = (code: string, receipt: string, now = start) =>
  redeemVoucher({ code, receipt, caller: clerk }, tablesAt(now));
const undo = (code: string, receipt: string, now = start) =>
  undoVoucher({ code, receipt, caller: clerk }, tablesAt(now));
const cancel = (code: string, now = start) =>
  cancelVoucher({ code, reason: 'issued by mistake', caller: owner }, tablesAt(now));
const merge = (survivor: string, gone: string, now: Date) =>
  mergeContacts(
    { survivor, gone, by: 'anna' },
    {
      ...{ contacts, shop, now, merged: contacts.mergedInto },
      subscriptions: subscriptionsTable(tables.client, 'contacts'),
      merging: mergingTable(tables.client, 'contacts'),
    },
  );
const answer = (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error) => error.status as number,
  );
const expire = ({ contactId, id }: Pick<Voucher, 'contactId' | 'id'>, now: Date) =>
  expireKind.run!({ kind: 'expire', contactId, voucher: id } as never, {
    ...{ client: tables.client, table: 'contacts', shop, now },
    mayGoOn: () => true,
  });
const erase = (contactId: string, now: Date) =>
  eraseContact(contactId, 'erased', {
    ...{ contacts, erasures: erasuresTable(tables.client, 'contacts'), now },
    mayGoOn: () => true,
  });

describe('a voucher', () => {
  test('is one for a person and an occasion, however often and by however many it is issued', async () => {
    const id = await somebody();
    const issued = await Promise.all(Array.from({ length: 10 }, () => issue(id)));
    const again = await issue(id, { now: hours(48) });
    expect(new Set([...issued, again].map((voucher) => voucher!.code)).size).toBe(1);
    expect(new Set([...issued, again].map((voucher) => voucher!.validUntil))).toEqual(
      new Set(['2027-06-16T21:59:59.999Z']),
    );
    expect((await issue(id, { occasion: 'birthday-2028' }))!.code).not.toBe(again!.code);
    expect((await contacts.get(id))!.vouchers).toEqual({
      'birthday-cake.birthday-2027': '2027-06-16T21:59:59.999Z',
      'birthday-cake.birthday-2028': '2027-06-16T21:59:59.999Z',
    });
  });

  test('whose code another one has gets another code', async () => {
    const id = await somebody();
    const taken = keys.voucher(codeOf(keys.voucherSeed(id, 'birthday-cake.birthday-2027', 0)));
    const other = (await issue(await somebody()))!;
    await contacts.commit([vouchers.issued({ ...other, lookup: taken })[1]!]);
    const { code } = (await issue(id))!;
    expect(code).toBe(codeOf(keys.voucherSeed(id, 'birthday-cake.birthday-2027', 1)));
    expect((await redeem(code, 'r-1')).contactId).toBe(id);
  });

  test('of fifty redemptions at once is redeemed by one, and by its receipt again', async () => {
    const { code, contactId, id } = (await issue(await somebody()))!;
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => answer(redeem(code, `r-${i}`))));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter((status) => status === 409)).toHaveLength(49);
    expect(await answer(redeem(code, `r-${answers.indexOf(200)}`))).toBe(200);
    expect((await vouchers.get(contactId, id))!.redemptions).toHaveLength(1);
    expect((await contacts.get(contactId))!.vouchers).toEqual({});
  });

  test('with the same receipt fifty times at once is redeemed once', async () => {
    const { code, contactId, id } = (await issue(await somebody(), { times: 3 }))!;
    const answers = await Promise.all(Array.from({ length: 50 }, () => answer(redeem(code, 'r-1'))));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await vouchers.get(contactId, id))!.redemptions).toHaveLength(1);
  });

  test('is open again when it is undone within a day, and not after', async () => {
    const voucher = (await issue(await somebody()))!;
    await redeem(voucher.code, 'r-1');
    expect(await answer(undo(voucher.code, 'r-2'))).toBe(409);
    expect(await answer(undo(voucher.code, 'r-1', hours(23)))).toBe(200);
    expect(await answer(undo(voucher.code, 'r-1', hours(24)))).toBe(200);
    expect((await contacts.get(voucher.contactId))!.vouchers).toHaveProperty([voucher.id]);
    await redeem(voucher.code, 'r-3', hours(25));
    expect(await answer(undo(voucher.code, 'r-3', hours(50)))).toBe(409);
    expect(await answer(redeem(voucher.code, 'r-4', hours(50)))).toBe(409);
  });

  test('is good for its whole last day, and then over', async () => {
    const voucher = (await issue(await somebody()))!;
    const [last, over] = [new Date('2027-06-16T21:59:59.000Z'), new Date('2027-06-16T22:00:00.000Z')];
    await expire(voucher, last);
    expect((await vouchers.get(voucher.contactId, voucher.id))!.state).toBe('open');
    expect(await answer(redeem(voucher.code, 'r-1', over))).toBe(410);
    await expire(voucher, over);
    expect((await vouchers.get(voucher.contactId, voucher.id))!.state).toBe('expired');
    expect((await contacts.get(voucher.contactId))!.vouchers).toEqual({});
    await expect(redeem(voucher.code, 'r-1', over)).rejects.toThrow('its last day was 16 June 2027');
  });

  test('goes with its holder: the code leads to nobody, and says why', async () => {
    const voucher = (await issue(await somebody()))!;
    await erase(voucher.contactId, start);
    await expect(redeem(voucher.code, 'r-1')).rejects.toThrow('has been erased');
    const left = (await tables.all('contacts')).filter((item) => JSON.stringify(item).includes(voucher.code));
    expect(left).toEqual([]);
    const [mark] = (await tables.all('contacts')).filter(({ pk }) => pk === `VOUCHER#${voucher.lookup}`);
    expect(Object.keys(mark!).sort()).toEqual(['erased', 'pk', 'sk']);
  });
});

test('the report of a kind counts its vouchers, and the orders they came with', async () => {
  const own = { ...kind, id: 'counted' };
  const made = async (occasion = 'birthday-2027') => {
    const contactId = await somebody();
    return (await issueVoucher({ contactId, kind: own, occasion, cause: 'x' }, { ...tablesAt(start), by: 'send' }))!;
  };
  const [bought, shown, over] = [await made(), await made(), await made()];
  await made();
  const order = { id: 'order-1', at: start.toISOString(), total: 4200, currency: shop.currency };
  const holder = (await contacts.get(bought.contactId))!;
  const orders = { count: 1, totals: { [shop.currency]: 4200 }, recent: [order] };
  await contacts.commit([contacts.change(holder, { orders }, 'orders')]);
  await redeem(bought.code, 'order-1');
  await redeem(shown.code, 'till-7');
  await expire(over, hours(24 * 60));
  const groups = voucherGroupsTable(tables.client, 'contacts');
  const report = () => reportVouchers('counted', { groups, vouchers, contacts, shop, mayGoOn: () => true });
  expect(await report()).toEqual({
    ...{ issued: 4, open: 1, redeemed: 2, expired: 1, cancelled: 0 },
    orders: { count: 1, total: 4200, currency: shop.currency },
  });
  await erase(shown.contactId, start);
  expect(await report()).toMatchObject({ issued: 3, redeemed: 1 });
});

describe('a code', () => {
  const find = (code: string, name = 'guessing', now = start) =>
    findVoucher(code, { ...clerk, name }, tablesAt(now)).then(
      () => 200,
      (error) => error.status as number,
    );

  test('with a typo is told from one that nobody was given', async () => {
    const { code } = (await issue(await somebody()))!;
    const typo = (code[0] === 'C' ? 'D' : 'C') + code.slice(1);
    expect([await find(code), await find(typo), await find(codeOf(123n))]).toEqual([200, 400, 404]);
  });

  test('is not found by trying: after thirty that lead nowhere one waits for the next hour', async () => {
    const { code } = (await issue(await somebody()))!;
    const tried: number[] = [];
    for (let i = 0; i < 31; i += 1) tried.push(await find(codeOf(BigInt(i * 7919)), 'trying'));
    expect(tried.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(tried[30]).toBe(429);
    expect(await find(code, 'trying')).toBe(429);
    expect(await find(code, 'somebody else')).toBe(200);
    expect(await find(code, 'trying', hours(1))).toBe(200);
  });
});

test('one that was cancelled is redeemed no more, and the log says who did it and why', async () => {
  const contactId = await somebody();
  const { code } = (await issue(contactId))!;
  expect((await cancel(code)).state).toBe('cancelled');
  expect((await cancel(code)).state).toBe('cancelled');
  expect(await answer(redeem(code, 'till-1'))).toBe(410);
  const log = (await tables.collection(contactId)).filter(({ sk }) => String(sk).startsWith('CHANGE#'));
  expect(log.filter(({ to }) => to === 'cancelled')).toMatchObject([{ source: 'anna', reason: 'issued by mistake' }]);
  expect((await contacts.get(contactId))?.vouchers).toEqual({});
});

test('what was redeemed cannot be cancelled', async () => {
  const { code } = (await issue(await somebody()))!;
  await redeem(code, 'till-1');
  expect(await answer(cancel(code))).toBe(409);
});

type Step =
  | { do: 'issue' | 'expire' | 'erase' | 'cancel' | 'merge' }
  | { do: 'wait'; hours: number }
  | { do: 'redeem' | 'undo'; receipt: string }
  | { do: 'at-once'; receipts: string[] };
const receipt = fc.constantFrom('a', 'b', 'c');
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'issue' }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('redeem' as const, 'undo' as const), receipt }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('at-once' as const), receipts: fc.array(receipt, { maxLength: 4 }) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 20, 30, 700) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'expire' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'erase' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'cancel' }) },
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'merge' }) },
  ),
  { maxLength: 14 },
);

test('no sequence of issuing, redeeming, undoing, cancelling, expiring, merging and erasing redeems a code twice or loses one', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(1, 2), async (sequence, times) => {
      const contactId = await somebody();
      const { code, id, validUntil } = (await issue(contactId, { times }))!;
      let now = start;
      let [erased, over] = [false, false];
      let holder = contactId;
      /** Receipts that hold, by what the till was told. */
      const held = new Map<string, Date>();
      const redeemed = (answers: number[], receipts: string[]) => {
        for (const [i, one] of receipts.entries()) if (answers[i] === 200 && !held.has(one)) held.set(one, now);
      };
      for (const step of sequence) {
        if (step.do === 'wait') now = new Date(now.getTime() + step.hours * 3_600_000);
        if (step.do === 'merge' && !erased) {
          const survivor = await somebody();
          await merge(survivor, holder, now);
          holder = survivor;
        }
        if (step.do === 'issue' && holder === contactId) {
          const again = await issue(contactId, { now, times });
          expect(again?.code).toBe(erased ? undefined : code);
        }
        if (step.do === 'expire' && !erased) await expire({ contactId, id }, now);
        if (step.do === 'erase') {
          await erase(holder, now);
          erased = true;
        }
        if (step.do === 'cancel') {
          const could = !erased && (over || (held.size < times && now.toISOString() <= validUntil));
          expect((await answer(cancel(code, now))) === 200).toBe(could);
          over ||= could;
        }
        if (step.do === 'redeem') {
          const fits = !over && held.size < times && now.toISOString() <= validUntil;
          const could = !erased && (held.has(step.receipt) || fits);
          const status = await answer(redeem(code, step.receipt, now));
          expect(status === 200).toBe(could);
          redeemed([status], [step.receipt]);
        }
        if (step.do === 'at-once') {
          const answers = await Promise.all(step.receipts.map((one) => answer(redeem(code, one, now))));
          redeemed(answers, step.receipts);
        }
        if (step.do === 'undo' && (await answer(undo(code, step.receipt, now))) === 200) held.delete(step.receipt);
        expect(held.size).toBeLessThanOrEqual(times);
        const voucher = await vouchers.get(contactId, id);
        expect(voucher === undefined).toBe(erased);
        if (!voucher) continue;
        expect(voucher.redemptions.map((one) => one.receipt).sort()).toEqual([...held.keys()].sort());
        const open = (await contacts.get(holder))!.vouchers ?? {};
        expect(id in open).toBe(voucher.state === 'open');
        const isOver = now.toISOString() > validUntil;
        expect(stateAt(voucher, now.toISOString())).toBe(
          over ? 'cancelled' : held.size === times ? 'redeemed' : isOver ? 'expired' : 'open',
        );
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
