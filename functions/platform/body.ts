import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parse as parseLossless } from 'lossless-json';
import { refuseInherited } from './inheritedNames.ts';
import { messages } from './messages.ts';
import { parseForm } from './parseForm.ts';
import { InvalidInput, TooLarge, UnsupportedType } from './problem.ts';

const kilobyte = 1024;
const most = 16;

/** A request's body as sent: JSON, or a form whose nested names are written `consents[newsletter][granted]`. */
export type Body = { kind: 'json' | 'form'; value: unknown };

/**
 * Reads a JSON or form-urlencoded body of at most 16 KB, unless more are expected, or refuses it: 413 before parsing, 415
 * for other types, 400 for malformed JSON, a name given twice and a name that objects inherit. The entries of `rows` are
 * not looked into: whoever takes them one by one does that.
 */
export function readBody(
  event: APIGatewayProxyEventV2,
  { kilobytes = most, rows }: { kilobytes?: number | undefined; rows?: string | undefined } = {},
): Body {
  const text = bodyText(event, kilobytes);
  const type = (event.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return { kind: 'json', value: parseJson(text, rows) };
  if (type === 'application/x-www-form-urlencoded') return { kind: 'form', value: parseForm(text) };
  throw new UnsupportedType();
}

/** The body as text; throws `TooLarge` over the kilobytes that are expected at most. */
export function bodyText(event: APIGatewayProxyEventV2, kilobytes = most): string {
  const largest = kilobytes * kilobyte;
  const announced = Number(event.headers['content-length'] ?? 0);
  const sent = event.body ?? '';
  if (announced > largest || sent.length > largest * 2) throw new TooLarge(kilobytes);
  const text = event.isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent;
  if (Buffer.byteLength(text) > largest) throw new TooLarge(kilobytes);
  return text;
}

function parseJson(text: string, rows: string | undefined): unknown {
  const value = readJson(text);
  refuseInherited(value, rows);
  return value;
}

/** JSON.parse keeps the last of two equal names in silence; this one refuses. */
function readJson(text: string): unknown {
  try {
    return parseLossless(text, undefined, Number);
  } catch {
    throw new InvalidInput([{ path: '', code: 'malformed', message: messages.malformed }]);
  }
}
