import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { submissionsTable } from '../../../functions/leads/submissions.table.ts';
import { askForPermission } from '../../../functions/lists/askForPermission.ts';
import type { Outcome } from '../../../functions/lists/import.schema.ts';
import type { ImportWork } from '../../../functions/lists/importKind.ts';
import { importList } from '../../../functions/lists/importList.ts';
import { type ViewDependencies, viewRows } from '../../../functions/lists/viewImport.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import type { ConsentRecord } from '../../../functions/permission/subscription.schema.ts';
import { carryOut } from '../../../functions/statement/carryOut.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { importing, keys } from './importing.ts';

let tables: Tables;
let lists: ReturnType<typeof importing>;
beforeAll(async () => {
  tables = await startTables();
  lists = importing(tables);
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

const idOf = (email: string) => lists.dependencies().contacts.idOfEmail(keys.email(email));
const find = async (email: string) => {
  const id = await idOf(email);
  return id ? lists.dependencies().contacts.get(id) : undefined;
};
const permission = async (email: string) => lists.dependencies().subscriptions.get((await idOf(email))!);
const counted = (counts: object) => ({
  new: 0,
  updated: 0,
  same: 0,
  conflicting: 0,
  refused: 0,
  skipped: 0,
  suppressed: 0,
  ...counts,
});
/** A person who is known before any list. */
const someone = (address: string, profile: object, tags?: string[], consents: ConsentRecord[] = []) =>
  carryOut(
    {
      mailbox: { address, canonical: address },
      profile,
      consents,
      merge: 'overwrite',
      source: { channel: 'web' },
      ...{ by: 'confirm', on: 'web' },
      also: () => ({ ...(tags && { facts: { tags } }) }),
    },
    lists.dependencies(),
  );

const people = (mark: string) =>
  `email;Imię;Nazwisko;Telefon;Tagi\n${mark}1@example.com;Ada;Bąk;601000101;VIP\n${mark}2@example.com;Bo;;;\n${mark}2@example.com;Bob;Cis;;\n;x;;;\n`;

describe('bringing a list in', () => {
  test('is tried before, changing nobody, and says what will become of every row', async () => {
    const read = await lists.read(people('try'));
    expect(read).toMatchObject({ state: 'read', done: 4, counts: counted({ new: 2, conflicting: 1, refused: 1 }) });
    expect(await idOf('try1@example.com')).toBeUndefined();
  });

  test('is tried over pages as it will be carried out', async () => {
    const { id } = await lists.upload(people('pages'));
    await lists.imports.begin(id, 'survey');
    const read = await lists.work(id, 'survey', { rowsAPage: 1, met: new Map() });
    expect(read).toMatchObject({ page: 4, counts: counted({ new: 2, conflicting: 1, refused: 1 }) });
    expect(read.estimated).toBeUndefined();
    expect((await lists.run(read)).counts).toEqual(read.counts);
  });

  test('says so where a worker that came later does not know whom the one before had met', async () => {
    const { id } = await lists.upload(people('parts'));
    await lists.imports.begin(id, 'survey');
    await importList({ importId: id, phase: 'survey' }, lists.dependencies());
    const page = () =>
      importList({ importId: id, phase: 'try' }, { ...lists.dependencies(), rowsAPage: 2, met: new Map() });
    while (await page());
    expect(await lists.imports.get(id)).toMatchObject({
      state: 'read',
      estimated: true,
      counts: counted({ new: 3, refused: 1 }),
    });
  });

  test('makes contacts that may not be mailed, and says the same as it had tried', async () => {
    const read = await lists.read(people('go'));
    expect(await lists.run(read)).toMatchObject({ state: 'done', counts: read.counts });
    expect(await find('go1@example.com')).toMatchObject({
      firstName: 'Ada',
      phone: '+48601000101',
      tags: ['VIP'],
      source: { channel: 'import', list: read.id },
    });
    expect(await find('go2@example.com')).toMatchObject({ firstName: 'Bo', lastName: 'Cis' });
    expect((await permission('go1@example.com'))!.purposes).toEqual({});
  });

  test('changes nothing the second time', async () => {
    await lists.run(await lists.read(people('twice')));
    const before = await everything();
    const again = await lists.run(await lists.read(people('twice')));
    expect(again.counts).toEqual(counted({ same: 2, conflicting: 1, refused: 1 }));
    expect(await everything()).toEqual(before);
  });

  test('fills what is not known, and overwrites nothing', async () => {
    await someone('known@example.com', { firstName: 'Anna' }, ['vip']);
    await lists.run(await lists.read('email;Imię;Nazwisko;Tagi\nknown@example.com;Ania;Żak;"VIP, hurt"\n'));
    expect(await find('known@example.com')).toMatchObject({
      firstName: 'Anna',
      lastName: 'Żak',
      tags: ['vip', 'hurt'],
    });
  });

  test('gives permission only where purpose and evidence are named, and its ledger says so', async () => {
    const list = 'email;Newsletter;Data zgody\nyes@example.com;tak;01.03.2024\nno@example.com;nie;\n';
    await lists.run(
      await lists.read(list, { consent: { purpose: 'newsletter', evidence: 'Paper forms at the till, 2024' } }),
    );
    expect((await permission('yes@example.com'))!.purposes).toMatchObject({ newsletter: { state: 'confirmed' } });
    expect((await permission('no@example.com'))!.purposes).toEqual({});
    const ledger = (await tables.collection((await idOf('yes@example.com'))!)).filter(({ sk }) =>
      String(sk).startsWith('CONSENT#'),
    );
    expect(ledger).toMatchObject([
      { requestedAt: '2024-03-01T00:00:00.000Z', told: { evidence: 'Paper forms at the till, 2024' } },
    ]);
  });

  test('takes permission away at once, also of addresses nobody knew, and no later list gives it back', async () => {
    await lists.run(await lists.read('email;Newsletter\nleft@example.com;wypisana\n'));
    await lists.run(await lists.read('email,LEID,EUID,CLEAN_TIME\ngone@example.com,1,a,2024-01-01 00:00:00\n'));
    const claim = { consent: { purpose: 'newsletter', evidence: 'We are quite sure they agreed' } };
    const list = 'email;Newsletter\nleft@example.com;tak\ngone@example.com;tak\n';
    const second = await lists.run(await lists.read(list, claim));
    expect(second.counts).toEqual(counted({ same: 1, suppressed: 1 }));
    expect((await permission('left@example.com'))!.purposes.newsletter).toMatchObject({ state: 'withdrawn' });
    expect(await permission('gone@example.com')).toMatchObject({ suppressed: { reason: 'hard-bounce' }, purposes: {} });
  });

  test('has who left elsewhere leave here, unless they confirmed here since', async () => {
    const claim = { consent: { purpose: 'newsletter', evidence: 'We are quite sure they agreed' } };
    const stateOf = async (email: string) => (await permission(email))!.purposes.newsletter?.state;
    const left =
      'email,LEID,EUID,UNSUB_TIME\nx1@example.com,1,a,2025-01-01 00:00:00\nx2@example.com,2,b,2025-01-01 00:00:00\nx3@example.com,3,c,2025-01-01 00:00:00\n';
    await lists.run(await lists.read('email;Newsletter\nx1@example.com;tak\n', claim));
    await someone('x2@example.com', {});
    await someone('x3@example.com', {}, undefined, [
      {
        id: 'rec_own',
        purpose: 'newsletter',
        state: 'confirmed',
        source: { channel: 'web' },
        requestedAt: '2026-11-01T00:00:00.000Z',
      },
    ]);
    await lists.run(await lists.read(left, {}, 'unsubscribed_x.csv'));
    await lists.run(await lists.read('email;Newsletter\nx1@example.com;tak\nx2@example.com;tak\n', claim));
    expect(await stateOf('x1@example.com')).toBe('withdrawn');
    expect(await stateOf('x2@example.com')).toBe('withdrawn');
    expect(await stateOf('x3@example.com')).toBe('confirmed');
  });

  test('brings nobody back who had themselves erased', async () => {
    await lists.run(await lists.read('email;Imię\nerased@example.com;Ewa\n'));
    const all = lists.dependencies();
    await eraseContact((await idOf('erased@example.com'))!, 'erased', all);
    const again = await lists.run(await lists.read('email;Imię\nerased@example.com;Ewa\n'));
    expect(again.counts).toEqual(counted({ suppressed: 1 }));
    expect(await idOf('erased@example.com')).toBeUndefined();
  });

  test('brings orders with their items, once', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../data/lists/shopify-orders_export.csv'));
    const done = await lists.run(await lists.read(file, {}, 'shopify-orders_export.csv'));
    expect(await find('anna@example.com')).toMatchObject({ orders: { count: 2, totals: { PLN: 17300 } } });
    expect(await find('czesc@example.com')).toMatchObject({ orders: { count: 1, totals: { PLN: 15000 } } });
    expect(await find('zwrot@example.com')).toMatchObject({ orders: { count: 0 } });
    const kept = (await tables.collection((await idOf('anna@example.com'))!)).find(
      ({ orderId }) => orderId === '#1008',
    );
    expect(kept!.items).toHaveLength(3);
    await lists.run(await lists.read(file, {}, 'shopify-orders_export.csv'));
    expect(await find('anna@example.com')).toMatchObject({ orders: { count: 2 } });
    await lists.undo(done);
    expect(await idOf('anna@example.com')).toBeUndefined();
  });

  test('is refused by name when the file is none', async () => {
    expect(await lists.read('a;b\nc;d')).toMatchObject({
      state: 'refused',
      reason: 'no-address-column',
      header: ['a', 'b'],
    });
    const picture = await lists.read(Buffer.from('89504e470d0a1a0a', 'hex'));
    expect(picture).toMatchObject({ state: 'refused', reason: 'not-a-list' });
    expect(lists.has(picture)).toBe(false);
    expect(await lists.read('')).toMatchObject({ state: 'refused', reason: 'empty-file' });
  });
});

describe('taking a list back', () => {
  test('leaves what was there before', async () => {
    await someone('undo1@example.com', { lastName: 'Kowalska' });
    const before = await everything();
    const done = await lists.run(
      await lists.read(people('undo'), { consent: { purpose: 'newsletter', evidence: 'They said so at the till' } }),
    );
    expect(await lists.undo(done)).toMatchObject({ state: 'undone' });
    expect(await idOf('undo2@example.com')).toBeUndefined();
    expect(meant(await everything())).toEqual(meant(before));
  });

  test('leaves what somebody has said since', async () => {
    await someone('since1@example.com', { lastName: 'Kowalska' });
    const done = await lists.run(await lists.read(people('since')));
    await someone('since1@example.com', { phone: '+48602000202' });
    await someone('since2@example.com', { birthday: '1990-01-01' });
    await lists.undo(done);
    const [one, two] = [await find('since1@example.com'), await find('since2@example.com')];
    expect(one).toMatchObject({ lastName: 'Kowalska', phone: '+48602000202' });
    expect(one!.firstName).toBeUndefined();
    expect(two).toMatchObject({ birthday: '1990-01-01' });
    expect(two!.lastName).toBeUndefined();
  });
});

test('interrupted at twenty random moments and resumed it ends the same', async () => {
  const list = (mark: string) =>
    `email;Imię;Nazwisko;Newsletter\n${Array.from({ length: 24 }, (_, n) => `${mark}${n % 22}@example.com;N${n};L;${n % 7 ? 'tak' : 'wypisana'}`).join('\n')}\n`;
  const whoAre = (mark: string) =>
    Promise.all(
      Array.from({ length: 22 }, async (_, n) => {
        const { firstName, lastName, rev } = (await find(`${mark}${n}@example.com`))!;
        const states = Object.entries((await permission(`${mark}${n}@example.com`))!.purposes);
        return { firstName, lastName, rev, states: states.map(([purpose, { state }]) => [purpose, state]) };
      }),
    );
  const whole = await lists.run(await lists.read(list('whole')));
  const people = await whoAre('whole');
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 20, maxLength: 20 }), async (moments) => {
      const mark = `cut${runs++}-`;
      const read = await lists.read(list(mark));
      await lists.imports.begin(read.id, 'run', { startedAt: read.readAt!, counts: counted({}), done: 0 });
      for (const moment of moments) {
        let left = moment;
        const dying = new Proxy(tables.client, {
          get: (client, name) =>
            name === 'send'
              ? (command: never) => (left-- > 0 ? client.send(command) : Promise.reject(new Error('cut off')))
              : Reflect.get(client, name),
        });
        await importing({ ...tables, client: dying })
          .work(read.id, 'run', { files: lists.dependencies().files, rowsAPage: 6 })
          .catch(() => {});
      }
      const done = await lists.work(read.id, 'run', { rowsAPage: 6 });
      expect(done.counts).toEqual(whole.counts);
      expect(await whoAre(mark)).toEqual(people);
    }),
    { numRuns: 3, seed: 11 },
  );
}, 120_000);

/** All items but those of imports themselves. */
const everything = async () =>
  (await tables.all('contacts'))
    .filter(({ pk }) => !String(pk).startsWith('IMPORT#'))
    .sort((a, b) => (`${a.pk}${a.sk}` < `${b.pk}${b.sk}` ? -1 : 1));

/** What contacts say of people, without how often they were written and the log of it. */
const meant = (items: Record<string, unknown>[]) =>
  items
    .filter(({ sk }) => !/^(CHANGE|CONSENT|DUE)#/.test(String(sk)))
    .map(({ rev: _, writer: __, saidAt: ___, ...item }) => item);

test('mailboxes are asked to confirm a few a minute, and nobody who has left or may be mailed', async () => {
  await lists.run(await lists.read('email;Newsletter\nask-left@example.com;wypisana\n'));
  const rows = ['ask1;tak', 'ask2;tak', 'ask3;nie', 'ask-left;tak', 'ask4;tak'].map((row) =>
    row.replace(';', '@example.com;'),
  );
  const done = await lists.run(
    await lists.read(`email;Newsletter\n${rows.join('\n')}\n`, { consent: { purpose: 'newsletter', ask: true } }),
  );
  const asked = async () => {
    const leads = (await tables.all('leads')).map((item) => /ask[\w-]*@example\.com/.exec(JSON.stringify(item))?.[0]);
    return leads.filter(Boolean).sort();
  };
  const slow = {
    ...lists.dependencies().shop,
    limits: { ...lists.dependencies().shop.limits, confirmationsPerHour: 480 },
  };
  const ask = (work: ImportWork) =>
    askForPermission(work, { ...lists.dependencies(), shop: slow, leads: submissionsTable(tables.client, 'leads') });
  const more = await ask({ kind: 'import', importId: done.id, phase: 'ask' });
  expect(await asked()).toEqual(['ask1@example.com', 'ask2@example.com']);
  expect(more).toMatchObject({ work: { page: 0, skip: 3 }, at: expect.any(String) });
  expect(await ask((await ask(more!.work))!.work)).toMatchObject({ work: { phase: 'forget' }, at: expect.any(String) });
  expect(await asked()).toEqual(['ask1@example.com', 'ask2@example.com', 'ask4@example.com']);
});

test('what became of rows, and why, is told for a while after their file is gone', async () => {
  const text = `Lista;;\nemail;Imię;Nazwisko\n${'file1@example.com;A;B\n;x;\nRazem;;\n'}file2@example;C;D\n`;
  const { id } = await lists.upload(text);
  await lists.imports.begin(id, 'survey');
  const one = await lists.work(id, 'survey', { rowsAPage: 2 });
  const seen = (files: ViewDependencies['files'], outcome?: Outcome) =>
    viewRows(one, { outcome }, { imports: lists.imports, files, shop: lists.dependencies().shop, now: new Date() });
  const { rows, gone } = await seen(lists.dependencies().files);
  expect([rows.map(({ row }) => row), gone]).toEqual([[1, 3, 4, 5, 6], undefined]);
  const without = await seen({ read: async () => undefined });
  expect(without.gone?.message).toContain('is gone');
  expect(without.rows).toEqual(
    rows.map((row) => ({
      ...{ row: row.row, is: row.is, outcome: row.outcome },
      ...('reason' in row && { reason: row.reason }),
    })),
  );
  expect((await seen({ read: async () => undefined }, 'refused')).rows.map(({ row }) => row)).toEqual([4, 6]);
});
