import { afterAll, beforeAll, expect, test } from 'vitest';
import { allOfCause, sendsTable } from '../../../functions/mail/sends.table.ts';
import type { CountedSend } from '../../../functions/programme/send.schema.ts';
import { aSend } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let sends: ReturnType<typeof sendsTable>;
beforeAll(async () => {
  tables = await startTables();
  sends = sendsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());

async function ofCause(cause: string, most?: number): Promise<CountedSend[]> {
  const found: CountedSend[] = [];
  for await (const page of allOfCause(sends, cause, most)) found.push(...page);
  return found.sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
}

test('a mail is among the sends of its cause from plan to outcome, once, with what became of it', async () => {
  const mail = aSend({ contactId: 'con_a', cause: 'from-plan' });
  const { contactId, occasion, dueAt } = mail;
  await sends.plan(mail, dueAt);
  expect(await ofCause('from-plan')).toEqual([{ contactId, occasion, dueAt, state: 'planned' }]);
  const at = '2027-04-23T07:00:01.000Z';
  await sends.settle({ ...mail, locale: 'fi', variant: 'b' }, { state: 'skipped', reason: 'capped' }, at);
  expect(await ofCause('from-plan')).toEqual([
    { contactId, occasion, dueAt, state: 'skipped', reason: 'capped', at, locale: 'fi', variant: 'b' },
  ]);
});

test('the sends of a cause are paged without losing or repeating one, and none of another cause is among them', async () => {
  const ids = Array.from({ length: 23 }, (_, i) => `con_${String(i).padStart(2, '0')}`);
  for (const contactId of ids) {
    await sends.plan(aSend({ contactId, cause: 'paged', occasion: 'paged-2027' }), aSend().dueAt);
    await sends.plan(aSend({ contactId, cause: 'paged-too', occasion: 'paged-too-2027' }), aSend().dueAt);
  }
  for (const most of [1, 2, 100]) expect((await ofCause('paged', most)).map(({ contactId }) => contactId)).toEqual(ids);
});

test('a plan that is dropped leaves the sends of its cause', async () => {
  await sends.plan(aSend({ cause: 'dropped' }), aSend().dueAt);
  await sends.drop(aSend().contactId, aSend().occasion, '2026-12-01T00:00:00.000Z');
  expect(await ofCause('dropped')).toEqual([]);
});
