import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiSpec, Authoriser, Target } from './apiSpec.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { type Functions, MOST_PAYLOAD_BYTES, type Outcome } from './functions.ts';
import { httpEvent } from './httpEvent.ts';
import { createRouter, type RouteMatch } from './routes.ts';
import { tokenBucket } from './tokenBucket.ts';
import type { Claims, Tokens } from './tokens.ts';

type Options = {
  api: ApiSpec;
  functions: Functions;
  tokens: Tokens;
  now(): Date;
  /** Whether the stage's limit holds; benchmarks measure what lies behind it. */
  throttled: boolean;
};

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Headers = Record<string, string | string[]>;
type Answer = { status: number; headers: Headers; body: string | Buffer };

const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** How long a request waits for a free instance; Lambda itself would throttle at once, but has more machines. */
const PATIENCE_MS = 2_000;

/** Serves the template's HTTP API as API Gateway does: CORS, limits, tokens, then the function. */
export function createHttpApi({ api, functions, tokens, now, throttled }: Options): Handler {
  const find = createRouter(api.routes);
  const mayPass = throttled ? gates(api) : () => true;

  async function serve(message: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const method = message.method!;
    const url = message.url!;
    const mark = url.indexOf('?');
    const path = decode(mark === -1 ? url : url.slice(0, mark));
    if (path === undefined) return send(response, method, failure(400, 'Bad Request'));
    const found = find(method, path);
    const answer = mayPass(found?.route.to.routeKey)
      ? found
        ? await answerOf(message, found, { method, path, query: mark === -1 ? '' : url.slice(mark + 1), body })
        : failure(404, 'Not Found')
      : failure(429, 'Too Many Requests');
    if (api.cors) grantCors(answer, message.headers.origin);
    send(response, method, answer);
  }

  async function answerOf(
    message: IncomingMessage,
    { route, parameters }: RouteMatch<Target>,
    parts: { method: string; path: string; query: string; body: Buffer },
  ): Promise<Answer> {
    const { routeKey, functionName, authoriser } = route.to;
    const claims = authoriser && (await checkToken(message, authoriser));
    if (authoriser && !claims) return unauthorised;
    const scopes = authoriser && allowedScopes(authoriser, claims!);
    if (authoriser && !scopes) return failure(403, 'Forbidden');
    const event = httpEvent(message, {
      ...parts,
      routeKey,
      now: now(),
      ...(parameters && { parameters }),
      ...(claims && { claims, ...(authoriser.scopes.length > 0 && { scopes: scopes! }) }),
    });
    const text = JSON.stringify(event);
    if (Buffer.byteLength(text) > MOST_PAYLOAD_BYTES) return failure(413, 'Request Entity Too Large');
    return readOutcome(await functions.invoke(functionName, text, PATIENCE_MS));
  }

  async function checkToken(message: IncomingMessage, authoriser: Authoriser): Promise<Claims | undefined> {
    const given = message.headers[authoriser.header];
    const token = typeof given === 'string' ? given.replace(/^Bearer\s+/i, '') : undefined;
    return token ? tokens.check(token, authoriser) : undefined;
  }

  function grantCors(answer: Answer, origin: string | undefined): void {
    for (const name of Object.keys(answer.headers)) if (name.startsWith('access-control-')) delete answer.headers[name];
    const granted = corsHeaders(api.cors!, origin);
    if (granted.vary && answer.headers.vary) granted.vary = `${answer.headers.vary}, ${granted.vary}`;
    Object.assign(answer.headers, granted);
  }

  function preflight(message: IncomingMessage): Answer {
    const {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    } = message.headers;
    return {
      status: 204,
      headers: preflightHeaders(api.cors!, {
        ...(origin && { origin }),
        ...(method && { method }),
        ...(headers && { headers }),
      }),
      body: '',
    };
  }

  return (message, response) => {
    if (message.method === 'OPTIONS' && api.cors) {
      message.resume();
      return send(response, 'OPTIONS', preflight(message));
    }
    readBody(message, (body) => {
      if (!body) return send(response, message.method!, { ...failure(413, 'Request Entity Too Large') });
      serve(message, response, body).catch(() =>
        send(response, message.method!, failure(500, 'Internal Server Error')),
      );
    });
  };
}

/** Whether a request may pass: by its route's own limit, or else by the one that all the other routes share. */
function gates({ throttle, throttles }: ApiSpec): (routeKey: string | undefined) => boolean {
  const shared = throttle ? tokenBucket(throttle) : () => true;
  const own = new Map([...throttles].map(([routeKey, limit]) => [routeKey, tokenBucket(limit)]));
  return (routeKey) => (own.get(routeKey ?? '') ?? shared)();
}

const unauthorised: Answer = failure(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });

function allowedScopes({ scopes }: Authoriser, claims: Claims): string[] | undefined {
  const held = (claims.scope ?? '').split(' ');
  const shared = scopes.filter((scope) => held.includes(scope));
  return scopes.length === 0 || shared.length > 0 ? shared : undefined;
}

function readOutcome({ kind, payload }: Outcome): Answer {
  if (kind === 'throttled') return failure(503, 'Service Unavailable');
  if (kind === 'error') return failure(500, 'Internal Server Error');
  const result = JSON.parse(payload);
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const headers: Headers = {};
  for (const [name, value] of Object.entries(result.headers ?? {})) headers[name.toLowerCase()] = String(value);
  if (result.cookies?.length) headers['set-cookie'] = result.cookies;
  const body = result.body ?? '';
  if (body !== '') headers['content-type'] ??= 'text/plain;charset=UTF-8';
  return {
    status: Number(result.statusCode),
    headers,
    body: result.isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

/** What API Gateway answers by itself, told as everything else is: there it is `{"message":…}` as plain JSON. */
function failure(status: number, message: string, headers: Headers = {}): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify({ type: 'about:blank', title: message, status }),
  };
}

function send(response: ServerResponse, method: string, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, bodiless ? headers : { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(method === 'HEAD' || bodiless ? undefined : body);
}

/** Undefined when the body is larger than API Gateway takes; what follows is thrown away. */
function readBody(message: IncomingMessage, done: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  message.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  });
  message.on('end', () =>
    done(size > MAX_BODY_BYTES ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
  );
}

function decode(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
