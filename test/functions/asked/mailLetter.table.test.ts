import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { letterSchema } from '../../../functions/asked/letter.schema.ts';
import { lettersTable } from '../../../functions/asked/letters.table.ts';
import { mailLetter } from '../../../functions/asked/mailLetter.ts';
import { newLetter } from '../../../functions/asked/newLetter.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import type { OutgoingMail } from '../../../functions/mail/mailer.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { requestLetter } from '../../../functions/self/requestLetter.ts';
import { aContact, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const now = new Date('2026-11-22T10:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let tables: Tables;
let letters: ReturnType<typeof lettersTable>;
let contacts: ReturnType<typeof contactsTable>;
let people = 0;
let id = '';
let mails: OutgoingMail[] = [];

beforeAll(async () => {
  tables = await startTables();
  letters = lettersTable(tables.client, 'leads');
  contacts = contactsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  mails = [];
  people += 1;
  id = `con_${people}`;
  const email = `canary-${people}@example.com`;
  await contacts.commit(contacts.create(aContact({ id, email, emailKey: `key-${people}` })));
});

const stored = async () => (await tables.all('leads')).filter(({ contactId }) => contactId === id);
const accepting = async (mail: OutgoingMail) => ({ messageId: String(mails.push(mail)) });
const failing = (error: object) => () => Promise.reject(error);
/** What the stream does with a letter that is asked for. */
async function mailAll(
  mailer: (mail: OutgoingMail) => Promise<{ messageId: string }> = accepting,
  broken: object = {},
) {
  for (const item of await stored())
    await mailLetter(letterSchema.parse(item), {
      ...{ letters, contacts, mailer, keyring, shop, now },
      ...{ publicUrl: 'http://localhost', ...broken },
    });
}

test('a letter is mailed once, however often the stream brings it, and asked for again after an hour', async () => {
  expect(await requestLetter(id, 'copy', { letters, now })).toBe('mailed');
  const [asked] = (await stored()).map((item) => letterSchema.parse(item));
  await mailAll();
  await mailLetter(asked!, { letters, contacts, mailer: accepting, keyring, shop, now, publicUrl: 'http://localhost' });
  expect(mails).toMatchObject([{ to: `canary-${people}@example.com`, tags: { kind: 'copy' } }]);
  expect(await stored()).toMatchObject([{ state: 'mailed' }]);
  expect(JSON.stringify(await stored())).not.toContain('canary-');
  expect(await requestLetter(id, 'copy', { letters, now: later(59) })).toBe('already-mailed');
  expect(await requestLetter(id, 'erase', { letters, now })).toBe('mailed');
  expect(await requestLetter(id, 'copy', { letters, now: later(60) })).toBe('mailed');
});

test('while the mail service refuses, the letter waits and is brought again', async () => {
  await requestLetter(id, 'erase', { letters, now });
  const throttled = { name: 'Throttling', message: 'Daily message quota exceeded', $metadata: { httpStatusCode: 400 } };
  await expect(mailAll(failing(throttled))).rejects.toBe(throttled);
  expect(await stored()).toMatchObject([{ state: 'requested' }]);
  await mailAll();
  expect(mails).toHaveLength(1);
});

test('a table out of reach before the mail gives the claim back; after it, nothing is sent again', async () => {
  const away = new Error('the table is out of reach');
  await requestLetter(id, 'copy', { letters, now });
  await expect(mailAll(accepting, { contacts: { get: failing(away) } })).rejects.toBe(away);
  expect(await stored()).toMatchObject([{ state: 'requested' }]);
  const move = vi.fn(letters.move).mockImplementationOnce(letters.move).mockRejectedValueOnce(away);
  await expect(mailAll(accepting, { letters: { ...letters, move } })).rejects.toBe(away);
  await mailAll();
  expect(mails).toHaveLength(1);
  expect(await stored()).toMatchObject([{ state: 'unknown' }]);
});

test('a lost answer is unknown and nothing is sent again by guess', async () => {
  await requestLetter(id, 'copy', { letters, now });
  await mailAll(failing(new Error('socket hang up')));
  expect(await stored()).toMatchObject([{ state: 'unknown' }]);
  await requestLetter(id, 'erase', { letters, now });
  const erase = (await stored()).map((item) => letterSchema.parse(item)).find(({ letter }) => letter === 'erase')!;
  await letters.move(erase, 'requested', 'mailing');
  await mailAll();
  expect((await stored()).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  expect(mails).toHaveLength(0);
});

test('the last letter reaches somebody who is no contact any more, and its address goes with it', async () => {
  const wanted = { contactId: 'con_gone', letter: 'erased', address: 'canary-gone@example.com', locale: 'fi' } as const;
  id = 'con_gone';
  await contacts.commit([letters.requested(newLetter(wanted, now))]);
  await mailAll();
  expect(mails).toMatchObject([{ to: 'canary-gone@example.com', tags: { kind: 'erased' } }]);
  expect(await stored()).toEqual([]);
});

test('a letter to somebody who went meanwhile is held', async () => {
  id = 'con_gone-too';
  await requestLetter(id, 'copy', { letters, now });
  await mailAll();
  expect(mails).toEqual([]);
  expect(await stored()).toMatchObject([{ state: 'held' }]);
});
