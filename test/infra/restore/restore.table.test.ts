import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onceReplayed } from '../../../functions/agenda/onceReplayed.ts';
import { ownerTable } from '../../../functions/agenda/owner.table.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { eraseContact } from '../../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../../functions/permission/erasures.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { apiKeyItem, apiKeysTable } from '../../../functions/platform/apiKeys.table.ts';
import { accepted } from '../../../functions/platform/aws.ts';
import { unsubscribe } from '../../../functions/self/unsubscribe.ts';
import { redeemed, undone } from '../../../functions/vouchers/moves.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { webshopsTable } from '../../../functions/webshops/webshops.table.ts';
import { replay } from '../../../infra/restore/replay.ts';
import { aContact, aSend, aSubscription, aVoucher } from '../../support/builders.ts';
import { engineEnvironment } from '../../support/engine.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const backupAt = '2026-11-10T10:00:00.000Z';
const after = new Date('2026-11-15T10:00:00.000Z');
const now = new Date('2026-11-22T10:00:00.000Z');
const request = (occasion = 'birthday-2027') => ({ occasion, purpose: 'newsletter' });
let tables: Tables;

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  tables = await startTables('restored');
});
afterAll(() => tables.stop());

const inTable = (table: string) => ({
  contacts: contactsTable(tables.client, table),
  subscriptions: subscriptionsTable(tables.client, table),
  sends: sendsTable(tables.client, table),
  erasures: erasuresTable(tables.client, table),
});

test('a drill: what people asked for after the backup holds on the restored table before anything is sent', async () => {
  const live = inTable('contacts');
  for (const id of ['stays', 'erased', 'left', 'bounced', 'mailed', 'paused'])
    await live.contacts.commit([
      ...live.contacts.create(aContact({ id, emailKey: `key-${id}`, email: `${id}@example.com` })),
      live.subscriptions.create(id, aSubscription()),
    ]);
  await ownerTable(tables.client, 'contacts').name();
  for (const item of await tables.all('contacts'))
    await tables.client.send(new PutCommand({ TableName: 'restored', Item: item }));

  await eraseContact('erased', 'erased', { ...live, now: after, mayGoOn: () => true });
  await unsubscribe({ contactId: 'left', purpose: 'newsletter' }, 'one-click', { ...live, now: after });
  const bounced = { reason: 'hard-bounce', at: after.toISOString() } as const;
  await live.subscriptions.suppress('bounced', bounced, after.toISOString());
  await live.subscriptions.suppressAddress('key-bounced', bounced, after.toISOString());
  await live.subscriptions.claim('mailed', request(), after.toISOString());
  const mail = aSend({ contactId: 'mailed' });
  await live.sends.plan(mail, mail.dueAt);
  await live.sends.settle(mail, { state: 'sent', messageId: 'm' }, after.toISOString());
  await live.contacts.commit([
    live.subscriptions.choose(
      'paused',
      aSubscription(),
      { records: [], pace: { pausedUntil: '2027-01-01T00:00:00.000Z' } },
      backupAt,
    ),
  ]);

  const mayWork = onceReplayed(ownerTable(tables.client, 'restored'), 'restored');
  expect(await mayWork()).toBe(false);
  expect(await replay(tables.client, { from: 'contacts', to: 'restored', now })).toMatchObject({ erased: 1 });
  expect(await mayWork()).toBe(true);

  const restored = inTable('restored');
  expect(await restored.contacts.get('erased')).toBeUndefined();
  expect(JSON.stringify(await tables.all('restored'))).not.toContain('erased@example.com');
  expect(await restored.sends.glance('mailed', mail.occasion)).toMatchObject({ state: 'sent' });
  const claimed = async (id: string) => accepted(restored.subscriptions.claim(id, request(), now.toISOString()));
  for (const id of ['erased', 'left', 'bounced', 'mailed', 'paused']) expect(await claimed(id), id).toBe(false);
  expect(await restored.subscriptions.suppression('key-bounced')).toMatchObject({ reason: 'hard-bounce' });
  const ledger = (await tables.collection('left', 'restored')).filter(({ sk }) => String(sk).startsWith('CONSENT#'));
  expect(ledger).toMatchObject([{ state: 'withdrawn', source: { channel: 'one-click' } }]);

  const before = await tables.all('restored');
  expect(await replay(tables.client, { from: 'contacts', to: 'restored', now })).toMatchObject({ erased: 0 });
  expect(await tables.all('restored')).toEqual(before);
  expect(await claimed('stays')).toBe(true);
});

test('a key revoked after the backup stays revoked on the restored table, and one given out since then works', async () => {
  const [live, restored] = [apiKeysTable(tables.client, 'contacts'), apiKeysTable(tables.client, 'restored')];
  const aKey = (name: string) => apiKeyItem(`kar_${name}`, { name, scopes: ['orders'], createdAt: backupAt });
  for (const name of ['kept', 'revoked', 'revokedHere']) {
    await live.add(aKey(name));
    await restored.add(aKey(name));
  }
  await live.revoke(aKey('revoked').pk, after.toISOString());
  await restored.revoke(aKey('revokedHere').pk, now.toISOString());
  await live.add(aKey('given'));
  const [shops, restoredShops] = [webshopsTable(tables.client, 'contacts'), webshopsTable(tables.client, 'restored')];
  const aShop = { id: 'web_1', kind: 'shopify', name: 's', prefix: 's', by: 'owner', createdAt: backupAt } as const;
  await shops.create({ ...aShop, secret: 'new', revokedAt: after.toISOString() });
  await restoredShops.create({ ...aShop, secret: 'old' });
  expect(await restored.find('kar_revoked')).toBeDefined();

  expect(await replay(tables.client, { from: 'contacts', to: 'restored', now })).toMatchObject({ keys: 4 });
  expect(await restoredShops.get('web_1')).toMatchObject({ secret: 'new', revokedAt: after.toISOString() });
  expect(await restored.find('kar_revoked')).toBeUndefined();
  expect(await restored.find('kar_revokedHere')).toBeUndefined();
  expect(await restored.find('kar_kept')).toMatchObject({ name: 'kept' });
  expect(await restored.find('kar_given')).toMatchObject({ name: 'given' });
});

test('a table of its own name is never held', async () => {
  expect(await onceReplayed(ownerTable(tables.client, 'contacts'), 'contacts')()).toBe(true);
});

/** Runs the command as the shop's engineer would, with this engine for AWS. */
async function command(...args: string[]) {
  const env = { ...process.env, ...engineEnvironment(tables.address) };
  const { status, stdout, stderr } = await promisify(execFile)(process.execPath, ['infra/restore.ts', ...args], { env })
    .then((done) => ({ status: 0, ...done }))
    .catch(({ code, stdout, stderr }) => ({ status: code as number, stdout, stderr }));
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

test('the command says what it did, or in a sentence what to do', async () => {
  expect(await command('--from', 'contacts', '--to', 'restored')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/erased again +0\n[\s\S]*restored may send now\./),
  });
  expect(await command('--from', 'contacts')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run restore -- --from'),
  });
  expect(await command('--from', 'nothing', '--to', 'restored')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^ {2}Not finished \(ResourceNotFoundException: .*still holds every mail.*\n$/),
  });
});

test('a voucher that was redeemed after the backup is not good again, and what was redeemed since is kept', async () => {
  const [live, restored] = [vouchersTable(tables.client, 'contacts'), vouchersTable(tables.client, 'restored')];
  const { contacts } = inTable('contacts');
  const contactId = 'holds';
  const voucher = aVoucher({ contactId, lookup: 'key-of-a-code' });
  const holder = aContact({ id: contactId, emailKey: 'key-holds', vouchers: { [voucher.id]: voucher.validUntil } });
  await contacts.commit([...contacts.create(holder), ...live.issued(voucher)]);
  for (const item of await tables.all('contacts'))
    if (JSON.stringify(item).includes(contactId))
      await tables.client.send(new PutCommand({ TableName: 'restored', Item: item }));
  const move = redeemed(voucher, { receipt: 'r-1', by: 'till' }, after.toISOString());
  if (typeof move === 'string') throw new Error(move);
  await contacts.commit([live.moved(move.to)]);
  await replay(tables.client, { from: 'contacts', to: 'restored', now });
  expect(await restored.get(contactId, voucher.id)).toMatchObject({
    state: 'redeemed',
    redemptions: [{ receipt: 'r-1' }],
  });
  expect((await inTable('restored').contacts.get(contactId))!.vouchers).toEqual({});
  const undoing = undone(move.to, 'r-1', after.toISOString());
  if (typeof undoing === 'string') throw new Error(undoing);
  await inTable('restored').contacts.commit([restored.moved(undoing.to)]);
  await replay(tables.client, { from: 'contacts', to: 'restored', now });
  expect(await restored.get(contactId, voucher.id)).toMatchObject({ state: 'open' });
});
