import { expect, test } from 'vitest';
import { mailKind } from '../../../functions/agenda/mailKind.ts';
import { sweep } from '../../../functions/agenda/sweep.ts';
import { shards } from '../../../functions/platform/shard.ts';
import { shop } from '../../support/builders.ts';

const start = Date.parse('2027-04-23T07:00:00.000Z');
/** Rounds for which a sweep has time. */
const rounds = 20;

type Item = { pk: string; at: string; turn: number };

/** So many mails, all due now, swept every minute until all are queued, while the senders do so many a second in turn. */
async function sweepBacklog(mails: number, perSecond: number): Promise<Item[]> {
  const items = Array.from({ length: mails }, (_, i): Item => ({ pk: String(i), at: due, turn: -1 }));
  let queued = 0;
  for (let ms = start; queued < mails; ms += 60_000) {
    const now = new Date(ms);
    const shown = shards.map((_, shard) => items.filter(({ at }, i) => i % shards.length === shard && at <= iso(ms)));
    const sent = Math.floor(((ms - start) / 1000) * perSecond * reached);
    let left = rounds;
    await sweep({
      agenda: {
        due: async (shard, _now, most, after) => {
          const from = Number(after?.from ?? 0);
          const all = shown[Number(shard)] ?? [];
          const page = all.slice(from, from + most).map(({ pk, at }) => ({ pk, sk: '', at, work: workOf(pk) }));
          return { due: page, next: from + most < all.length ? { from: from + most } : undefined };
        },
        pick: async ({ pk }, until) => {
          items[Number(pk)]!.at = until;
          return undefined as never;
        },
      },
      kinds: { mail: mailKind },
      hands: {
        senders: {
          put: async (refs) => {
            for (const { contactId } of refs) {
              expect(items[Number(contactId)]!.turn).toBe(-1);
              items[Number(contactId)]!.turn = queued++;
            }
          },
          waiting: async () => Math.max(0, queued - sent),
        },
        workers: { put: async () => {} },
      },
      shop: { ...shop, limits: { ...shop.limits, mailsPerSecond: perSecond } },
      now,
      mayGoOn: () => left-- > 0,
    });
  }
  return items;
}

const iso = (ms: number) => new Date(ms).toISOString();
const due = iso(start);
const workOf = (pk: string) => ({ kind: 'mail', contactId: pk, occasion: 'birthday-2027' });
/** What senders reach of their pace. */
const reached = 0.95;

test.each([
  { mails: 2_000, perSecond: 1 },
  { mails: 2_000, perSecond: 14 },
  { mails: 100_000, perSecond: 1 },
  { mails: 100_000, perSecond: 14 },
])(
  'of $mails mails at $perSecond a second none is due again before its turn has come, or long after',
  async ({ mails, perSecond }) => {
    const items = await sweepBacklog(mails, perSecond);
    const spare = items.map(({ at, turn }) => (Date.parse(at) - start) / 1000 - (turn + 1) / (perSecond * reached));
    expect(spare.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(10 * 60);
    expect(spare.reduce((a, b) => Math.max(a, b))).toBeLessThan(60 * 60 + (0.1 * mails) / perSecond);
  },
);

test('a campaign of a million stands before nobody’s birthday: of it only so much is picked as is sent until the next sweep', async () => {
  const queued: string[] = [];
  const bulk = { ...shop, limits: { ...shop.limits, mailsPerSecond: 10 } };
  let read = 0;
  await sweep({
    agenda: {
      due: async (shard, _now, most, after) => {
        const from = Number(after?.from ?? 0);
        const own = { pk: 'birthday', sk: '', at: due, work: workOf('birthday') };
        if (!shard.startsWith('BULK')) return { due: shard === '3' ? [own] : [] };
        read += most;
        const page = Array.from({ length: most }, (_, i) => {
          const pk = `${shard}-${from + i}`;
          return { pk, sk: '', at: due, work: { kind: 'mail', contactId: pk, occasion: 'campaign-cmp_1' } };
        });
        return { due: page, next: { from: from + most } };
      },
      pick: async () => undefined as never,
    },
    kinds: { mail: mailKind },
    hands: {
      senders: {
        put: async (refs) => void queued.push(...refs.map(({ contactId }) => contactId)),
        waiting: async () => 400,
      },
      workers: { put: async () => {} },
    },
    shop: bulk,
    now: new Date(start),
    mayGoOn: () => true,
  });
  expect(queued[0]).toBe('birthday');
  // Ninety seconds at ten a second, less those that wait.
  expect(queued).toHaveLength(1 + 900 - 400);
  expect(read).toBeLessThanOrEqual(900);
});
