/** One header field of a mail, its value unfolded. */
export interface HeaderField {
  name: string;
  value: string;
}

interface Stamp {
  /** `0107…-000000@eu-central-1.amazonses.com`, without brackets. */
  messageId: string;
  at: Date;
}

/** What SES writes itself or keeps to itself, whatever the sender put there. */
const TAKEN_OUT = /^(message-id|date|bcc|return-path|x-ses-[\w-]+)$/i;

/**
 * Sends a mail on its way as SES does: its own Message-ID and Date instead of the sender's, no Bcc, no X-SES-… fields; every other
 * byte stays as it was signed. `fields` are the sender's header fields, those taken out included.
 * Source: https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
 */
export function stampMail(raw: Buffer, { messageId, at }: Stamp): { raw: Buffer; fields: HeaderField[] } {
  const { head, body } = splitMail(raw);
  const lines = head.split(/\r?\n(?![ \t])/).filter((line) => line !== '');
  const kept = lines.filter((line) => !TAKEN_OUT.test(nameOf(line)));
  const stamped = [...kept, `Message-ID: <${messageId}>`, `Date: ${at.toUTCString().replace('GMT', '+0000')}`];
  return {
    raw: Buffer.concat([Buffer.from(`${stamped.join('\r\n')}\r\n\r\n`, 'latin1'), body]),
    fields: lines.map((line) => ({ name: nameOf(line), value: unfold(line.slice(line.indexOf(':') + 1)) })),
  };
}

/** Latin-1 keeps each byte of the head as one character, whatever its charset. */
function splitMail(raw: Buffer): { head: string; body: Buffer } {
  const crlf = raw.indexOf('\r\n\r\n');
  const lf = raw.indexOf('\n\n');
  const [at, gap] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : lf >= 0 ? [lf, 2] : [raw.length, 0];
  return { head: raw.toString('latin1', 0, at), body: raw.subarray(at + gap) };
}

function nameOf(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(':'))).trim();
}

function unfold(value: string): string {
  return value.replace(/\r?\n[ \t]+/g, ' ').trim();
}
