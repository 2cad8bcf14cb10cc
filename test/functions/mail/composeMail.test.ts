import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { type ComposeMailOptions, composeMail } from '../../../functions/mail/composeMail.ts';
import { anyText } from '../../support/anyText.ts';

const link = `https://abc.execute-api.eu-central-1.amazonaws.com/unsubscribe?t=k1.${'aB3-_'.repeat(60)}&locale=fi`;

function aMail(changes: Partial<ComposeMailOptions> = {}): ComposeMailOptions {
  return {
    from: { name: 'Пекара «Код сата»', email: 'listy@podzegarem.example' },
    to: 'anna@example.com',
    replyTo: 'sklep@podzegarem.example',
    subject: 'С днём рождения, Анна',
    html: '<p>Привет</p>',
    text: 'Привет\n',
    headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    messageIdDomain: 'podzegarem.example',
    now: new Date('2026-03-03T10:00:00Z'),
    ...changes,
  };
}

test('the message says what it was given', async () => {
  const mail = await PostalMime.parse(await composeMail(aMail()));
  expect(mail.from).toMatchObject({ name: 'Пекара «Код сата»', address: 'listy@podzegarem.example' });
  expect(mail.to).toMatchObject([{ address: 'anna@example.com' }]);
  expect(mail.replyTo).toMatchObject([{ address: 'sklep@podzegarem.example' }]);
  expect(mail.subject).toBe('С днём рождения, Анна');
  expect(mail.text).toBe('Привет\n');
  expect(mail.html).toContain('<p>Привет</p>');
  expect(mail.date).toBe('2026-03-03T10:00:00.000Z');
  expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@podzegarem\.example>$/);
  expect(mail.cc ?? mail.bcc).toBeUndefined();
});

test('a long unsubscribe link stays in one piece on one line', async () => {
  const raw = (await composeMail(aMail())).toString('latin1');
  expect(raw).toContain(`\r\nList-Unsubscribe: <${link}>\r\n`.slice(2));
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
});

test('a list may be named in any script', async () => {
  const raw = await composeMail(aMail({ headers: { 'List-Id': 'Пекара <newsletter.podzegarem.example>' } }));
  expect(raw.toString('latin1')).toMatch(/^List-ID: =\?UTF-8\?.*\?= <newsletter\.podzegarem\.example>\r$/im);
});

test('the message is ASCII with CRLF line ends and no line past 998 octets', async () => {
  const raw = (await composeMail(aMail({ text: 'ж'.repeat(5000) }))).toString('latin1');
  expect(raw).not.toMatch(/[^\r]\n/);
  expect(raw).not.toMatch(/[\x80-\xff]/);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
});

test.each([
  'anna@example.com, eve@example.com',
  'anna@example.com\r\nBcc: eve@example.com',
  'Anna <anna@example.com>',
  'anna',
  '',
])('a mail to %j is refused', (to) => {
  expect(() => composeMail(aMail({ to }))).toThrow('one bare address');
});

test.each<Partial<ComposeMailOptions>>([
  { subject: 'Hello\r\nBcc: eve@example.com' },
  { subject: 'Hello\u2028there' },
  { from: { name: 'Shop\nX: y', email: 'a@b.example' } },
  { headers: { 'X-A': 'b\r\nBcc: eve@example.com' } },
  { headers: { 'X-A: b\r\nBcc': 'eve@example.com' } },
  { messageIdDomain: 'x>\r\nBcc: eve@example.com' },
])('a header broken in two is refused', (changes) => {
  expect(() => composeMail(aMail(changes))).toThrow(/header/i);
});

test('no text makes a header or another part', async () => {
  await fc.assert(
    fc.asyncProperty(anyText(), async (text) => {
      const mail = await PostalMime.parse(
        await composeMail(aMail({ text: `\r\n\r\n${text}\r\nBcc: eve@example.com` })),
      );
      expect(mail.bcc).toBeUndefined();
      expect(mail.attachments).toEqual([]);
      expect(mail.to).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});
