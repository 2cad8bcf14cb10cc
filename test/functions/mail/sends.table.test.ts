import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaTable } from '../../../functions/agenda/agenda.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { decideSend } from '../../../functions/mail/decideSend.ts';
import { allOfCause, sendsTable } from '../../../functions/mail/sends.table.ts';
import { sendsOnRecordTable } from '../../../functions/mail/sendsOnRecord.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { accepted, committed } from '../../../functions/platform/aws.ts';
import { bulkShards } from '../../../functions/platform/shard.ts';
import type { CountedSend, Send } from '../../../functions/programme/send.schema.ts';
import { aSend, aSubscription } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let sends: ReturnType<typeof sendsTable>;
let onRecord: ReturnType<typeof sendsOnRecordTable>;
beforeAll(async () => {
  tables = await startTables();
  sends = sendsTable(tables.client, 'contacts');
  onRecord = sendsOnRecordTable(tables.client, 'contacts');
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

test('a mail whose outcome nobody knows is listed until somebody does, the longest unknown first, a page at a time', async () => {
  const mails = ['con_u1', 'con_u2', 'con_u3'].map((contactId) =>
    aSend({ contactId, cause: 'lost', occasion: 'lost' }),
  );
  for (const [i, mail] of mails.entries()) {
    await sends.plan(mail, mail.dueAt);
    await sends.settle(mail, { state: 'unknown' }, `2027-04-23T0${7 + i}:00:00.000Z`);
  }
  const listed = async (before: string) =>
    (await onRecord.unknownSince(before, 10)).mails.map(({ contactId }) => contactId);
  expect(await listed('2027-04-24T00:00:00.000Z')).toEqual(['con_u1', 'con_u2', 'con_u3']);
  expect(await listed('2027-04-23T08:00:00.000Z')).toEqual(['con_u1']);
  const { next } = await onRecord.unknownSince('2027-04-24T00:00:00.000Z', 2);
  expect((await onRecord.unknownSince('2027-04-24T00:00:00.000Z', 2, next)).mails).toMatchObject([
    { contactId: 'con_u3' },
  ]);
  await sends.settle(mails[0]!, { state: 'sent', messageId: 'm' }, '2027-04-23T10:00:00.000Z');
  expect(await listed('2027-04-24T00:00:00.000Z')).toEqual(['con_u2', 'con_u3']);
});

describe('what staff decide of a mail of which nobody knows', () => {
  const contacts = () => contactsTable(tables.client, 'contacts');
  const now = new Date('2027-04-25T10:00:00.000Z');
  const decide = (contactId: string) =>
    decideSend(
      { contactId, occasion: 'birthday-2027', as: 'failed', by: 'Zofia', reason: 'Not in her mailbox' },
      { sends, onRecord, contacts: contacts(), now },
    );

  test('is its outcome, with a line in the change log of who said so', async () => {
    const mail = aSend({ contactId: 'con_d1' });
    await sends.plan(mail, mail.dueAt);
    await sends.settle(mail, { state: 'unknown' }, mail.dueAt);
    await decide('con_d1');
    expect(await sends.glance('con_d1', mail.occasion)).toMatchObject({ state: 'failed', reason: 'decided' });
    const changes = (await tables.collection('con_d1')).filter(({ sk }) => String(sk).startsWith('CHANGE#'));
    expect(changes).toMatchObject([{ source: 'Zofia', from: 'unknown', to: 'failed', reason: 'Not in her mailbox' }]);
    await expect(decide('con_d1')).rejects.toThrow('known');
  });

  test('is nothing while the mail is to go out, and none is brought about by it', async () => {
    const mail = aSend({ contactId: 'con_d2' });
    await sends.plan(mail, mail.dueAt);
    await expect(decide('con_d2')).rejects.toThrow('still to go out');
    expect(await sends.glance('con_d2', mail.occasion)).toMatchObject({ state: 'planned' });
    await expect(decide('con_nobody')).rejects.toThrow('no such thing');
  });
});

test('what SES refused is tried again, once, with its claim freed; what went out, or was decided on, is not', async () => {
  const subscriptions = subscriptionsTable(tables.client, 'contacts');
  const contacts = contactsTable(tables.client, 'contacts');
  const moment = { dueAt: '2027-04-24T07:00:00.000Z', until: '2027-04-25T07:00:00.000Z' };
  const mails = ['con_r1', 'con_r2', 'con_r3'].map((contactId) =>
    aSend({ contactId, cause: 'again', occasion: 'again' }),
  );
  for (const { contactId } of mails)
    await contacts.commit([subscriptions.create(contactId, aSubscription({ claims: { again: moment.dueAt } }))]);
  const [refused, gone, decided] = mails as [Send, Send, Send];
  for (const mail of mails) await sends.plan(mail, mail.dueAt);
  await sends.settle(refused, { state: 'failed', reason: 'MessageRejected' }, moment.dueAt);
  await sends.settle(gone, { state: 'sent', messageId: 'm' }, moment.dueAt);
  await sends.settle(decided, { state: 'failed', reason: 'decided' }, moment.dueAt);
  const tried = await Promise.all(mails.map((mail) => committed(onRecord.retry(mail, moment))));
  expect(tried).toEqual([true, false, false]);
  expect(await committed(onRecord.retry(refused, moment))).toBe(false);
  expect(await sends.glance('con_r1', 'again')).toMatchObject({ state: 'planned', ...moment });
  const claims = await Promise.all(mails.map(async ({ contactId }) => (await subscriptions.get(contactId))!.claims));
  expect(claims.map((one) => 'again' in one)).toEqual([false, true, true]);
});

describe('a campaign’s mail', () => {
  const mail = aSend({ contactId: 'con_campaign', occasion: 'campaign-cmp_1', cause: 'campaign-cmp_1' });
  const ref = { contactId: mail.contactId, occasion: mail.occasion };
  const { state: _, ...planned } = mail;
  const later = '2027-04-24T07:00:00.000Z';
  const done = (write: Promise<unknown>) => accepted(write);
  const dueAt = async (now: string) => {
    const pages = await Promise.all(
      bulkShards.map((shard) => agendaTable(tables.client, 'contacts').due(shard, now, 10)),
    );
    return pages
      .flatMap(({ due }) => due)
      .filter(({ pk }) => pk === 'CONTACT#con_campaign')
      .map(({ at }) => at);
  };

  test('is entered once, held, and put back once, on the agenda of audiences', async () => {
    expect(await done(sends.enter(planned, { agendaAt: mail.dueAt }))).toBe(true);
    expect(await done(sends.enter(planned, { skipped: 'held-out', at: mail.dueAt }))).toBe(false);
    expect(await dueAt(later)).toEqual([mail.dueAt]);
    expect(await done(sends.putBack(ref, later))).toBe(false);
    await sends.hold(ref);
    expect([await dueAt(later), await sends.isOnAgenda(ref)]).toEqual([[], false]);
    expect(await done(sends.putBack(ref, later, 'b'))).toBe(true);
    expect(await dueAt(later)).toEqual([later]);
    expect(await sends.glance(ref.contactId, ref.occasion)).toMatchObject({ state: 'planned', variant: 'b' });
  });

  test('skipped for a reason that passes, it is planned anew; what was said of it by the mail service stays', async () => {
    const moment = { dueAt: later, until: '2027-04-25T07:00:00.000Z' };
    await sends.settle(mail, { state: 'skipped', reason: 'capped' }, later);
    expect(await done(sends.planAnew(ref, ['too-late'], moment))).toBe(false);
    expect(await done(sends.planAnew(ref, ['too-late', 'capped'], moment))).toBe(true);
    expect(await sends.glance(ref.contactId, ref.occasion)).toEqual({ ...mail, ...moment, variant: 'b' });
    await sends.settle(mail, { state: 'skipped', reason: 'cancelled' }, later);
    expect(await done(sends.settle(mail, { state: 'sent', messageId: 'm-1' }, later))).toBe(true);
    expect(await done(sends.settle(mail, { state: 'skipped', reason: 'cancelled' }, later))).toBe(false);
    expect([await done(sends.hold(ref)), await done(sends.planAnew(ref, ['cancelled'], moment))]).toEqual([
      false,
      false,
    ]);
  });
});
