import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { askedTable } from '../../../functions/leads/asked.table.ts';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { InvalidInput, TokenRefused } from '../../../functions/platform/problem.ts';
import { confirmSubscription } from '../../../functions/signup/confirmSubscription.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { subscribe } from '../../../functions/signup/subscribe.ts';
import { stillToAsk, tellMore } from '../../../functions/signup/tellMore.ts';
import { vouchersTable } from '../../../functions/vouchers/vouchers.table.ts';
import { aProgramme, aSignup, shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-22T10:00:00.000Z');
let tables: Tables;
const at = () => ({
  leads: leadsTable(tables.client, 'leads'),
  contacts: contactsTable(tables.client, 'contacts'),
  subscriptions: subscriptionsTable(tables.client, 'contacts'),
  vouchers: vouchersTable(tables.client, 'contacts'),
  asked: askedTable(tables.client, 'leads'),
  ...{ keys, shop, now, programme: aProgramme() },
});
beforeAll(async () => {
  tables = await startTables();
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterAll(() => tables.stop());

/** Somebody who signed up and, unless told otherwise, confirmed: the link, and what is known. */
async function joined(email: string, said = {}, confirms = true) {
  const sent = { form: 'newsletter', ...aSignup({ email, ...said }) };
  for (const name of ['firstName', 'birthday'] as const)
    if (!(name in said)) delete (sent as Record<string, unknown>)[name];
  await subscribe(parseSignup({ kind: 'json', value: sent }, shop, now), { address: '192.0.2.1' }, at());
  const leadKey = keys.lead(email);
  const leadId = (await at().leads.get(leadKey, now.getTime() / 1000))!.id!;
  const link = { leadKey, leadId };
  if (confirms) await confirmSubscription(link, { address: '192.0.2.1', locale: 'pl' }, at());
  const known = async () => (await at().contacts.get((await stillToAsk(link, at())).contactId))!;
  return { link, known };
}
const birthday = { day: '26.', month: '4', year: '' };

test('what the form asks later is noted for who has confirmed, once, and not asked again', async () => {
  const { link, known } = await joined('a@example.com');
  expect((await stillToAsk(link, at())).fields.map(({ id }) => id)).toEqual(['birthday', 'firstName']);
  await tellMore(link, { more: '1', locale: 'fi', birthday, firstName: '' }, at());
  await tellMore(link, { more: '1', locale: 'fi', firstName: 'Zofia' }, at());
  expect(await known()).toMatchObject({ birthday: '--04-26', firstName: 'Zofia', locale: 'pl' });
  expect((await stillToAsk(link, at())).fields).toEqual([]);
});

test('what is known is not overwritten: the link may have been passed on', async () => {
  const { link, known } = await joined('b@example.com', { firstName: 'Anna' });
  await tellMore(link, { more: '1', firstName: 'Somebody', birthday: { day: '', month: '', year: '' } }, at());
  expect((await known()).firstName).toBe('Anna');
});

test('a day there is not is told by its field, and nothing is kept', async () => {
  const { link, known } = await joined('c@example.com');
  const told = tellMore(link, { more: '1', firstName: 'Zofia', birthday: { ...birthday, day: '32' } }, at());
  await expect(told).rejects.toThrow(InvalidInput);
  expect((await known()).firstName).toBeUndefined();
});

test('nobody who has not confirmed is told anything, and nothing else than what is asked is taken', async () => {
  const { link } = await joined('d@example.com', {}, false);
  await expect(tellMore(link, { more: '1', firstName: 'Zofia' }, at())).rejects.toThrow(TokenRefused);
  const other = await joined('e@example.com');
  await expect(tellMore(other.link, { more: '1', phone: '+48600100200' }, at())).rejects.toThrow(InvalidInput);
});
