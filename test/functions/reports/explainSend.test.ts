import { describe, expect, test } from 'vitest';
import type { Waiting } from '../../../functions/mail/forecastMails.ts';
import type { ConsentRecord, Subscription } from '../../../functions/permission/subscription.schema.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { explainSend } from '../../../functions/reports/explainSend.ts';
import { aContact, aProgramme, aSend, aSubscription, shop } from '../../support/builders.ts';

const now = '2027-04-20T10:00:00.000Z';
const consent = (id: string, at: string, state: ConsentRecord['state'] = 'confirmed'): ConsentRecord => ({
  ...{ id, purpose: 'newsletter', state, requestedAt: at },
  source: { channel: 'web' },
  text: { hash: 'h', locale: 'pl', shown: `Sentence of ${id}` },
});
const ledger = [consent('rec_1', '2026-11-01T10:00:00.000Z'), consent('rec_2', '2027-04-24T10:00:00.000Z')];

function explain(
  occasion: string,
  { sends = [], subscription = aSubscription(), birthday = '--04-23' as string | null, at = now } = {} as {
    sends?: Waiting[];
    subscription?: Subscription;
    birthday?: string | null;
    at?: string;
  },
) {
  const programme = aProgramme();
  const contact = aContact({ birthday: birthday ?? undefined });
  const { mails } = judge(contact, shop, programme, now);
  contact.plans = Object.fromEntries(mails.map((mail) => [mail.occasion, { cause: mail.cause, dueAt: mail.dueAt }]));
  return explainSend(
    { contactId: contact.id, occasion },
    {
      people: { known: async () => new Map([[contact.id, { contact, subscription }]]) },
      mergedInto: async () => undefined,
      standing: async () => sends,
      consents: async () => ledger,
      orders: { since: async () => [] },
      around: { shop, programme, campaigns: [] },
      now: at,
    },
  );
}
const told = async (asked: ReturnType<typeof explain>) =>
  (await asked)!.steps.map(({ step, says }) => `${step}: ${says}`);

describe('why somebody got a mail, or did not', () => {
  test('one that went out names the consent that held when it was claimed, and what was told since', async () => {
    const claimedAt = '2027-04-23T07:00:00.000Z';
    const sent = aSend({ state: 'sent', at: claimedAt, deliveredAt: '2027-04-23T07:00:05.000Z' });
    const subscription = aSubscription({ claims: { 'birthday-2027': claimedAt } });
    const found = await explain('birthday-2027', { sends: [sent], subscription, at: '2027-05-01T00:00:00.000Z' });
    expect(found).toMatchObject({ state: 'sent', consent: { id: 'rec_1', sentence: 'Sentence of rec_1' } });
    expect(found!.steps.map(({ step }) => step)).toEqual(['plan', 'permission', 'claim', 'outcome', 'event']);
  });

  test('one that is to come says what will become of it, and when', async () => {
    const found = await explain('birthday-2027', { sends: [aSend()] });
    expect(found!.steps.at(-1)).toMatchObject({ step: 'forecast', at: '2027-04-23T07:00:00.000Z' });
    const paused = aSubscription({ pausedUntil: '2027-06-01T00:00:00.000Z' });
    expect(await told(explain('birthday-2027', { sends: [aSend()], subscription: paused }))).toEqual(
      expect.arrayContaining([
        'permission: newsletter may not be written now: paused.',
        'forecast: It will not go out: paused, if nothing happens meanwhile.',
      ]),
    );
  });

  test('of who was merged it names what permitted the mail in the ledger of whichever of the two it was', async () => {
    const contact = aContact({ id: 'con_now', absorbed: ['con_then', 'con_else'] });
    const claimedAt = '2027-04-23T07:00:00.000Z';
    const sent = aSend({ contactId: 'con_then', state: 'sent', at: claimedAt });
    const ledgers: Record<string, ConsentRecord[]> = {
      con_now: [consent('rec_now', '2026-12-01T10:00:00.000Z')],
      con_then: [consent('rec_then', '2026-11-01T10:00:00.000Z')],
    };
    const asked = (contactId: string, without = {}) =>
      explainSend(
        { contactId, occasion: 'birthday-2027' },
        {
          people: { known: async () => new Map([['con_now', { contact, subscription: aSubscription() }]]) },
          mergedInto: async (id) => (id === 'con_then' ? 'con_now' : undefined),
          standing: async (refs) => (refs.some(({ contactId: id }) => id === 'con_then') ? [sent] : []),
          consents: async (id) => ({ ...ledgers, ...without })[id] ?? [],
          orders: { since: async () => [] },
          around: { shop, programme: aProgramme(), campaigns: [] },
          now,
        },
      );
    expect(await asked('con_then')).toMatchObject({ contactId: 'con_now', consent: { id: 'rec_then' } });
    expect(await asked('con_now')).toMatchObject({ state: 'sent', consent: { id: 'rec_then' } });
    expect(await asked('con_now', { con_then: [] })).toMatchObject({ consent: { id: 'rec_now' } });
  });

  test('one that was skipped says why', async () => {
    const skipped = aSend({ state: 'skipped', reason: 'capped', at: now });
    expect(await told(explain('birthday-2027', { sends: [skipped] }))).toContain('outcome: It was skipped: capped.');
  });

  test('one that there is not says so: nothing set it off, or nobody of that name would', async () => {
    const [plan] = await told(explain('birthday-2027', { birthday: null }));
    expect(plan).toContain('has no such letter');
    expect(await told(explain('nameday-2027'))).toEqual([
      'cause: There is no automation or campaign called nameday-2027 now.',
    ]);
  });
});
