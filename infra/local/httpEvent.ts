import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ACCOUNT } from './identities.ts';
import type { Claims } from './tokens.ts';

export type HttpRequest = {
  method: string;
  routeKey: string;
  /** Decoded path, without the query. */
  path: string;
  query: string;
  parameters?: Record<string, string>;
  body: Buffer;
  claims?: Claims;
  scopes?: string[];
  now: Date;
};

const textTypes = /^(text\/|application\/(json|javascript|xml)\b)/i;

/**
 * The event of payload format 2.0. The caller's address is its socket's; what a client writes into `x-forwarded-for` stays
 * a claim of the client.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEvent(message: IncomingMessage, request: HttpRequest): object {
  const { method, routeKey, path, query, parameters, body, claims, scopes, now } = request;
  const { headers, cookies } = readHeaders(message.rawHeaders);
  const sourceIp = (message.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = headers.host ?? 'localhost';
  headers['x-forwarded-for'] = headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${sourceIp}` : sourceIp;
  headers['x-forwarded-proto'] = 'http';
  const base64 = body.length > 0 && !textTypes.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: readQuery(query) }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local-api',
      ...(claims && { authorizer: { jwt: { claims, scopes: scopes ?? null } } }),
      domainName: host,
      domainPrefix: 'local-api',
      http: { method, path, protocol: `HTTP/${message.httpVersion}`, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(parameters && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(base64 ? 'base64' : 'utf8') }),
    isBase64Encoded: base64,
  };
}

function readHeaders(raw: string[]): { headers: Record<string, string>; cookies?: string[] } {
  const headers: Record<string, string> = {};
  let cookies: string[] | undefined;
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    const value = raw[i + 1]!;
    if (name === 'cookie') cookies = [...(cookies ?? []), ...value.split(/;\s*/).filter(Boolean)];
    else headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return cookies ? { headers, cookies } : { headers };
}

function readQuery(query: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query))
    found.set(name, found.has(name) ? `${found.get(name)},${value}` : value);
  return Object.fromEntries(found);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
function logTime(now: Date): string {
  const iso = now.toISOString();
  return `${iso.slice(8, 10)}/${months[now.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
