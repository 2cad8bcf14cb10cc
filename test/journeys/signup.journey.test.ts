import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('a sign-up becomes a contact who is known, in its segments', async () => {
  const contact = await world.join('zofia@example.com', { firstName: 'Zofia', birthday: '--05-17' });
  expect(contact).toMatchObject({
    email: 'zofia@example.com',
    facts: { temperature: 'warm', emailKind: 'personal' },
    segments: ['new', 'warm'],
    subscription: { purposes: { newsletter: { state: 'confirmed' } } },
  });
});
