import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parse as parseLossless } from 'lossless-json';
import { parse as parseQuery } from 'picoquery';
import { messages } from './messages.ts';
import { InvalidInput, TooLarge, UnsupportedType } from './problem.ts';

const kilobyte = 1024;
const most = 16;

/** A request's body as sent: JSON, or a form whose nested names are written `consents[newsletter][granted]`. */
export type Body = { kind: 'json' | 'form'; value: unknown };

/**
 * Reads a JSON or form-urlencoded body of at most 16 KB, unless more are expected, or refuses it: 413 before parsing, 415 for other types,
 * 400 for malformed JSON and for a name given twice.
 */
export function readBody(event: APIGatewayProxyEventV2, kilobytes = most): Body {
  const text = bodyText(event, kilobytes);
  const type = (event.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return { kind: 'json', value: parseJson(text) };
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

function parseJson(text: string): unknown {
  try {
    // JSON.parse keeps the last of two equal names in silence; this one refuses.
    return parseLossless(text, undefined, Number);
  } catch {
    throw new InvalidInput([{ path: '', code: 'malformed', message: messages.malformed }]);
  }
}

/**
 * A page in another charset sends its bytes (`%B3` for the ł of windows-1250). What is no UTF-8 becomes U+FFFD, by which
 * a schema knows it; left to the parser it would be kept as `%B3`, or spoil the letters beside it.
 */
function readable(form: string): string {
  return form.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const text = Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
    return text.includes('\ufffd') ? encodeURIComponent(text) : run;
  });
}

/** Browsers write the brackets of a name as %5B and %5D. A name given twice becomes an array, which schemas refuse. */
function parseForm(text: string): unknown {
  const form = readable(text).replace(/%5B/gi, '[').replace(/%5D/gi, ']').replaceAll('+', ' ');
  if (/(^|[&[])(__proto__|constructor|prototype)([[\]=&]|$)/i.test(form))
    throw new InvalidInput([{ path: '', code: 'unknown', message: messages.unknown }]);
  return parseQuery(form, { nestingSyntax: 'index', arrayRepeat: true });
}
