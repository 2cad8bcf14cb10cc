import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { solve } from '../../../forms/element/solve.ts';
import { invitation } from '../../../functions/asked/invitation.ts';
import { mailAsked } from '../../../functions/asked/mailAsked.ts';
import { wakeAsked } from '../../../functions/asked/wakeAsked.ts';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import { takeLeads } from '../../../functions/intake/takeLeads.ts';
import { askedTable } from '../../../functions/leads/asked.table.ts';
import { attackGauge } from '../../../functions/leads/attackGauge.ts';
import { isOpen, type Lead, type OpenLead, readLead } from '../../../functions/leads/lead.schema.ts';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { requireProof } from '../../../functions/leads/requireProof.ts';
import { wakesInvite } from '../../../functions/leads/writers.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import type { OutgoingMail } from '../../../functions/mail/mailer.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import type { Channel } from '../../../functions/person/channels.ts';
import { ProofNeeded } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { subscribe } from '../../../functions/signup/subscribe.ts';
import { aSignup, shop as config } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const { keys, keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const start = new Date('2026-11-22T10:20:00.000Z');
const nextHour = new Date('2026-11-22T11:00:00.000Z');
const shop = { ...config, limits: { ...config.limits, confirmationsPerHour: 2 } };
let tables: Tables;
let leads: ReturnType<typeof leadsTable>;
let asked: ReturnType<typeof askedTable>;
let mails: OutgoingMail[] = [];

beforeAll(async () => {
  tables = await startTables();
  leads = leadsTable(tables.client, 'leads');
  asked = askedTable(tables.client, 'leads');
});
afterAll(() => tables.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

function signUp(email: string, now = start, channel: Channel = 'web') {
  const parsed = parseSignup({ kind: 'json', value: aSignup({ email }) }, shop, now, channel);
  return subscribe(parsed, { address: '192.0.2.1' }, { leads, keys, shop, now });
}

/** One lead as a partner brings it. */
function aLead(email: string, collectedAt?: string) {
  const { form: _form, ...lead } = aSignup({ email });
  return { ...lead, evidence: { collectedAt } };
}

/** What the stream does: everybody who asks is handed to `invite`. */
async function inviteAll(now: Date, through = asked) {
  const contacts = contactsTable(tables.client, 'contacts');
  const subscriptions = subscriptionsTable(tables.client, 'contacts');
  const mailer = async (mail: OutgoingMail) => ({ messageId: String(mails.push(mail)) });
  const dependencies = {
    asked: through,
    contacts,
    subscriptions,
    mailer,
    circuit: circuit(),
    keys,
    keyring,
    shop,
    publicUrl: 'http://localhost',
    now,
  };
  for (const item of await tables.all('leads'))
    if (wakesInvite.includes(String(item.writer)))
      await mailAsked(invitation(openLead(item), dependencies), dependencies);
}
function openLead(item: Record<string, unknown>): OpenLead {
  const lead: Lead = readLead(item);
  if (!isOpen(lead)) throw new Error('nobody is asked about this lead');
  return lead;
}
const states = async () =>
  (await tables.all('leads'))
    .map(({ state }) => state)
    .filter(Boolean)
    .sort();

describe('the ceiling of confirmation mails for the whole shop', () => {
  test('lets those over it wait for the next hour, loses none and mails each once', async () => {
    for (let i = 0; i < 5; i += 1) await signUp(`flood-${i}@example.com`);
    await inviteAll(start);
    expect(mails).toHaveLength(2);
    expect(await states()).toEqual(['mailed', 'mailed', 'waiting', 'waiting', 'waiting']);

    await wakeAsked({ asked, shop, now: start });
    expect(await states()).toContain('waiting');
    for (let hour = 0; hour < 3; hour += 1)
      for (let minute = 0; minute < 4; minute += 1) {
        const now = new Date(nextHour.getTime() + (hour * 60 + minute) * 60_000);
        await wakeAsked({ asked, shop, now });
        await inviteAll(now);
      }
    expect(await states()).toEqual(Array(5).fill('mailed'));
    expect(new Set(mails.map(({ to }) => to)).size).toBe(5);
    expect(mails).toHaveLength(5);
  });

  test('mails somebody who signs up once more while they wait when their hour comes, and once', async () => {
    mails = [];
    for (let taken = 0; taken < 2; taken += 1) await asked.takePlace('2026-11-30T10', 2, 9_999_999_999);
    const day = new Date('2026-11-30T10:20:00.000Z');
    await signUp('patient@example.com', day);
    await inviteAll(day);
    await signUp('patient@example.com', new Date('2026-11-30T10:40:00.000Z'));
    await inviteAll(day);
    expect(mails).toEqual([]);
    const anHourLater = new Date('2026-11-30T11:00:00.000Z');
    for (let minute = 0; minute < 2; minute += 1) {
      await wakeAsked({ asked, shop, now: anHourLater });
      await inviteAll(anHourLater);
    }
    expect(mails.map(({ to }) => to)).toEqual(['patient@example.com']);
  });
});

test('who had themselves erased is asked again only when they come themselves, or told a partner later', async () => {
  const erasedAt = start.toISOString();
  const askedAt = async (email: string, bring: (now: Date) => Promise<unknown>, now: Date) => {
    mails = [];
    const erased = { pk: `EMAIL#${keys.email(email)}`, sk: 'SUPPRESSION', reason: 'erased', erasedAt };
    await tables.client.send(new PutCommand({ TableName: 'contacts', Item: erased }));
    await bring(now);
    await inviteAll(now);
    return mails.filter(({ to }) => to === email).length;
  };
  const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
  const brought = (email: string, collectedAt?: string) => (now: Date) => {
    const batch = { source: 'ads', form: 'newsletter', leads: [aLead(email, collectedAt)] };
    return takeLeads(batch, { leads, keys, shop, now });
  };
  expect(await askedAt('erased@example.com', brought('erased@example.com'), days(13))).toBe(0);
  expect(await askedAt('erased@example.com', (now) => signUp('erased@example.com', now), days(15))).toBe(1);
  expect(await askedAt('older@example.com', brought('older@example.com', erasedAt), days(17))).toBe(0);
  const newer = brought('newer@example.com', '2026-11-22T12:20:00.001+02:00');
  expect(await askedAt('newer@example.com', newer, days(19))).toBe(1);
});

test('a table out of reach before the mail gives the claim back; after it, nobody is asked twice', async () => {
  mails = [];
  const now = new Date('2027-01-10T10:20:00.000Z');
  const away = new Error('the table is out of reach');
  await signUp('unlucky@example.com', now);
  const states = async () =>
    (await tables.all('leads')).filter(({ address }) => address === 'unlucky@example.com').map(({ state }) => state);
  const takePlace = vi.fn(asked.takePlace).mockRejectedValueOnce(away);
  await expect(inviteAll(now, { ...asked, takePlace })).rejects.toBe(away);
  expect(await states()).toEqual(['waiting']);
  const minuteLater = new Date(now.getTime() + 60_000);
  await wakeAsked({ asked, shop, now: minuteLater });
  const settle = vi.fn(asked.settle).mockRejectedValueOnce(away);
  await expect(inviteAll(minuteLater, { ...asked, settle })).rejects.toBe(away);
  await inviteAll(minuteLater);
  expect(mails.map(({ to }) => to)).toEqual(['unlucky@example.com']);
  expect(await states()).toEqual(['mailing']);
});

describe('a proof of work', () => {
  const guarded = { ...shop, forms: { ...shop.forms, newsletter: { ...shop.forms.newsletter!, proofOfWork: true } } };
  const calm = attackGauge(1_000);
  const prove = (proof?: string, form = 'newsletter', gauge = calm, now = start) =>
    requireProof({ form, proof }, { gauge, leads, keyring, shop: guarded, now });
  const challengeOf = async (attempt: Promise<void>) => {
    const error = await attempt.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ProofNeeded);
    return (error as ProofNeeded & { members: { challenge: Parameters<typeof solve>[0] } }).members.challenge;
  };

  test('is asked for where the form wants it, and serves once', async () => {
    const proof = await solve(await challengeOf(prove()));
    await prove(proof);
    await challengeOf(prove(proof));
    await challengeOf(prove('forged'));
  });

  test('is asked for by every form under attack, and by none in peace', async () => {
    await prove(undefined, 'till');
    const gauge = attackGauge(1);
    gauge.note(start);
    const proof = await solve(await challengeOf(prove(undefined, 'till', gauge)));
    await challengeOf(prove(proof, 'newsletter', gauge));
    await prove(proof, 'till', gauge);
  });
});
