import { expect, test } from 'vitest';
import { reckonedHours } from '../../../functions/mail/reckonedHours.ts';
import { campaignWarnings } from '../../../functions/staff/campaignWarnings.ts';
import { shop } from '../../support/builders.ts';

const schedule = { at: '2027-03-01T10:00', zone: 'shop' as const, grace: 'PT6H' };
const ids = Array.from({ length: 5_000 }, (_, i) => `con_${String(i).padStart(5, '0')}`);
/** A segment whose members are as many in each shard, and fewer than it holds when there is no time to count on. */
const around = (perSecond: number, mayGoOn = () => true) => ({
  memberships: {
    contactIds: async (_: string, __: string, after: string, most: number) =>
      ids.filter((id) => id > after).slice(0, most),
  },
  account: {
    standing: async () => ({ quota: { perSecond, perDay: -1, sentLastDay: 0, at: '2027-02-01T10:00:00.000Z' } }),
  },
  shop: { ...shop, limits: { ...shop.limits, mailsPerSecond: 14 } },
  mayGoOn,
});

test('what the account does not send within the grace is said when it is scheduled, with how long it takes', async () => {
  const campaign = { segment: 'warm', schedule };
  expect(await campaignWarnings(campaign, around(1))).toEqual([]);
  const [warning] = await campaignWarnings(campaign, around(0.5));
  expect(warning).toMatchObject({ code: 'slower-than-grace', mails: 20_000, hours: 11.2 });
  expect(await campaignWarnings({ ...campaign, holdout: 0.5 }, around(0.5))).toEqual([]);
  expect(await campaignWarnings({ ...campaign, schedule: { ...schedule, grace: 'PT12H' } }, around(0.5))).toEqual([]);
  expect(await campaignWarnings({ segment: 'warm' }, around(0.5))).toEqual([]);
  const counted = await campaignWarnings(
    campaign,
    around(0.2, () => false),
  );
  expect(counted).toMatchObject([{ mails: 8_000 }]);
});

test('the hours go by the rate, and by what a day leaves to marketing', () => {
  const from = new Date('2027-03-01T09:00:00Z');
  const limits = { ...shop.limits, mailsPerSecond: 10, warmUp: undefined };
  const quota = { perSecond: 20, perDay: 10_000, sentLastDay: 0, at: from.toISOString() };
  expect(reckonedHours(36_000, from, { limits, quota: undefined })).toBe(1);
  expect(reckonedHours(9_000, from, { limits, quota })).toBe(0.25);
  expect(reckonedHours(18_000, from, { limits, quota })).toBe(24.25);
  const warmUp = { from: '2027-03-01', mostPerDay: [100, 200] };
  expect(reckonedHours(36_300, from, { limits: { ...limits, warmUp }, quota: undefined })).toBe(49);
  expect(reckonedHours(1, from, { limits, quota: { ...quota, perDay: 0 } })).toBe(365 * 24);
});
