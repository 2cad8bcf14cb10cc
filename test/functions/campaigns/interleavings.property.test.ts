import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Send } from '../../../functions/programme/send.schema.ts';
import type { StepName } from '../../../functions/staff/stepCampaign.ts';
import { type CampaignWorld, campaignWorld, Killed } from './campaignWorld.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const hour = 3_600_000;
const kinds = ['expand', 'tend', 'decide'] as const;

/** Lets what is due be done until nothing is, from minute to minute; killed processes are followed by others. */
async function quiet(world: CampaignWorld, hours = 12): Promise<void> {
  const until = world.now + hours * hour;
  while (world.now < until) {
    for (const kind of kinds)
      for (let i = 0; i < 40 && world.dueWork().some(([name]) => name === kind); i++) await world.work(kind);
    for (const [contactId] of world.dueMails()) await world.send(contactId);
    const next = kinds.flatMap((kind) => world.works.get(kind)?.at ?? []);
    next.push(...[...world.sends.values()].flatMap(({ agendaAt }) => agendaAt ?? []));
    const soonest = next.sort()[0];
    if (soonest === undefined) return;
    world.now = Math.max(world.now + 1_000, Date.parse(soonest));
  }
}

/** What must be true however it went: nobody twice, nothing untold, the sum closed. */
function account(world: CampaignWorld, underWay: Send['state'][] = []) {
  const times = Map.groupBy(world.mails, ({ to }) => to);
  for (const [to, mails] of times) {
    expect([to, mails.length]).toEqual([to, 1]);
    expect(['sent', 'unknown', ...underWay]).toContain(world.sends.get(to)!.send.state);
  }
  for (const send of world.states()) {
    if (send.state === 'sent') expect(times.has(send.contactId)).toBe(true);
    if (send.reason === 'cancelled') expect(world.steps).toContain('cancel');
  }
}

const aStep = fc.record({
  name: fc.constantFrom<StepName>('pause', 'resume', 'cancel', 'approve', 'missed', 'pause', 'resume', 'cancel'),
  /** How much others do before. */
  wait: fc.nat({ max: 30 }),
});

const laterSteps = fc.constantFrom<StepName>('missed', 'retry', 'missed', 'retry', 'pause', 'resume', 'cancel');

/** A process dies at the so manieth time it does this: before it is done, or right after. */
const aKill = fc.record({
  what: fc.constantFrom('claim', 'mailer', 'settle sent', 'hold', 'enter', 'putBack', 'campaign', 'sends', 'note'),
  nth: fc.nat({ max: 4 }),
  after: fc.boolean(),
});

describe('pause, resume and cancel at every step of the way of a send', () => {
  test('mail nobody twice, say of nobody who was mailed that she was skipped, and end with everybody accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(aStep, { maxLength: 5 }),
        fc.array(aKill, { maxLength: 5 }),
        fc.boolean(),
        async (scheduler, steps, kills, tries) => {
          const touched = new Map<string, number>();
          let free = false;
          const ab = { share: 0.5, by: 'clicks' as const, after: 'PT1H' };
          const world = campaignWorld({
            people: 5,
            head: tries ? { ab } : {},
            step: async (what) => {
              if (free) return {};
              const nth = touched.get(what) ?? 0;
              touched.set(what, nth + 1);
              const kill = kills.find((one) => one.what === what && one.nth === nth);
              await scheduler.schedule(Promise.resolve(), what);
              if (kill && !kill.after) throw new Killed(what);
              return { killAfter: kill?.after ?? false };
            },
          });
          free = true;
          await world.marketer('schedule');
          free = false;
          world.now = Date.parse('2027-03-01T09:00:10.000Z');
          const surviving = async (run: () => Promise<unknown>) =>
            run().catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
          const worker = async () => {
            for (let i = 0; i < 25; i++) for (const kind of kinds) await surviving(() => world.work(kind));
          };
          const sender = async () => {
            for (let i = 0; i < 12; i++) {
              await surviving(async () => scheduler.schedule(Promise.resolve(), 'sweep'));
              for (const [contactId] of world.dueMails()) await surviving(() => world.send(contactId));
            }
          };
          const marketer = async () => {
            for (const { name, wait } of steps) {
              for (let i = 0; i < wait; i++) await scheduler.schedule(Promise.resolve(), 'wait');
              await surviving(() => world.marketer(name));
            }
          };
          await scheduler.waitFor(Promise.all([worker(), sender(), sender(), marketer()]));
          account(world, ['planned', 'skipped']);
          free = true;
          if (world.head().state === 'paused') await world.marketer('resume');
          await quiet(world);
          if (world.head().state === 'waiting') await world.marketer('approve');
          await quiet(world);
          await world.events();
          account(world);
          expect(['finished', 'cancelled']).toContain(world.head().state);
          expect(world.states().filter(({ state }) => state === 'planned')).toEqual([]);
          if (world.head().state === 'finished') expect(world.sends.size).toBe(5);
        },
      ),
      { numRuns: 300 },
    );
  }, 300_000);

  test('so do those who were missed and those whose mail failed, when they are to be mailed after all', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ name: laterSteps, wait: fc.nat({ max: 30 }) }), { minLength: 1, maxLength: 5 }),
        fc.array(aKill, { maxLength: 4 }),
        async (scheduler, steps, kills) => {
          const touched = new Map<string, number>();
          let [free, broken] = [true, true];
          const world = campaignWorld({
            people: 6,
            refuses: (contactId) => broken && ['con_0', 'con_1'].includes(contactId),
            step: async (what) => {
              if (free) return {};
              const nth = touched.get(what) ?? 0;
              touched.set(what, nth + 1);
              const kill = kills.find((one) => one.what === what && one.nth === nth);
              await scheduler.schedule(Promise.resolve(), what);
              if (kill && !kill.after) throw new Killed(what);
              return { killAfter: kill?.after ?? false };
            },
          });
          // Two were written to shortly before, so that the weekly pause has them missed.
          for (const id of ['con_2', 'con_3'])
            world.subscriptions.set(id, {
              ...world.subscriptions.get(id)!,
              lastMarketingAt: '2027-02-28T08:00:00.000Z',
            });
          await world.marketer('schedule');
          world.now = Date.parse('2027-03-01T09:00:10.000Z');
          await quiet(world, 24);
          expect(world.head().state).toBe('finished');
          const before = world.states().map(({ state, reason }) => reason ?? state);
          expect(before.sort()).toEqual(['MessageRejected', 'MessageRejected', 'capped', 'capped', 'sent', 'sent']);
          world.now += 10 * 24 * hour;
          [free, broken] = [false, false];
          const surviving = async (run: () => Promise<unknown>) =>
            run().catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
          const worker = async () => {
            for (let i = 0; i < 20; i++) {
              for (const kind of ['tend', 'decide']) await surviving(() => world.work(kind));
              world.now += 2_000;
            }
          };
          const sender = async () => {
            for (let i = 0; i < 12; i++) {
              await surviving(async () => scheduler.schedule(Promise.resolve(), 'sweep'));
              for (const [contactId] of world.dueMails()) await surviving(() => world.send(contactId));
            }
          };
          const marketer = async () => {
            for (const { name, wait } of steps) {
              await surviving(() => world.marketer(name));
              for (let i = 0; i < wait; i++) await scheduler.schedule(Promise.resolve(), 'wait');
            }
          };
          await scheduler.waitFor(Promise.all([worker(), sender(), sender(), marketer()]));
          account(world, ['planned', 'skipped']);
          free = true;
          for (const name of ['resume', 'approve'] as const) {
            await world.marketer(name);
            await quiet(world);
          }
          await world.events();
          account(world);
          expect(['finished', 'cancelled']).toContain(world.head().state);
          expect(world.states().filter(({ state }) => state === 'planned')).toEqual([]);
          expect(world.sends.size).toBe(6);
          for (const { contactId, state } of world.states()) seen.add(`${contactId} ${state}`);
          // Nobody of the others is touched by either.
          if (!world.steps.includes('missed'))
            for (const id of ['con_2', 'con_3']) expect(world.sends.get(id)!.send.state).toBe('skipped');
          if (!world.steps.includes('retry'))
            for (const id of ['con_0', 'con_1']) expect(world.sends.get(id)!.send.state).toBe('failed');
        },
      ),
      { numRuns: 100 },
    );
    for (const id of ['con_0', 'con_1', 'con_2', 'con_3']) expect(seen).toContain(`${id} sent`);
  }, 300_000);
});
