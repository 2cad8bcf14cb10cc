import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountMailer, marketingShare } from '../../../functions/mail/accountMailer.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import type { Mailer, OutgoingMail } from '../../../functions/mail/mailer.ts';
import { pace } from '../../../functions/mail/pace.ts';

beforeAll(() => {
  vi.useFakeTimers();
});
afterAll(() => {
  vi.useRealTimers();
});
let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(JSON.stringify(line)));
});
afterEach(() => vi.restoreAllMocks());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const clock = () => new Date();
const mail = (to: string): OutgoingMail => ({ from: 'shop@shop.example', to, raw: new Uint8Array(), tags: {} });
const refusal = (name: string, message: string) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } });

/** SES at a rate: so many in any second, whoever they are from. */
function aService(rate: number): { taken: { to: string; at: number }[]; refused: number; mailer: Mailer } {
  const service = {
    taken: [] as { to: string; at: number }[],
    refused: 0,
    mailer: async ({ to }: OutgoingMail) => {
      await sleep(20);
      if (service.taken.filter(({ at }) => at > Date.now() - 1000).length >= rate) {
        service.refused += 1;
        throw refusal('Throttling', 'Maximum sending rate exceeded.');
      }
      service.taken.push({ to, at: Date.now() });
      return { messageId: String(service.taken.length) };
    },
  };
  return service;
}

describe('marketing and who waits for a mail share one rate', () => {
  const rate = 14;
  const marketer = (mailer: Mailer) =>
    accountMailer(mailer, {
      inPace: pace((rate * marketingShare) / 2, { now: () => Date.now(), sleep }),
      circuit: circuit(),
      clock,
      makesRoom: true,
    });

  test('so many as marketing leaves room for are taken within a second, and marketing loses little', async () => {
    const service = aService(rate);
    const end = Date.now() + 60_000;
    const waits: number[] = [];
    const sender = async (send: Mailer) => {
      while (Date.now() < end) await send(mail('reader')).catch(() => {});
    };
    const asking = async () => {
      for (let i = 0; i < 30; i += 1) {
        await sleep(1950);
        waits.push(await untilTaken(service.mailer));
      }
    };
    const all = Promise.all([
      ...[marketer(service.mailer), marketer(service.mailer)].flatMap(eight).map(sender),
      asking(),
    ]);
    await vi.advanceTimersByTimeAsync(80_000);
    await all;
    expect(Math.max(...waits)).toBeLessThan(1_500);
    const readers = service.taken.filter(({ to }) => to === 'reader').length;
    expect(readers).toBeGreaterThan(0.75 * rate * 60);
  });

  test('however many they are they go first: marketing takes what they leave', async () => {
    const service = aService(rate);
    const end = Date.now() + 60_000;
    const waits: number[] = [];
    const sender = async (send: Mailer) => {
      while (Date.now() < end) await send(mail('reader')).catch(() => {});
    };
    const asking = async () => {
      await sleep(5_000);
      await Promise.all(
        Array.from({ length: 300 }, async (_, i) => {
          await sleep(i * 100);
          waits.push(await untilTaken(service.mailer));
        }),
      );
    };
    const all = Promise.all([
      ...[marketer(service.mailer), marketer(service.mailer)].flatMap(eight).map(sender),
      asking(),
    ]);
    await vi.advanceTimersByTimeAsync(90_000);
    await all;
    expect(waits).toHaveLength(300);
    expect(Math.max(...waits)).toBeLessThan(3_000);
  });

  const eight = (mailer: Mailer) => Array.from({ length: 8 }, () => mailer);
  /** What a mail that somebody waits for does: again, after a moment. */
  async function untilTaken(mailer: Mailer): Promise<number> {
    const begun = Date.now();
    for (;;) {
      try {
        await mailer(mail('asked'));
        return Date.now() - begun;
      } catch {
        await sleep(100 + 200 * Math.random());
      }
    }
  }
});

describe('a refusal', () => {
  const through = async (error: Error) => {
    const account = circuit();
    const inPace = pace(1000, { now: () => Date.now(), sleep });
    const send = accountMailer(() => Promise.reject(error), { inPace, circuit: account, clock, makesRoom: false });
    await expect(send(mail('anna@example.com'))).rejects.toBe(error);
    return account.restsUntil(clock()) !== undefined;
  };
  const rung = () => logged.some((line) => line.includes('MAIL_ACCOUNT_REFUSED'));
  const unverified = (who: string) =>
    refusal('MessageRejected', `Email address is not verified. The following identities failed the check: ${who}`);

  test.each([
    ['of a paused account', refusal('MessageRejected', 'Sending paused for this account.')],
    ['by the quota of the day', refusal('Throttling', 'Daily message quota exceeded.')],
    ['of the sender', unverified('anna@example.com, shop@shop.example')],
    ['of the sender’s domain', unverified('SHOP.example')],
  ])('%s rings, and the account is left alone for a while', async (_name, error) => {
    expect(await through(error)).toBe(true);
    expect(rung()).toBe(true);
  });

  test('of one recipient the sandbox does not know rings, and holds up nobody else', async () => {
    expect(await through(unverified('anna@example.com'))).toBe(false);
    expect(rung()).toBe(true);
    expect(logged.join()).not.toContain('anna');
  });

  test.each([
    ['of a mail for its content', refusal('MessageRejected', 'Bad content.')],
    ['for a second that is full', refusal('Throttling', 'Maximum sending rate exceeded.')],
  ])('%s is nothing of the account’s', async (_name, error) => {
    expect(await through(error)).toBe(false);
    expect(rung()).toBe(false);
  });
});
