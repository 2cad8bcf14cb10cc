import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

/** Silent people are asked once more, and then let go; how the base stands is counted every week, and by hand. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const day = 86_400_000;
const later = async (days: number) => world.moveClock(new Date((await world.now()).getTime() + days * day));
const as = async (role: string) => ({ authorization: `Bearer ${(await world.credentials())[role]}` });
const newest = async () => (await world.asStaff('/v1/base-health', 'marketer')).json.items[0];
const stateOf = async (email: string) => (await world.contact(email)).subscription.purposes.newsletter.state;

test('who does not answer "shall we go on writing" gets no more letters, and the record says why', async () => {
  await world.moveClock(`${new Date((await world.now()).getTime() + day).toISOString().slice(0, 10)}T10:00:00Z`);
  await world.join('silent@example.com', { birthday: '1990-05-17' });
  await world.join('stays@example.com');
  await world.order({ orderId: 'stays-1', email: 'stays@example.com', at: (await world.now()).toISOString() });
  expect((await world.post('/v1/automations/almost-gone/resume', {}, await as('marketer'))).status).toBeLessThan(300);
  const run = await world.post('/v1/base-health/run', undefined, await as('marketer'));
  expect([run.status, run.json.running.done]).toEqual([202, 0]);
  await later(1 / 24);
  await world.idle();
  expect(await newest()).toMatchObject({ people: 2, withConsent: 2, withBirthday: 1, shares: { withBirthday: 0.5 } });

  for (let weeks = 0; weeks < 54; weeks += 6) await later(42);
  const letters = (await world.mails('silent@example.com')).filter(({ tags }) =>
    /^almost-gone/.test(tags.occasion ?? ''),
  );
  expect(letters).toHaveLength(1);
  await world.order({ orderId: 'stays-2', email: 'stays@example.com', at: (await world.now()).toISOString() });
  for (let days = 0; days < 77; days += 7) await later(7.1);
  expect(await stateOf('silent@example.com')).toBe('withdrawn');
  expect(await stateOf('stays@example.com')).toBe('confirmed');
  const { consents } = await world.contact('silent@example.com');
  expect(JSON.stringify(consents)).toContain('"silence"');
  expect(await newest()).toMatchObject({ people: 2, withConsent: 1, doubts: { left: 1 } });
  expect((await world.asStaff('/v1/base-health', 'clerk')).status).toBe(403);
}, 300_000);
