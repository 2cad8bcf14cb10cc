import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { carryOut } from '../../../functions/statement/carryOut.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { merging } from './merging.ts';

let tables: Tables;
let floor: ReturnType<typeof merging>;
beforeAll(async () => {
  tables = await startTables();
  floor = merging(tables);
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const who = fc.constantFrom('a', 'b');
const act = fc.oneof(
  fc.record({ do: fc.constant('order' as const), who, total: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ do: fc.constant('ask' as const), who, kind: fc.constantFrom('question', 'complaint', 'visit') }),
  fc.record({ do: fc.constant('call' as const), who, name: fc.constantFrom('Ewa', 'Anna', 'Olga') }),
  fc.record({ do: fc.constant('leave' as const), who }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Pair = { a: string; b: string; name: string };

const addressOf = ({ name }: Pair, one: string) => `${one}@${name}.example`;
let pairs = 0;
const begin = async (): Promise<Pair> => {
  const name = `pair${++pairs}`;
  const [a, b] = [
    await floor.confirm(`a@${name}.example`, { firstName: 'A' }),
    await floor.confirm(`b@${name}.example`),
  ];
  return { a, b, name };
};

/** What somebody is called is put right by staff: of two that are one, as the one. */
const call = (id: string, firstName: string) =>
  carryOut({ contactId: id, profile: { firstName }, merge: 'overwrite', by: 'correct', on: 'Anna' }, floor.all());

async function play(acts: Act[], pair: Pair, asOne: boolean): Promise<void> {
  for (const one of acts) {
    const id = pair[one.who as 'a' | 'b'];
    if (one.do === 'order') await floor.order(addressOf(pair, one.who), one.total);
    if (one.do === 'ask') await floor.ask(addressOf(pair, one.who), one.kind);
    // Of two that are one, what is said of the one stays with the survivor, and who leaves has left as both.
    if (one.do === 'call') await call(asOne ? pair.a : id, one.name);
    if (one.do === 'leave')
      for (const left of asOne ? ['a', 'b'] : [one.who]) await floor.leave(pair[left as 'a' | 'b']);
  }
}

/** A person as far as the hour of things does not tell two pairs apart. */
async function told(id: string, pair: Pair) {
  const [contact, subscription] = await Promise.all([floor.contacts.get(id), floor.subscriptions.get(id)]);
  const { orders, interactions, firstName, email } = contact as Contact;
  const states = Object.entries(subscription!.purposes).map(([purpose, { state }]) => [purpose, state]);
  return {
    ...{ firstName, email: email.replace(pair.name, 'pair'), count: orders.count, totals: orders.totals },
    recent: orders.recent.map(({ total }) => total),
    isLastThere: orders.lastAt === orders.recent[0]?.at,
    asked: interactions?.count,
    kinds: Object.fromEntries(Object.entries(interactions?.kinds ?? {}).map(([kind, { count }]) => [kind, count])),
    lastKind: interactions?.lastKind,
    states,
    claims: subscription!.claims,
  };
}

test('two that were one for a while are what they would be, had they never been', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 5 }), fc.array(act, { maxLength: 5 }), async (before, meanwhile) => {
      const [pair, twin] = [await begin(), await begin()];
      await play(before, pair, false);
      await play(before, twin, false);
      const merge = await floor.merge(pair.a, pair.b);
      const wasOne = await floor.contacts.get(pair.a);
      await play(meanwhile, pair, true);
      await play(meanwhile, twin, true);
      expect(wasOne!.absorbed).toEqual([pair.b]);
      await floor.undo(merge.id);
      for (const one of ['a', 'b'] as const) expect(await told(pair[one], pair)).toEqual(await told(twin[one], twin));
    }),
    { numRuns: 6 },
  );
}, 300_000);

test('merged and at once taken back, both are to the letter what they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (before) => {
      const pair = await begin();
      await play(before, pair, false);
      const items = async () =>
        (await Promise.all([tables.collection(pair.a), tables.collection(pair.b)]))
          .flat()
          .filter(({ what, sk }) => !['merged', 'unmerged'].includes(String(what)) && !String(sk).startsWith('DUE#'))
          .map(({ rev: _, writer: _w, parted: _p, facts: _f, segments: _s, ...item }) => item);
      const were = await items();
      const { id } = await floor.merge(pair.a, pair.b);
      await floor.undo(id);
      expect(await items()).toEqual(were);
    }),
    { numRuns: 6 },
  );
}, 300_000);
