import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountTable } from '../../../functions/mail/account.table.ts';
import { marketingRoom } from '../../../functions/mail/marketingRoom.ts';
import { weighFeedback } from '../../../functions/mail/weighFeedback.ts';
import { accountPk } from '../../../functions/platform/tableKeys.ts';
import { turnMarketing, viewSending } from '../../../functions/staff/sending.ts';
import { aShop } from '../../support/aShop.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let account: ReturnType<typeof accountTable>;
let asked = 0;
const rates: number[] = [];
const quota = { perSecond: 10, perDay: 50_000, sentLastDay: 100 };
const noon = new Date('2026-12-01T11:00:00.000Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

beforeAll(async () => {
  tables = await startTables();
  account = accountTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const items = (await tables.all('contacts')).filter(({ pk }) => pk === accountPk);
  for (const { pk, sk } of items)
    await tables.client.send(new DeleteCommand({ TableName: 'contacts', Key: { pk, sk } }));
  asked = 0;
  rates.length = 0;
});

const shopWith = (limits: object = {}) => {
  const shop = aShop();
  return { ...shop, limits: { ...shop.limits, mailsPerSecond: 14, ...limits } };
};
const aRoom = (limits: object = {}, told = quota) =>
  marketingRoom({
    account,
    askQuota: async () => {
      asked += 1;
      return told;
    },
    inPace: { at: (rate) => void rates.push(rate) },
    shop: shopWith(limits),
    part: 0.48,
  });
const hear = (what: 'delivered' | 'bounced' | 'complained', times: number, now = noon) =>
  weighFeedback(
    Array.from({ length: times }, () => what),
    { account, shop: shopWith(), now },
  );
const staff = { account: undefined as never, shop: shopWith(), now: noon };
const resume = (now = noon) => turnMarketing('on', 'Zofia', { ...staff, account, now });

describe('the quota', () => {
  test('is asked for by one of all instances, once a minute, and sets the pace of every one', async () => {
    const rooms = Array.from({ length: 6 }, () => aRoom());
    await Promise.all(rooms.map((room) => room.take(noon)));
    await Promise.all(rooms.map((room) => room.take(later(30))));
    expect(asked).toBe(1);
    expect(rates.slice(-6)).toEqual(Array(6).fill(4.8));
    await Promise.all(rooms.map((room) => room.take(later(61))));
    expect(asked).toBe(2);
  });

  test('that cannot be asked for leaves the shop’s own rate', async () => {
    const room = marketingRoom({
      account,
      askQuota: () => Promise.reject(new Error('Throttling')),
      inPace: { at: (rate) => void rates.push(rate) },
      shop: shopWith(),
      part: 0.5,
    });
    expect(await room.take(noon)).toBeUndefined();
    expect(rates).toEqual([7]);
  });

  test('of the day has marketing wait once nine tenths of it are used', async () => {
    const room = aRoom({}, { ...quota, sentLastDay: 45_000 });
    expect(await room.take(noon)).toEqual(new Date('2026-12-01T11:15:00.000Z'));
    // What nobody could ask for again holds nobody up for ever.
    const unheard = marketingRoom({
      account,
      askQuota: () => Promise.reject(new Error('AccessDenied')),
      inPace: { at() {} },
      shop: shopWith(),
      part: 0.48,
    });
    expect(await unheard.take(later(120))).toBeDefined();
    expect(await unheard.take(later(1200))).toBeUndefined();
  });
});

describe('a warm-up', () => {
  const warmUp = { from: '2026-12-01', mostPerDay: [60, 100] };

  test('lets so many go on a day, over all instances, and the rest wait for the next', async () => {
    const rooms = Array.from({ length: 4 }, () => aRoom({ warmUp }));
    const taken = await Promise.all(Array.from({ length: 100 }, (_, i) => rooms[i % 4]!.take(noon)));
    expect(taken.filter((until) => until === undefined)).toHaveLength(60);
    expect(new Set(taken.flatMap((until) => until?.toISOString() ?? []))).toEqual(
      new Set(['2026-12-01T23:00:00.000Z']),
    );
    const next = await Promise.all(Array.from({ length: 120 }, (_, i) => rooms[i % 4]!.take(later(86_400))));
    expect(next.filter((until) => until === undefined)).toHaveLength(100);
    expect(await aRoom({ warmUp }).take(later(2 * 86_400))).toBeUndefined();
  });

  test('gives a place to another when its mail came to nothing', async () => {
    const room = aRoom({ warmUp: { ...warmUp, mostPerDay: [1] } });
    expect(await room.take(noon)).toBeUndefined();
    room.giveBack();
    expect(await room.take(noon)).toBeUndefined();
    expect(await room.take(noon)).toBeDefined();
  });
});

describe('marketing', () => {
  test('pauses by itself when too much bounces, and goes on by the word of staff, counted anew', async () => {
    const room = aRoom();
    await hear('delivered', 60);
    await hear('bounced', 3);
    expect(await room.take(noon)).toBeUndefined();
    await hear('bounced', 2);
    expect(await account.standing()).toMatchObject({
      marketing: { state: 'paused', reason: 'bounces', share: 5 / 65 },
    });
    expect(await room.take(later(6))).toEqual(later(6 + 15 * 60));
    expect(await resume(later(60))).toMatchObject({ marketing: { state: 'on', by: 'Zofia' }, week: { bounced: 0 } });
    expect(await room.take(later(66))).toBeUndefined();
    await hear('bounced', 1, later(70));
    expect(await account.standing()).toMatchObject({ marketing: { state: 'on' } });
  });

  test('pauses after complaints of several days, and forgets those of a week ago', async () => {
    for (const day of [0, 1, 2]) await hear('complained', 1, later(day * 86_400));
    expect(await account.standing()).toMatchObject({ marketing: { state: 'paused', reason: 'complaints' } });
    await resume(later(3 * 86_400));
    for (const day of [4, 8, 11]) await hear('complained', 1, later(day * 86_400));
    expect(await account.standing()).toMatchObject({ marketing: { state: 'on' } });
  });

  test('is paused by staff too, and shown with who and why', async () => {
    const dependencies = { ...staff, account };
    expect(await viewSending(dependencies)).toMatchObject({ marketing: { state: 'on' }, week: { delivered: 0 } });
    await turnMarketing('paused', 'Zofia', dependencies);
    expect(await turnMarketing('paused', 'Anna', dependencies)).toMatchObject({
      marketing: { state: 'paused', by: 'Zofia', reason: 'staff' },
    });
    expect(await aRoom().take(noon)).toBeDefined();
  });

  test('that staff turn at the same moment is turned once, and the second told', async () => {
    const turns = await Promise.allSettled(
      ['Zofia', 'Anna'].map((by) => turnMarketing('paused', by, { ...staff, account })),
    );
    const { marketing } = await account.standing();
    const told = turns.filter(({ status }) => status === 'rejected');
    expect(told.length).toBeLessThanOrEqual(1);
    expect(['Zofia', 'Anna']).toContain(marketing?.by);
  });
});
