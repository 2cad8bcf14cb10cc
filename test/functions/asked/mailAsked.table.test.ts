import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { aboutRight } from '../../../functions/asked/aboutRight.ts';
import { askForRight } from '../../../functions/asked/askForRight.ts';
import { mailAsked } from '../../../functions/asked/mailAsked.ts';
import { newRightsMail } from '../../../functions/asked/newRightsMail.ts';
import { wakeAsked } from '../../../functions/asked/wakeAsked.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { askedBefore, askedStates, rightsMailSchema } from '../../../functions/leads/asked.schema.ts';
import { askedTable } from '../../../functions/leads/asked.table.ts';
import { submissionsTable } from '../../../functions/leads/submissions.table.ts';
import { wakesInvite } from '../../../functions/leads/writers.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import type { OutgoingMail } from '../../../functions/mail/mailer.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { TooMany } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { askedKey } from '../../../functions/platform/tableKeys.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { aContact, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const { keys, keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const now = new Date('2026-11-22T10:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let tables: Tables;
let asked: ReturnType<typeof askedTable>;
let contacts: ReturnType<typeof contactsTable>;
let account = circuit();
let people = 0;
let id = '';
let mails: OutgoingMail[] = [];

beforeAll(async () => {
  tables = await startTables();
  asked = askedTable(tables.client, 'leads');
  contacts = contactsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  mails = [];
  account = circuit();
  people += 1;
  id = `con_${people}`;
  const email = `canary-${people}@example.com`;
  await contacts.commit(contacts.create(aContact({ id, email, emailKey: `key-${people}` })));
});

const stored = async () => (await tables.all('leads')).filter(({ contactId }) => contactId === id);
const accepting = async (mail: OutgoingMail) => ({ messageId: String(mails.push(mail)) });
const failing = (error: object) => () => Promise.reject(error);
const refusal = (name: string, message = '') => ({ name, message, $metadata: { httpStatusCode: 400 } });
type Given = {
  mailer?: (mail: OutgoingMail) => Promise<{ messageId: string }>;
  at?: Date;
  broken?: object;
};
/** What the stream does: whatever the last write of an item says that it wakes the mailer, is mailed. */
async function mailAll({ mailer = accepting, at = now, broken = {} }: Given = {}) {
  for (const item of await stored())
    if (wakesInvite.includes(String(item.writer))) await mailOne(item, { mailer, at, broken });
}
async function mailOne(item: object, { mailer = accepting, at = now, broken = {} }: Given = {}) {
  const dependencies = {
    ...{
      asked,
      contacts,
      subscriptions: subscriptionsTable(tables.client, 'contacts'),
      mailer,
      circuit: account,
      keyring,
      shop,
      now: at,
      vouchers: vouchersTable(tables.client, 'contacts'),
      publicUrl: 'http://localhost',
    },
    ...broken,
  };
  await mailAsked(aboutRight(rightsMailSchema.parse(item), dependencies), dependencies);
}
const leads = () => submissionsTable(tables.client, 'leads');
const askFor = (kind: 'copy' | 'erase', at = now, from = '192.0.2.1') =>
  askForRight({ contactId: id, kind, from }, { asked, leads: leads(), keys, now: at });

test('an asked-for mail goes once, however often the stream brings it, and can be asked for again after an hour', async () => {
  expect(await askFor('copy')).toBe('mailed');
  const [item] = await stored();
  await mailAll();
  await mailOne(item!);
  expect(mails).toMatchObject([{ to: `canary-${people}@example.com`, tags: { kind: 'copy' } }]);
  expect(await stored()).toMatchObject([{ state: 'mailed' }]);
  expect(JSON.stringify(await stored())).not.toContain('canary-');
  expect(await askFor('copy', later(59))).toBe('already-mailed');
  expect(await askFor('erase')).toBe('mailed');
  expect(await askFor('copy', later(60))).toBe('mailed');
});

test('by one link no more than three a day are mailed for each right, and none once its network asks without end', async () => {
  for (let hours = 0; hours < 10; hours += 1) {
    await askFor('copy', later(60 * hours), `198.51.100.${hours}`);
    await mailAll({ at: later(60 * hours) });
  }
  expect(mails).toHaveLength(3);
  expect(await askFor('copy', later(60 * 24), '198.51.100.99')).toBe('mailed');
  const asking = Array.from({ length: 21 }, () => askFor('erase', now, '203.0.113.9'));
  await expect(Promise.all(asking)).rejects.toThrow(TooMany);
});

describe('while SES takes no mail', () => {
  test.each([
    ['for what the account is', refusal('MessageRejected', 'Sending paused for this account.'), 16],
    ['for the second is full', refusal('Throttling', 'Maximum sending rate exceeded.'), 2],
  ])(
    '%s, the mail waits until a time, wakes nobody, and goes when its time has come',
    async (_name, error, minutes) => {
      await askFor('erase');
      const [brought] = await stored();
      const mailer = vi.fn(failing(error));
      await mailAll({ mailer });
      await mailAll({ mailer });
      const tried = mailer.mock.calls.length;
      await mailOne(brought!, { mailer });
      expect(mailer).toHaveBeenCalledTimes(tried);
      expect(await stored()).toMatchObject([{ state: 'waiting', waiting: 'rights', attempts: 0 }]);
      expect(await askFor('erase', later(60))).toBe('already-mailed');
      await wakeAsked({ asked, shop, now });
      await mailAll();
      expect(mails).toEqual([]);
      await wakeAsked({ asked, shop, now: later(minutes) });
      await mailAll({ at: later(minutes) });
      expect(mails).toHaveLength(1);
      expect(await stored()).toMatchObject([{ state: 'mailed' }]);
    },
  );

  test('a known refusal of the account is not tried again by another mail', async () => {
    account.open(now);
    await askFor('copy');
    await mailAll();
    expect(mails).toEqual([]);
    expect(await stored()).toMatchObject([{ state: 'waiting', waitsUntil: later(15).toISOString() }]);
  });
});

test('a table out of reach before the claim changes nothing; after the mail, nothing is sent again', async () => {
  const away = new Error('the table is out of reach');
  await askFor('copy');
  await expect(mailAll({ broken: { contacts: { get: failing(away) } } })).rejects.toBe(away);
  expect(await stored()).toMatchObject([{ state: 'waiting' }]);
  const settle = vi.fn(asked.settle).mockRejectedValueOnce(away);
  const [brought] = await stored();
  await expect(mailOne(brought!, { broken: { asked: { ...asked, settle } } })).rejects.toBe(away);
  await mailOne(brought!);
  expect(mails).toHaveLength(1);
  expect(await stored()).toMatchObject([{ state: 'unknown' }]);
});

test('a lost answer is unknown and nothing is sent again by guess', async () => {
  await askFor('copy');
  const [brought] = await stored();
  await mailAll({ mailer: failing(new Error('socket hang up')) });
  await mailOne(brought!);
  expect(await stored()).toMatchObject([{ state: 'unknown' }]);
  expect(mails).toHaveLength(0);
});

test('what SES rejects for its content is held, and tried no more', async () => {
  await askFor('copy');
  const [brought] = await stored();
  await mailAll({ mailer: failing(refusal('MessageRejected', 'Bad content.')) });
  await mailOne(brought!);
  expect(await stored()).toMatchObject([{ state: 'held' }]);
  expect(mails).toHaveLength(0);
});

test('the last mail reaches somebody who is no contact any more, and its address goes with it', async () => {
  const wanted = { contactId: 'con_gone', kind: 'erased', address: 'canary-gone@example.com', locale: 'fi' } as const;
  id = 'con_gone';
  await contacts.commit([asked.asked(newRightsMail(wanted, now))]);
  await mailAll();
  expect(mails).toMatchObject([{ to: 'canary-gone@example.com', tags: { kind: 'erased' } }]);
  expect(await stored()).toEqual([]);
});

test('a mail to somebody who went meanwhile is held', async () => {
  id = 'con_gone-too';
  await askFor('copy');
  await mailAll();
  expect(mails).toEqual([]);
  expect(await stored()).toMatchObject([{ state: 'held' }]);
});

test('every move the table of states forbids is refused by the write itself', async () => {
  const ref = { ...askedKey(id, 'copy'), id: 'let_1' };
  const terms = { at: now.toISOString(), freshSince: now.toISOString(), most: 9 };
  const moves = {
    mailing: () => asked.claim(ref, terms),
    waiting: () => asked.giveBack(ref, later(1).toISOString(), 'rights'),
    mailed: () => asked.settle(ref, 'mailed'),
    unknown: () => asked.settle(ref, 'unknown'),
    held: () => asked.settle(ref, 'held'),
  };
  for (const state of askedStates)
    for (const [to, move] of Object.entries(moves)) {
      const mail = { ...newRightsMail({ contactId: id, kind: 'copy' }, now), id: ref.id, state };
      await contacts.commit([asked.asked(mail)]);
      const moved = await move().then(
        () => true,
        () => false,
      );
      expect([state, to, moved]).toEqual([state, to, askedBefore(to as typeof state).includes(state)]);
    }
});
