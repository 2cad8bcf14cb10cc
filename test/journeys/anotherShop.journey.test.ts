import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfChanged } from '../../infra/local/buildIfChanged.ts';
import config from '../../shop.config.ts';
import { anotherShop } from '../support/anotherShop.ts';
import { startWorld } from '../support/world.ts';

let shop: Awaited<ReturnType<typeof anotherShop>>;
beforeAll(async () => {
  shop = await anotherShop();
});
afterAll(() => shop.remove());

const written = (locale: string) => ({
  subject: `Hello in ${locale}`,
  body: `Dobrze, że jesteś, {{ contact.firstName | default: 'friend' }}!\n\n::button[To the shop]({{ shop.url }}/${locale})`,
});
const content: Record<string, { subject: string; body: string }> = Object.fromEntries(
  config.locales.map((locale) => [locale, written(locale)]),
);
const hello = (letter: object) => ({
  hello: {
    trigger: { on: 'joined' },
    purpose: 'newsletter',
    cap: 'exempt',
    lateBy: 'P2D',
    steps: [{ after: 'P1D', letter }],
  },
});

describe('a third automation in shop.config.ts with a letter of its own', () => {
  test('is no build without content in every language of the shop, and the path of what is missing is said', async () => {
    const { fi: _, ...incomplete } = content;
    await shop.configure(hello({ content: incomplete }));
    await expect(shop.build()).rejects.toThrow('automations.hello.steps.0.letter.content.fi');
  });

  test('goes out when it is due, to everybody in their own language', async () => {
    await shop.configure(hello({ content }));
    const built = buildIfChanged(shop.folder, 'cdk.out');
    const world = await startWorld({ templateDir: join(shop.folder, 'cdk.out'), built });
    try {
      await world.moveClock(`${(await world.now()).getUTCFullYear() + 1}-01-10T10:00:00Z`);
      const joined = await world.now();
      await world.join('zofia@example.com', { firstName: 'Zofia', locale: 'pl' });
      await world.join('aino@example.com', { locale: 'fi' });
      const letters = async (email: string) =>
        (await world.mails(email)).filter(({ tags }) => tags.occasion?.startsWith('hello-'));
      await world.moveClock(new Date(joined.getTime() + 23 * 3_600_000));
      expect([...(await letters('zofia@example.com')), ...(await letters('aino@example.com'))]).toEqual([]);
      await world.moveClock(new Date(joined.getTime() + 24 * 3_600_000 + 60_000));
      const [toZofia, ...again] = await letters('zofia@example.com');
      expect([toZofia!.subject, toZofia!.tags.occasion, again]).toEqual([
        'Hello in pl',
        `hello-${joined.toISOString().slice(0, 10)}`,
        [],
      ]);
      expect(toZofia!.text).toContain('Dobrze, że jesteś, Zofia!');
      const [counted] = /(?<=href=")[^"]*\/c\/[^"]*/.exec(toZofia!.html)!;
      const { pathname } = new URL(counted);
      expect((await fetch(world.url + pathname, { redirect: 'manual' })).headers.get('location')).toBe(
        `${config.url}/pl`,
      );
      const [toAino] = await letters('aino@example.com');
      expect(toAino!.subject).toBe('Hello in fi');
      expect(toAino!.text).toContain('Dobrze, że jesteś, friend!');
    } finally {
      await world.stop();
    }
  });
});
