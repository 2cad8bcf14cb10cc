import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contactsTable } from '../../../functions/contacts/contacts.table.ts';
import type { SesEvent } from '../../../functions/mail/feedback.schema.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { takeFeedback } from '../../../functions/mail/takeFeedback.ts';
import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { personKeys } from '../../../functions/platform/keys.ts';
import { aContact, aSend, aSubscription } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

const keys = personKeys('p'.repeat(64));
const now = new Date('2026-11-22T10:00:00.000Z');
let tables: Tables;
let contacts: ReturnType<typeof contactsTable>;
let subscriptions: ReturnType<typeof subscriptionsTable>;
let sends: ReturnType<typeof sendsTable>;
let email = '';
let id = '';
let people = 0;

beforeAll(async () => {
  tables = await startTables();
  contacts = contactsTable(tables.client, 'contacts');
  subscriptions = subscriptionsTable(tables.client, 'contacts');
  sends = sendsTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  people += 1;
  email = `person-${people}@example.com`;
  id = `con_${people}`;
  await contacts.commit([
    ...contacts.create(aContact({ id, email, emailKey: keys.email(email) })),
    subscriptions.create(id, aSubscription()),
  ]);
});

/** What SES tells of a mail without tags, such as an invitation. */
function hear(more: Partial<SesEvent>, messageId = 'm-1', to = email) {
  const mail = { messageId, destination: [to], timestamp: '2026-11-22T09:00:00.000Z' };
  return takeFeedback({ eventType: 'Bounce', mail, ...more }, { contacts, subscriptions, sends, keys, now });
}
const complaint = (complaintFeedbackType?: string) =>
  ({ eventType: 'Complaint', complaint: { complaintFeedbackType } }) as const;
const bounce = (bounceType: string, status?: string) => ({
  bounce: { bounceType, bouncedRecipients: [{ status }] },
});
const suppressed = async () => [
  (await subscriptions.get(id))?.suppressed?.reason,
  (await subscriptions.suppression(keys.email(email)))?.reason,
];

describe('an event about any mail, tagged or not', () => {
  test.each([
    ['a complaint', complaint('abuse'), 'complaint'],
    ['a complaint without a type', complaint(), 'complaint'],
    ['a hard bounce', bounce('Permanent', '5.1.1'), 'hard-bounce'],
  ] as const)('stops every other mail to its address: %s', async (_name, event, reason) => {
    await hear(event);
    expect(await suppressed()).toEqual([reason, reason]);
  });

  test('stops them whichever spelling of the address the mail went to', async () => {
    await hear(complaint('abuse'), 'm-1', email.toUpperCase());
    expect(await suppressed()).toEqual(['complaint', 'complaint']);
  });

  test.each([
    ['a click on "not spam"', complaint('not-spam')],
    ['a report on forged senders', complaint('auth-failure')],
    ['an absence note', bounce('Transient')],
    ['a bounce nobody can tell', bounce('Undetermined', '5.1.1')],
    ['a delivery', { eventType: 'Delivery' }],
  ] as const)('stops nothing after %s, however often it comes', async (_name, event) => {
    for (const mail of ['m-1', 'm-2', 'm-3']) await hear(event, mail);
    expect(await suppressed()).toEqual([undefined, undefined]);
  });
});

describe('an address out of reach', () => {
  test.each(['5.1.2', '5.4.4'])('by %s counts as bounced hard with its second mail', async (status) => {
    await hear(bounce('Transient', status));
    await hear(bounce('Transient', status));
    expect(await suppressed()).toEqual([undefined, undefined]);
    await hear(bounce('Transient', status), 'm-2');
    expect(await suppressed()).toEqual(['hard-bounce', 'hard-bounce']);
  });
});

describe('a mailbox that is full', () => {
  const full = (mail: string) => hear(bounce('Transient', '4.2.2'), mail);

  test('counts as bounced hard with the fifth different mail, however often each is told', async () => {
    for (const mail of ['m-1', 'm-2', 'm-3', 'm-4', 'm-4', 'm-1', 'm-2']) await full(mail);
    expect(await suppressed()).toEqual([undefined, undefined]);
    await full('m-5');
    expect(await suppressed()).toEqual(['hard-bounce', 'hard-bounce']);
  });

  test('is none where a mail has arrived in between', async () => {
    const send = aSend({ contactId: id });
    await sends.plan(send, send.dueAt);
    await sends.settle(send, { state: 'sent', messageId: 'm-0' }, now.toISOString());
    for (const mail of ['m-1', 'm-2', 'm-3', 'm-4']) await full(mail);
    await sends.note(send, 'deliveredAt', new Date(now.getTime() + 1000).toISOString());
    for (const mail of ['m-5', 'm-6', 'm-7', 'm-8']) await full(mail);
    expect(await suppressed()).toEqual([undefined, undefined]);
  });
});

test('a complaint takes the place of a bounce, and no bounce that of a complaint', async () => {
  await hear(bounce('Permanent'));
  await hear(complaint('abuse'));
  await hear(bounce('Permanent'));
  expect(await suppressed()).toEqual(['complaint', 'complaint']);
});

describe('what is told of a mail', () => {
  const occasion = 'birthday-2027';
  const told = (more: Partial<SesEvent>) => {
    const tags = { contact: [id], occasion: [occasion] };
    const mail = { messageId: 'm-1', destination: [email], timestamp: '2026-11-22T09:00:00.000Z', tags };
    return hear({ mail, ...more });
  };
  const marks = async () => {
    const { state, deliveredAt, bouncedAt, complainedAt } = (await sends.glance(id, occasion))!;
    return { state, deliveredAt, bouncedAt, complainedAt };
  };
  const at = now.toISOString();
  const plan = async (outcome?: Parameters<typeof sends.settle>[1]) => {
    await sends.plan(aSend({ contactId: id, occasion }), aSend().dueAt);
    if (outcome) await sends.settle(aSend({ contactId: id, occasion }), outcome, at);
  };

  test.each([
    ['a delivery', { eventType: 'Delivery' }, { deliveredAt: at }],
    ['a hard bounce', bounce('Permanent'), { bouncedAt: at }],
    ['a complaint', complaint('abuse'), { complainedAt: at }],
    ['a click on "not spam"', complaint('not-spam'), {}],
  ] as const)('stands on it, once: %s', async (_name, event, noted) => {
    await plan({ state: 'sent', messageId: 'm-1' });
    await told(event);
    await told(event);
    expect(await marks()).toEqual({ state: 'sent', ...noted });
  });

  test('an absence note after the delivery is no bounce', async () => {
    await plan({ state: 'sent', messageId: 'm-1' });
    await told({ eventType: 'Delivery' });
    await told(bounce('Transient'));
    expect(await marks()).toEqual({ state: 'sent', deliveredAt: at });
  });

  test.each([undefined, { state: 'unknown' }] as const)('settles it where its outcome is open', async (outcome) => {
    await plan(outcome);
    await told({ eventType: 'Delivery' });
    expect(await marks()).toEqual({ state: 'sent', deliveredAt: at });
  });

  test('settles a rejected one as failed, and brings back none that is gone', async () => {
    await told({ eventType: 'Delivery' });
    expect(await sends.glance(id, occasion)).toBeUndefined();
    await plan({ state: 'unknown' });
    await told({ eventType: 'Reject' });
    expect(await marks()).toEqual({ state: 'failed' });
  });
});
