import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readPerson } from '../../../functions/view/readPerson.ts';
import { viewCollection } from '../../../functions/view/viewCollection.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { merging } from './merging.ts';

let tables: Tables;
let shopFloor: ReturnType<typeof merging>;
beforeAll(async () => {
  tables = await startTables();
  shopFloor = merging(tables);
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const seen = async (id: string) => {
  const { collection, tick } = shopFloor;
  return viewCollection(await readPerson(id, { collection }), shop, tick().toISOString())!;
};

test('two are one: histories add up, gaps are filled, and every address leads to whom they are now', async () => {
  const { confirm, order, ask, merge, contacts } = shopFloor;
  const a = await confirm('maria@one.example', { firstName: 'Maria', phone: '+48601234567' });
  const b = await order('maria@two.example', 500);
  await order('maria@two.example', 300);
  await ask('maria@two.example', 'complaint');
  await confirm('maria@two.example', { lastName: 'Nowak', card: 'KL77', firstName: 'Marysia' }, []);
  const done = await merge(a, b);
  expect(done).toMatchObject({ id: b.replace('con_', 'mrg_'), into: a, contactId: b });
  const contact = await contacts.get(a);
  expect(contact).toMatchObject({
    ...{ firstName: 'Maria', lastName: 'Nowak', email: 'maria@one.example', card: 'KL77', absorbed: [b] },
    orders: { count: 2, totals: { PLN: 800 } },
    interactions: { count: 1, kinds: { complaint: { count: 1 } } },
  });
  expect(await contacts.get(b)).toBeUndefined();
  expect(await contacts.mergedInto(b)).toBe(a);
  expect(await order('maria@two.example', 50)).toBe(a);
  const view = await seen(a);
  expect(view.timeline.map(({ kind }) => kind)).toEqual(['order', 'complaint', 'order', 'order', 'consent']);
  expect(view.orders).toMatchObject({ count: 3, total: 850 });
  expect(view).toMatchObject({ merged: [{ id: done.id, contactId: b }] });
});

test('who left as one of them has left; what only the other mailbox agreed to is not mailed to this one', async () => {
  const { confirm, leave, merge, subscriptions, contacts, order } = shopFloor;
  const [a, b] = [await confirm('left@one.example'), await confirm('left@two.example')];
  await leave(b);
  await merge(a, b);
  expect((await subscriptions.get(a))!.purposes.newsletter).toMatchObject({ state: 'withdrawn' });

  const [c, d] = [await confirm('some@one.example', {}, ['profiling']), await confirm('some@two.example')];
  await merge(c, d);
  expect(Object.keys((await subscriptions.get(c))!.purposes)).toEqual(['profiling']);

  const [e, f] = [await order('till@one.example'), await confirm('till@two.example')];
  await merge(e, f);
  expect(await contacts.get(e)).toMatchObject({ email: 'till@two.example' });
  expect((await subscriptions.get(e))!.purposes.newsletter).toMatchObject({ state: 'confirmed' });
});

test.each([
  ['oneself', async (a: string) => [a, a] as const, 400, 'with'],
  ['nobody', async (a: string) => [a, 'con_0198a000-0000-7000-8000-00000000dead'] as const, 400, 'with'],
])('a merge with %s is refused by name', async (name, pair, status, path) => {
  const a = await shopFloor.confirm(`${name}@refused.example`);
  const [one, other] = await pair(a);
  await expect(shopFloor.merge(one, other)).rejects.toMatchObject({ status, errors: [{ path }] });
});

test('who was merged is no longer merged, nor merges; a chain is taken back from its end', async () => {
  const { confirm, merge, undo, contacts } = shopFloor;
  const [a, b, c] = [
    await confirm('a@chain.example'),
    await confirm('b@chain.example'),
    await confirm('c@chain.example'),
  ];
  const first = await merge(a, b);
  await expect(merge(c, b)).rejects.toMatchObject({ status: 409, message: expect.stringContaining(a) });
  await expect(merge(b, c)).rejects.toMatchObject({ status: 409 });
  const second = await merge(c, a);
  expect(await contacts.mergedInto(b)).toBe(c);
  await expect(undo(first.id)).rejects.toMatchObject({ status: 409, message: expect.stringContaining(c) });
  await undo(second.id);
  expect(await contacts.mergedInto(b)).toBe(a);
  await undo(first.id);
  for (const id of [a, b, c]) expect(await contacts.get(id)).toMatchObject({ id });
  await expect(undo(first.id)).rejects.toMatchObject({ status: 404 });
});

test('after thirty days it is over, and nothing is kept of what they were', async () => {
  const { confirm, merge, undo, pass, table, all } = shopFloor;
  const [a, b] = [await confirm('a@old.example'), await confirm('b@old.example')];
  const { id } = await merge(a, b);
  pass(30 * 86_400_000);
  await expect(undo(id)).rejects.toMatchObject({ status: 410 });
  const { clearMerged } = await import('../../../functions/merging/clearMerged.ts');
  await clearMerged({ contactId: b, step: 'forget' }, all());
  expect(await table.find(b)).not.toHaveProperty('gone');
  await expect(undo(id)).rejects.toMatchObject({ status: 410 });
});
