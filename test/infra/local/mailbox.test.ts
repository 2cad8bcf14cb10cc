import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relativeTime } from '../../../infra/local/mail/relativeTime.ts';
import type { SesEvent } from '../../../infra/local/mail/sesEvent.ts';
import { mailboxRoutes } from '../../../infra/local/mailbox.ts';
import { createSes } from '../../../infra/local/ses.ts';

const now = new Date('2027-05-17T07:30:00Z');
const published: SesEvent[] = [];
const ses = createSes({ clock: { now: () => now }, publish: (event) => published.push(event) });
const routes = mailboxRoutes(ses);
const server = createServer(async (request, response) => {
  if (!(await routes(request, response))) response.writeHead(418).end();
});
let url: string;
let id: string;

const RAW = [
  'From: Shop <shop@example.com>',
  'To: ann@example.com',
  'Subject: <b>Hi</b> & welcome',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<script>document.title="owned"</script><a href="https://shop.example/confirm?t=1">Yes</a>',
].join('\r\n');

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await ses.handle(
    'SendRawEmail',
    new URLSearchParams({
      'RawMessage.Data': Buffer.from(RAW).toString('base64'),
      Source: 'shop@example.com',
      'Destinations.member.1': 'ann@example.com',
      ConfigurationSetName: 'mails',
    }),
  );
  id = (await ses.list())[0]?.id as string;
});

afterAll(() => void server.close());

const post = (body: string) => fetch(`${url}/_local/ses/events`, { method: 'POST', body });

test('programs read mails by address, one by id, and the raw message', async () => {
  expect(await (await fetch(`${url}/_local/mail?to=ann@example.com`)).json()).toMatchObject([
    { id, to: 'ann@example.com' },
  ]);
  expect(await (await fetch(`${url}/_local/mail?to=bob@example.com`)).json()).toEqual([]);
  expect(await (await fetch(`${url}/_local/mail/${id}`)).json()).toMatchObject({ subject: '<b>Hi</b> & welcome' });
  const raw = await fetch(`${url}/_local/mail/${id}/raw`);
  expect(raw.headers.get('content-type')).toBe('message/rfc822');
  expect(await raw.text()).toContain('MIME-Version: 1.0');
  expect((await fetch(`${url}/_local/mail/nothing/raw`)).status).toBe(404);
});

test('the page escapes what a mail says and shows its HTML only in a sandbox', async () => {
  const page = await fetch(`${url}/_local/mailbox/${id}`);
  const html = await page.text();
  expect(html).toContain('&lt;b&gt;Hi&lt;/b&gt; &amp; welcome');
  expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(html).not.toContain('owned');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
  const mail = await fetch(`${url}/_local/mailbox/${id}/html`);
  expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups/);
});

test('the page says so when there is nothing, and knows no other mail', async () => {
  expect(await (await fetch(`${url}/_local/mailbox?to=bob@example.com`)).text()).toContain('No mail to this address');
  expect((await fetch(`${url}/_local/mailbox/nothing`)).status).toBe(404);
});

test('an event is published as SES would, be it short, whole or wrapped by SNS', async () => {
  for (const body of [
    { messageId: id, eventType: 'Bounce', bounceType: 'Permanent' },
    { eventType: 'Bounce', mail: { messageId: id }, bounce: { bounceType: 'Permanent' } },
    { Type: 'Notification', Message: JSON.stringify({ notificationType: 'Bounce', mail: { messageId: id } }) },
  ]) {
    published.length = 0;
    expect((await post(JSON.stringify(body))).status).toBe(200);
    expect(published).toMatchObject([
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { messageId: id } },
    ]);
  }
});

test('an event about nothing is refused as a problem', async () => {
  const unknown = await post(JSON.stringify({ messageId: 'nobody', eventType: 'Bounce' }));
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect((await post('not json')).status).toBe(400);
  expect((await post('[]')).status).toBe(400);
});

test('other routes are left to others', async () => {
  expect((await fetch(`${url}/_local/ready`)).status).toBe(418);
  expect((await fetch(`${url}/v1/contacts`)).status).toBe(418);
});

test.each([
  ['2027-05-17T07:29:30Z', 'just now'],
  ['2027-05-17T07:25:00Z', '5 min ago'],
  ['2027-05-17T04:30:00Z', '3 h ago'],
  ['2027-05-16T06:30:00Z', 'yesterday'],
  ['2027-05-13T06:30:00Z', '4 days ago'],
  ['2027-04-13T06:30:00Z', '13 Apr 2027'],
])('%s is %s', (at, words) => {
  expect(relativeTime(new Date(at), now)).toBe(words);
});
