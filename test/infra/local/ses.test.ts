import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { SesEvent } from '../../../infra/local/mail/sesEvent.ts';
import { createSes, type SesOptions } from '../../../infra/local/ses.ts';

const now = new Date('2027-05-17T07:30:00Z');
const RAW =
  'From: Shop <shop@example.com>\r\nTo: ann@example.com\r\nMessage-ID: <mine@x>\r\nDate: yesterday\r\nBcc: b@x.y\r\nSubject: Hello\r\nList-Unsubscribe: <https://a.example/u>,\r\n <mailto:u@a.example>\r\n\r\nHello\r\n';

function anEndpoint(options: Partial<SesOptions> = {}) {
  const events: Array<SesEvent & { configurationSet: string }> = [];
  const ses = createSes({
    clock: { now: () => now },
    publish: (event, configurationSet) => events.push({ ...event, configurationSet }),
    ...options,
  });
  const send = async (to = 'ann@example.com', more: Record<string, string> = {}) => {
    const answer = await ses.handle(
      'SendRawEmail',
      new URLSearchParams({
        'RawMessage.Data': Buffer.from(RAW).toString('base64'),
        Source: 'shop@example.com',
        'Destinations.member.1': to,
        'Tags.member.1.Name': 'occasion',
        'Tags.member.1.Value': 'birthday-2027',
        ConfigurationSetName: 'mails',
        ...more,
      }),
      'send',
    );
    return {
      status: answer.status,
      body: String(answer.body),
      id: /<MessageId>(.+)<\/MessageId>/.exec(String(answer.body))?.[1] ?? '',
    };
  };
  return { ses, events, send };
}

describe('a mail', () => {
  test('is listed newest first with its headers and tags, by address too', async () => {
    const { ses, send } = anEndpoint();
    await send('first@example.com');
    const { id } = await send('Ann@Example.com');
    expect((await ses.list()).map(({ to }) => to)).toEqual(['ann@example.com', 'first@example.com']);
    expect(await ses.list('ann@example.com')).toEqual([
      {
        id,
        at: now.toISOString(),
        from: 'Shop <shop@example.com>',
        to: 'ann@example.com',
        subject: 'Hello',
        headers: expect.objectContaining({
          subject: 'Hello',
          'list-unsubscribe': '<https://a.example/u>, <mailto:u@a.example>',
          'message-id': `<${id}@eu-central-1.amazonses.com>`,
        }),
        tags: { occasion: 'birthday-2027' },
        text: 'Hello\n',
        html: '',
      },
    ]);
  });

  test('gets SES’s own Message-ID and Date, loses its Bcc, and keeps every other byte', async () => {
    const { ses, send } = anEndpoint();
    const { id } = await send();
    const raw = (await ses.raw(id))?.toString();
    expect(raw).toBe(
      'From: Shop <shop@example.com>\r\nTo: ann@example.com\r\nSubject: Hello\r\n' +
        'List-Unsubscribe: <https://a.example/u>,\r\n <mailto:u@a.example>\r\n' +
        `Message-ID: <${id}@eu-central-1.amazonses.com>\r\nDate: Mon, 17 May 2027 07:30:00 +0000\r\n\r\nHello\r\n`,
    );
  });

  test('outlives the host when it has a folder', async () => {
    const keep = await mkdtemp(join(tmpdir(), 'mails-'));
    const { id } = await anEndpoint({ keep }).send();
    const again = anEndpoint({ keep }).ses;
    expect(await again.list()).toMatchObject([{ id, subject: 'Hello' }]);
    expect((await again.raw(id))?.toString()).toContain('\r\n\r\nHello\r\n');
    await rm(keep, { recursive: true });
  });

  test.each([
    ['a tag SES does not take', { 'Tags.member.1.Value': 'birthday 2027' }, 'InvalidParameterValue'],
    ['no message', { 'RawMessage.Data': '' }, 'InvalidParameterValue'],
    ['an address without a domain', { 'Destinations.member.1': 'ann' }, 'InvalidParameterValue'],
    ['a line break in an address', { 'Destinations.member.1': 'ann@example.com\r\nX: y' }, 'InvalidParameterValue'],
  ])('is refused with %s', async (_, more, code) => {
    const { ses, send } = anEndpoint();
    const { status, body } = await send('ann@example.com', more);
    expect([status, body.includes(`<Code>${code}</Code>`)]).toEqual([400, true]);
    expect(await ses.list()).toEqual([]);
  });

  test('beyond the rate is refused as a throttle', async () => {
    const { send } = anEndpoint({ maxSendRate: 2 });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    expect(answers[2]?.body).toContain('<Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message>');
  });

  test('that an SMTP server does not take is accepted all the same', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status } = await anEndpoint({ smtp: 'smtp://me:secret@127.0.0.1:1' }).send();
    expect(status).toBe(200);
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), 10_000);
    expect(said.mock.calls[0]?.[0]).not.toContain('secret');
    said.mockRestore();
  });
});

describe('events', () => {
  test('say with SES’s words that a mail was sent and delivered', async () => {
    const { events, send } = anEndpoint();
    const { id } = await send();
    expect(events.map(({ eventType, configurationSet }) => [eventType, configurationSet])).toEqual([
      ['Send', 'mails'],
      ['Delivery', 'mails'],
    ]);
    expect(events[1]).toMatchObject({
      mail: {
        messageId: id,
        timestamp: now.toISOString(),
        source: 'shop@example.com',
        destination: ['ann@example.com'],
        tags: { occasion: ['birthday-2027'], 'ses:configuration-set': ['mails'] },
      },
      delivery: { recipients: ['ann@example.com'], timestamp: now.toISOString() },
    });
  });

  test.each([
    ['success', ['Send', 'Delivery']],
    ['bounce', ['Send', 'Bounce']],
    ['complaint+label', ['Send', 'Delivery', 'Complaint']],
    ['suppressionlist', ['Send', 'Bounce']],
    ['ooto', ['Send', 'Delivery']],
  ])('of %s@simulator.amazonses.com are %j', async (name, types) => {
    const { events, send } = anEndpoint();
    await send(`${name}@simulator.amazonses.com`);
    expect(events.map(({ eventType }) => eventType)).toEqual(types);
  });

  test('are filled in from the mail they are about', async () => {
    const { ses, events, send } = anEndpoint();
    const { id } = await send();
    events.length = 0;
    ses.event({ messageId: id, type: 'bounce', bounceType: 'Transient', bounceSubType: 'MailboxFull' });
    ses.event({
      mail: { messageId: `<${id}@eu-central-1.amazonses.com>` },
      eventType: 'Complaint',
      complaint: { feedbackId: 'f' },
    });
    expect(events).toMatchObject([
      {
        eventType: 'Bounce',
        configurationSet: 'mails',
        bounce: {
          bounceType: 'Transient',
          bounceSubType: 'MailboxFull',
          bouncedRecipients: [{ emailAddress: 'ann@example.com' }],
        },
        mail: { tags: { occasion: ['birthday-2027'] } },
      },
      {
        eventType: 'Complaint',
        complaint: { feedbackId: 'f', complainedRecipients: [{ emailAddress: 'ann@example.com' }] },
      },
    ]);
  });

  test('about an unknown mail or of an unknown type are not published', async () => {
    const { ses, events, send } = anEndpoint();
    const { id } = await send();
    events.length = 0;
    expect(ses.event({ messageId: 'nobody', eventType: 'Bounce' })).toBeUndefined();
    expect(ses.event({ messageId: id, eventType: 'Explosion' })).toBeUndefined();
    expect(events).toEqual([]);
  });
});
