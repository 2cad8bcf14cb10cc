import type { IncomingMessage, ServerResponse } from 'node:http';

export type Refusal = { status: number; title: string };

/**
 * Why `/_local` turns a request away: these routes move clocks and tell keys, and no web page of another origin may. One
 * whose name points here shows by the host it asks for, one elsewhere by its origin; and a form, which a browser sends
 * without asking, by its type.
 */
export function refusal(request: IncomingMessage): Refusal | undefined {
  const { method, headers } = request;
  const host = headers.host ?? '';
  if (!isFromHere(request)) return { status: 403, title: 'Local only' };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, title: 'No page of another origin drives this machine' };
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  if (method === 'POST' && hasBody && !isJson) return { status: 415, title: 'The body must be application/json' };
  return undefined;
}

/** Whether it was this machine that was asked for, and no name that somebody has pointed here. */
export function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(localhost|127(\.\d+){3})(:\d+)?$/.test(headers.host ?? '');
}

/** The JSON object of a body; throws a SyntaxError that says what is wrong with it. */
export async function readJson(request: IncomingMessage, mostBytes = 64 * 1024): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= mostBytes) chunks.push(chunk as Buffer);
  }
  if (size > mostBytes) throw new SyntaxError('the body is too large');
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  if (typeof body !== 'object' || body === null) throw new SyntaxError('the body must be a JSON object');
  return body;
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, 'application/json', JSON.stringify(value));
}

export function problem(response: ServerResponse, status: number, title: string): void {
  answer(response, status, 'application/problem+json', JSON.stringify({ type: 'about:blank', title, status }));
}

export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy?: string,
): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(policy && { 'content-security-policy': policy }),
  });
  response.end(body);
}
