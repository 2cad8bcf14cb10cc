import { randomUUID } from 'node:crypto';
import type { Pieces } from '../programme/letters/compiledLetter.schema.ts';
import { fillSubject, type LetterValues, valuesOf } from './fillLetter.ts';
import { headerWords, phrase, quotedPrintable } from './mimeText.ts';
import { valueIn } from './pieces.ts';
import type { PreparedLetter } from './prepareLetter.ts';
import { preparedOf, type RenderLetterOptions } from './renderLetter.ts';

type Mailbox = { name: string; email: string };

/** What a mail says to mail programs and servers. */
export type MailHead = {
  from: Mailbox;
  /** One address, bare. */
  to: string;
  replyTo: string;
  now: Date;
  /** What is put before the letter's subject. */
  mark?: string | undefined;
  /** The list it is mailed to, and how to leave it without opening a page. */
  list?: { id: string; title: string; unsubscribe: string } | undefined;
};

/**
 * Stands between the parts of a mail. None of them can say it: in quoted-printable no `=` has a `_` after it.
 */
const boundary = '=_the-same-in-two-ways';

/**
 * Writes the raw message for one recipient (RFC 5322), text and HTML as alternatives: what all readers of a letter get
 * was encoded once, what this one gets is encoded and put between. Nothing given can start a header or add a recipient:
 * what isn't one bare address, or carries a control character where a header would break, is refused with an error.
 */
export function writeMail({ reader, ...letter }: RenderLetterOptions, head: MailHead): Uint8Array {
  const prepared = preparedOf({ ...letter, voucher: reader.voucher !== undefined });
  const { plain, markup } = valuesOf(prepared, reader);
  const { top, text, html } = encodedOf(prepared, head);
  const { from, to, now, mark = '', list } = head;
  const subject = line(mark + fillSubject(prepared.subject, plain));
  const own = [
    `To: ${address(to)}`,
    headerWords('Subject', subject),
    `Message-ID: <${randomUUID()}@${from.email.split('@')[1]!}>`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    // In one piece: a link that is folded or encoded is a broken link. RFC 8058 wants HTTPS.
    ...(list ? [`List-Unsubscribe: <${ascii(list.unsubscribe.replace(/^http:/, 'https:'))}>`] : []),
  ];
  const parts = `${textPart}${fillEncoded(text, plain)}${htmlPart}${fillEncoded(html, markup)}${end}`;
  const headers = `${own.join('\r\n')}\r\n${top}`;
  return Buffer.concat([Buffer.from(headers, 'latin1'), Buffer.from(parts, 'latin1')]);
}

const part = (type: string) =>
  `\r\n--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
const textPart = part('text/plain');
const htmlPart = part('text/html');
const end = `\r\n--${boundary}--\r\n`;

/** What is the same in the mails of a letter: further headers, and the fixed words of both parts in quoted-printable. */
type Encoded = { top: string; text: Pieces; html: Pieces };

const kept = new WeakMap<PreparedLetter, Map<string, Encoded>>();

function encodedOf(prepared: PreparedLetter, { from, replyTo, list }: MailHead): Encoded {
  const known = kept.get(prepared) ?? new Map<string, Encoded>();
  kept.set(prepared, known);
  const key = JSON.stringify([from, replyTo, list?.id, list?.title]);
  const found = known.get(key);
  if (found) return found;
  const top = [
    from.name ? bracketed('From', from.name, address(from.email)) : `From: ${address(from.email)}`,
    `Reply-To: ${address(replyTo)}`,
    ...(list
      ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', bracketed('List-Id', list.title, ascii(list.id))]
      : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const made = { top: `${top.join('\r\n')}\r\n`, text: encodedWords(prepared.text), html: encodedWords(prepared.html) };
  known.set(key, made);
  return made;
}

const encodedWords = (pieces: Pieces) =>
  pieces.map((piece) => (typeof piece === 'string' ? quotedPrintable(piece) : piece));

/** In `Пекара <newsletter.shop.example>` the name is encoded (RFC 2047) and what stands in brackets is not. */
function bracketed(header: string, name: string, address: string): string {
  const named = `${header}: ${phrase(line(name))}`;
  const room = 75 - named.slice(named.lastIndexOf('\n') + 1).length;
  return `${named}${address.length + 3 > room ? '\r\n' : ''} <${address}>`;
}

function fillEncoded(pieces: Pieces, values: LetterValues['plain']): string {
  let filled = '';
  for (const piece of pieces) filled += typeof piece === 'string' ? piece : quotedPrintable(valueIn(piece, values));
  return filled;
}

function line(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Error('A header would be broken by a control character');
  return text;
}

function ascii(text: string): string {
  if (!/^[\x21-\x7e]*$/.test(text)) throw new Error('A header would be broken by what an address never holds');
  return text;
}

function address(email: string): string {
  if (!/^[^\s\p{C}<>()[\],;:\\"@]+@[^\s\p{C}<>()[\],;:\\"@]+$/u.test(email))
    throw new Error('A mail goes to one bare address');
  return email;
}
