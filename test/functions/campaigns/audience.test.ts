import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { betterOf } from '../../../functions/campaigns/decide.ts';
import { variantOf } from '../../../functions/programme/campaigns/audience.ts';
import type { Segment } from '../../../functions/programme/programme.types.ts';
import { aProgramme } from '../../support/builders.ts';
import { type CampaignWorld, campaignWorld } from './campaignWorld.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const nine = Date.parse('2027-03-01T09:00:10.000Z');

async function scheduled(world: CampaignWorld): Promise<void> {
  await world.marketer('schedule');
  world.now = nine;
}

async function expandAll(world: CampaignWorld, pieces = 100): Promise<void> {
  for (let i = 0; i < pieces && world.dueWork().some(([kind]) => kind === 'expand'); i++) await world.work('expand');
}

const reasons = (world: CampaignWorld) =>
  Object.fromEntries(world.states().map(({ contactId, state, reason }) => [contactId, reason ?? state]));

describe('an audience', () => {
  test('is the same whenever its segment is changed while it is expanded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 12 }), fc.boolean(), async (pieces, everybodyJudged) => {
        const world = campaignWorld({ people: 12 });
        const [old, young] = [
          ['con_1', 'con_4', 'con_7', 'con_9', 'con_10'],
          ['con_2', 'con_4', 'con_11'],
        ];
        for (const contact of world.contacts.values()) contact.tags = old.includes(contact.id) ? ['vip'] : ['other'];
        const segment = (version: number, value: string): Segment => ({
          ...{ id: 'new', name: 'VIP', version, from: `2027-02-0${version}T00:00:00.000Z`, builtIn: false },
          rule: { field: 'tags', op: 'contains', value },
        });
        const by = (one: Segment) => ({ ...aProgramme(), segments: new Map([['new', one]]) });
        const [before, after] = [by(segment(1, 'vip')), by(segment(2, 'other'))];
        world.programmes = { now: before, newest: before };
        world.members = ({ id }, version) => (version === 1 ? old : young).includes(id);
        await scheduled(world);
        await expandAll(world, pieces);
        if (pieces > 0) world.programmes = { now: everybodyJudged ? after : before, newest: after };
        await expandAll(world);
        expect([...world.sends.keys()].sort()).toEqual([...old].sort());
        expect(world.head().expandedAt).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });

  test('has everybody planned, or skipped by name: left out, held out, in no language', async () => {
    const world = campaignWorld({ people: 60, head: { exclude: ['hot'], holdout: 0.3 } });
    const order = { at: '2027-02-28T10:00:00.000Z', id: 'o', total: 100, currency: 'PLN' };
    const hot = { count: 1, totals: { PLN: 100 }, firstAt: order.at, lastAt: order.at, recent: [order] };
    world.contacts.get('con_3')!.orders = hot;
    world.contacts.get('con_5')!.locale = 'fi';
    await scheduled(world);
    await expandAll(world);
    const said = reasons(world);
    expect([Object.keys(said).length, said.con_3, said.con_5]).toEqual([60, 'excluded-segment', 'no-language']);
    const heldOut = Object.values(said).filter((reason) => reason === 'held-out').length;
    expect(heldOut).toBeGreaterThan(8);
    expect(heldOut).toBeLessThan(30);
  });

  test('waits for a person when a segment that it is for, or that it leaves out, is not there', async () => {
    for (const head of [{ segment: 'gone' }, { exclude: ['hot', 'gone'] }]) {
      const world = campaignWorld({ people: 3, head });
      await scheduled(world);
      await expandAll(world);
      expect([world.head().state, world.sends.size]).toEqual(['waiting', 0]);
      // Approved while it is still missing, it waits again; once it is back, it goes on.
      await world.marketer('approve');
      await expandAll(world);
      expect([world.head().state, world.sends.size]).toEqual(['waiting', 0]);
      const { segments } = world.programmes.now;
      const back = {
        ...aProgramme(),
        segments: new Map([...segments, ['gone', { ...segments.get('new')!, id: 'gone' }]]),
      };
      world.programmes = { now: back, newest: back };
      await world.marketer('approve');
      await expandAll(world);
      expect([world.head().state, world.sends.size]).toEqual(['running', 3]);
    }
  });

  test.each(['clicks', 'orders'] as const)(
    'gets its variants by halves of the share, and the rest the one with more %s',
    async (what) => {
      const ab = { share: 0.5, by: what, after: 'PT1H' };
      const world = campaignWorld({ people: 40, head: { ab } });
      await scheduled(world);
      await expandAll(world);
      const variantsOf = () => world.states().map(({ contactId, variant }) => [contactId, variant]);
      expect(variantsOf()).toEqual(
        [...world.contacts.keys()].map((id) => [id, variantOf(world.head(), id)]).sort(by(variantsOf())),
      );
      for (const [contactId] of world.dueMails()) await world.send(contactId);
      const tried = world.mails.length;
      expect(tried).toBeGreaterThan(8);
      expect(tried).toBeLessThan(32);
      for (const { send } of world.sends.values()) {
        const reader = world.contacts.get(send.contactId)!;
        const isB = send.variant === 'b';
        // What was ordered before the mail is nobody's answer to it, nor are clicks where it goes by orders.
        const lastAt = isB && what === 'orders' ? send.at : undefined;
        reader.orders = { ...reader.orders, lastAt: lastAt ?? '2027-02-28T10:00:00.000Z' };
        if (send.at && isB === (what === 'clicks')) send.clickedAt = send.at;
      }
      world.now += 3_600_000;
      for (let i = 0; i < 60; i++) for (const kind of ['decide', 'tend']) await world.work(kind);
      expect(world.head().winner).toMatchObject({ variant: 'b', a: { responded: 0 } });
      for (const [contactId] of world.dueMails()) await world.send(contactId);
      expect(world.mails).toHaveLength(40);
      expect(world.mails.slice(tried).every(({ variant }) => variant === 'b')).toBe(true);
    },
  );
});

test('of two variants the one that more of its readers answered is better, and the first where none is', () => {
  const figures = (sent: number, responded: number) => ({ sent, responded });
  expect(betterOf({ a: figures(100, 10), b: figures(50, 6) })).toBe('b');
  expect(betterOf({ a: figures(100, 10), b: figures(50, 5) })).toBe('a');
  expect(betterOf({ a: figures(0, 0), b: figures(0, 0) })).toBe('a');
  expect(betterOf({ a: figures(0, 0), b: figures(3, 1) })).toBe('b');
});

/** In the order of another list. */
const by = (order: (string | undefined)[][]) => (one: (string | undefined)[], other: (string | undefined)[]) =>
  order.findIndex(([id]) => id === one[0]) - order.findIndex(([id]) => id === other[0]);
