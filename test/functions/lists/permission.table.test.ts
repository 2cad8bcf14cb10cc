import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import type { ConsentRecord } from '../../../functions/permission/subscription.schema.ts';
import { suppress } from '../../../functions/permission/suppress.ts';
import type { Profile } from '../../../functions/person/profileFields.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { carryOut, type Statement } from '../../../functions/statement/carryOut.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { importing, keys } from './importing.ts';

let tables: Tables;
let lists: ReturnType<typeof importing>;
beforeAll(async () => {
  tables = await startTables();
  lists = importing(tables);
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterAll(() => tables.stop());

const idOf = (email: string) => lists.dependencies().contacts.idOfEmail(keys.email(email));

/** What a person or the shop's systems say of an address. */
function say(email: string, changes: Partial<Statement>) {
  const base = { merge: 'overwrite', source: { channel: 'web' }, by: 'confirm', on: 'web' } as const;
  return carryOut(
    { mailbox: { address: email, canonical: email }, profile: {}, ...base, ...changes },
    lists.dependencies(),
  );
}

function recordOf(state: ConsentRecord['state'], now: Date): ConsentRecord {
  const at = now.toISOString();
  return { id: newId('record', now), purpose: 'newsletter', state, source: { channel: 'web' }, requestedAt: at };
}

const evidence = { consent: { purpose: 'newsletter', evidence: 'They said so at the till' } };
const bring = async (text: string, settings = {}, name?: string) => lists.run(await lists.read(text, settings, name));

/** Everything that may happen around an address, and whether it takes permission away, or its owner gives it. */
const events = {
  'a list with evidence': [(a) => bring(`email;Newsletter\n${a};tak\n`, evidence), undefined],
  'a list of who left': [(a) => bring(`email;Newsletter\n${a};wypisana\n`), 'left'],
  'a list of who left long ago': [
    (a) => bring(`email,LEID,EUID,UNSUB_TIME\n${a},1,a,2020-01-01 00:00:00\n`),
    'left long ago',
  ],
  'a list of who bounced': [(a) => bring(`email,LEID,EUID,CLEAN_TIME\n${a},1,a,2020-01-01 00:00:00\n`), 'bounced'],
  'a list taken back': [async (a) => lists.undo(await bring(`email;Newsletter\n${a};tak\n`, evidence)), undefined],
  'an order': [(a) => say(a, { source: { channel: 'order' } }), undefined],
  confirming: [(a) => say(a, { consents: [recordOf('confirmed', lists.dependencies().now)] }), 'confirmed'],
  leaving: [
    async (a) => {
      const id = await idOf(a);
      const standing = id && (await lists.dependencies().subscriptions.get(id))?.purposes.newsletter?.state;
      if (standing === 'confirmed') await say(a, { consents: [recordOf('withdrawn', lists.dependencies().now)] });
    },
    'left',
  ],
  bouncing: [
    (a) =>
      suppress(
        keys.email(a),
        { reason: 'hard-bounce', sentAt: lists.dependencies().now.toISOString() },
        lists.dependencies(),
      ),
    'bounced',
  ],
  erasure: [async (a) => eraseContact((await idOf(a)) ?? '', 'erased', lists.dependencies()), 'erased'],
} satisfies Record<string, [(address: string) => Promise<unknown>, string | undefined]>;
type Event = keyof typeof events;

/** Orders of events in which a list would have had its way. */
const tricky: Event[][] = [
  ['a list with evidence', 'a list of who left long ago'],
  ['confirming', 'erasure', 'an order', 'a list with evidence'],
  ['an order', 'a list of who left', 'a list with evidence'],
  ['a list of who bounced', 'a list taken back', 'a list with evidence'],
  ['a list of who left', 'a list taken back', 'a list with evidence'],
];

test('nobody who had left, bounced or been erased may be mailed by the word of a list, in whatever order things happen', async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...(Object.keys(events) as Event[])), { maxLength: 7 }),
      async (story) => {
        const address = `story${people++}@example.com`;
        let [isGone, isBounced, hasConfirmed] = [false, false, false];
        for (const event of story) {
          const wasKnown = (await idOf(address)) !== undefined;
          await events[event][0](address);
          const does = events[event][1];
          if (does === 'bounced') isBounced = true;
          if (does === 'confirmed') [isGone, hasConfirmed] = [false, true];
          if (does === 'left' && (event !== 'leaving' || hasConfirmed)) [isGone, hasConfirmed] = [true, false];
          if (does === 'left long ago' && !hasConfirmed) isGone = true;
          if (does === 'erased' && wasKnown) [isGone, hasConfirmed] = [true, false];
        }
        const id = await idOf(address);
        const standing = id ? await lists.dependencies().subscriptions.get(id) : undefined;
        const mayBeMailed = standing?.purposes.newsletter?.state === 'confirmed' && !standing.suppressed;
        if (isGone || isBounced) expect(mayBeMailed).toBe(false);
        else if (hasConfirmed) expect(mayBeMailed).toBe(true);
      },
    ),
    { numRuns: 20, examples: tricky.map((story) => [story]) },
  );
}, 120_000);

test('taken back, every field that nobody touched since is what it was, and what was said since stays', async () => {
  const fields = ['firstName', 'lastName', 'birthday'] as const;
  const values = {
    firstName: ['Ada', 'Bo', 'Cy'],
    lastName: ['Bąk', 'Cis', 'Dąb'],
    birthday: ['1990-01-01', '1991-02-02', '1992-03-03'],
  };
  const some = fc.subarray([...fields]);
  const as = (which: readonly (typeof fields)[number][], n: number): Profile =>
    Object.fromEntries(which.map((field) => [field, values[field][n]!]));
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), some, some, some, async (isKnown, before, told, since) => {
      const address = `undo${people++}@example.com`;
      if (isKnown) await say(address, { profile: as(before, 0) });
      const row = fields.map((field) => as(told, 1)[field] ?? '');
      const done = await bring(`email;Imię;Nazwisko;Data urodzenia\n${address};${row.join(';')}\n`);
      if (since.length > 0) await say(address, { profile: as(since, 2) });
      await lists.undo(done);
      const id = await idOf(address);
      const contact = id ? await lists.dependencies().contacts.get(id) : undefined;
      expect(contact !== undefined).toBe(isKnown || since.length > 0);
      if (contact)
        expect(
          Object.fromEntries(fields.flatMap((field) => (contact[field] ? [[field, contact[field]]] : []))),
        ).toEqual({
          ...(isKnown && as(before, 0)),
          ...as(since, 2),
        });
    }),
    { numRuns: 20 },
  );
}, 120_000);
