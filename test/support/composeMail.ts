import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWords } from 'nodemailer/lib/mime-funcs';

type Mailbox = { name: string; email: string };

export type ComposeMailOptions = {
  from: Mailbox;
  /** One address, bare. */
  to: string;
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  /** Further headers, such as `List-Unsubscribe`. ASCII is written as given, never folded in the middle of a link. */
  headers?: Record<string, string>;
  /** The sender's domain by default. SES puts a Message-ID of its own in its place. */
  messageIdDomain?: string;
  /** For the Date header; the moment of composing by default. */
  now?: Date | undefined;
};

/**
 * Composes the raw message for one recipient (RFC 5322), text and HTML as alternatives. Nothing given can start a
 * header or add a recipient: what isn't one bare address, or carries a control character where a header would break,
 * is refused with an error.
 */
export function composeMail(options: ComposeMailOptions): Promise<Buffer> {
  const { from, to, replyTo, subject, html, text, headers = {}, now } = options;
  const { messageIdDomain = from.email.split('@')[1]! } = options;
  return new MailComposer({
    from: { name: line(from.name), address: address(from.email) },
    to: { name: '', address: address(to) },
    replyTo: { name: '', address: address(replyTo) },
    subject: line(subject),
    text,
    html,
    headers: Object.entries(headers).map(([name, value]) => header(name, value)),
    messageId: `<${randomUUID()}@${line(messageIdDomain)}>`,
    ...(now && { date: now }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** Prepared, so that nodemailer leaves it alone: a link that is folded or encoded is a broken link. */
function header(key: string, value: string) {
  if (!/^[A-Za-z0-9-]+$/.test(key)) throw new Error('A header has a name that is none');
  return { key, value: { prepared: true, value: encodedOutsideBrackets(line(value)) } };
}

/** In `Пекара <newsletter.shop.example>` the name is encoded (RFC 2047) and what stands in brackets is not. */
function encodedOutsideBrackets(value: string): string {
  const parts = value.split(/(<[^<>]*>)/);
  return parts
    .map((part, i) => (i % 2 === 1 ? part : encodeWords(part.trim(), 'B')))
    .filter(Boolean)
    .join(' ');
}

function line(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Error('A header would be broken by a control character');
  return text;
}

function address(email: string): string {
  if (!/^[^\s\p{C}<>()[\],;:\\"@]+@[^\s\p{C}<>()[\],;:\\"@]+$/u.test(email))
    throw new Error('A mail goes to one bare address');
  return email;
}
