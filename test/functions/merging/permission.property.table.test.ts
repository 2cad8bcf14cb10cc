import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { mergeIdOf } from '../../../functions/merging/merge.schema.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { suppress } from '../../../functions/permission/suppress.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { importing } from '../lists/importing.ts';
import { keys, merging } from './merging.ts';

let tables: Tables;
let floor: ReturnType<typeof merging>;
let lists: ReturnType<typeof importing>;
beforeAll(async () => {
  tables = await startTables();
  floor = merging(tables);
  lists = importing(tables);
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const evidence = { consent: { purpose: 'newsletter', evidence: 'Counter, spring 2026, card no. 7' } };
const bring = async (address: string) => lists.run(await lists.read(`email\n${address}\n`, evidence));
const idOf = (address: string) => floor.contacts.idOfEmail(keys.email(address));
const mailboxes = ['a', 'b', 'c'] as const;
const box = fc.constantFrom(...mailboxes);
const pair = fc.tuple(box, box).filter(([one, other]) => one !== other);

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), of: pair }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), of: box }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('sign up', 'leave', 'list', 'order'), of: box }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('bounce', 'erase'), of: box }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Who may not be mailed, mailbox by mailbox: who has left has left with every mailbox that was theirs. */
type Gone = { left: Set<string>; bounced: Set<string> };

async function ofOne(id: string, addresses: string[]): Promise<string[]> {
  const owners = await Promise.all(addresses.map(idOf));
  return addresses.filter((_, i) => owners[i] === id);
}

async function play(story: Act[], name: string): Promise<{ addresses: string[]; gone: Gone }> {
  const addresses = mailboxes.map((one) => `${one}@${name}.example`);
  const gone: Gone = { left: new Set(), bounced: new Set() };
  const absorbed: string[] = [];
  for (const one of story) {
    const [first, second] = [one.of].flat().map((letter) => `${letter}@${name}.example`) as [string, string];
    const id = await idOf(first);
    if (one.do === 'sign up') {
      await floor.confirm(first);
      gone.left.delete(first);
    }
    if (one.do === 'order') await floor.order(first);
    if (one.do === 'list') await bring(first);
    if (one.do === 'bounce') {
      const { contacts, subscriptions, now } = floor.all();
      await suppress(
        keys.email(first),
        { reason: 'hard-bounce', sentAt: now.toISOString() },
        { contacts, subscriptions, now },
      );
      gone.bounced.add(first);
    }
    if (one.do === 'leave' && id) {
      const had = (await floor.subscriptions.get(id))?.purposes.newsletter;
      const theirs = await ofOne(id, addresses);
      await floor.leave(id);
      if (had || theirs.length > 1) for (const address of theirs) gone.left.add(address);
    }
    if (one.do === 'erase' && id) {
      for (const address of await ofOne(id, addresses)) gone.left.add(address);
      await eraseContact(id, 'erased', lists.dependencies());
    }
    if (one.do === 'merge') {
      const other = await idOf(second);
      if (!id || !other || id === other) continue;
      await floor.merge(id, other);
      absorbed.push(other);
    }
    // Whatever was merged last is taken back, where it still can be.
    if (one.do === 'part' && absorbed.length > 0) await floor.undo(mergeIdOf(absorbed.pop()!)).catch(() => undefined);
  }
  return { addresses, gone };
}

const merged = (of: [string, string]) => ({ do: 'merge' as const, of });
const tricky: Act[][] = [
  [
    { do: 'sign up', of: 'a' },
    { do: 'sign up', of: 'b' },
    { do: 'leave', of: 'a' },
    merged(['b', 'a']),
    { do: 'leave', of: 'b' },
    { do: 'part', of: 'a' },
  ],
  [
    { do: 'sign up', of: 'a' },
    { do: 'order', of: 'b' },
    merged(['a', 'b']),
    { do: 'leave', of: 'a' },
    { do: 'sign up', of: 'b' },
    { do: 'part', of: 'a' },
  ],
  [
    { do: 'sign up', of: 'a' },
    { do: 'sign up', of: 'b' },
    merged(['a', 'b']),
    { do: 'erase', of: 'a' },
    { do: 'list', of: 'b' },
  ],
  [
    { do: 'sign up', of: 'a' },
    { do: 'order', of: 'b' },
    merged(['b', 'a']),
    { do: 'bounce', of: 'a' },
    { do: 'part', of: 'a' },
    { do: 'list', of: 'a' },
  ],
] as Act[][];

test('nobody who had left, bounced or been erased may be mailed, in whatever order they sign up, leave, are listed, merged and parted', async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (story) => {
      const { addresses, gone } = await play(story, `story${people++}`);
      for (const address of addresses) {
        const id = await idOf(address);
        const [contact, standing] = id
          ? await Promise.all([floor.contacts.get(id), floor.subscriptions.get(id)])
          : [undefined, undefined];
        const isMailed = contact?.email === address;
        const may = isMailed && standing?.purposes.newsletter?.state === 'confirmed' && !standing.suppressed;
        if (gone.left.has(address) || gone.bounced.has(address))
          expect([address, may ?? false]).toEqual([address, false]);
      }
    }),
    { numRuns: 12, examples: tricky.map((story) => [story]) },
  );
}, 300_000);
