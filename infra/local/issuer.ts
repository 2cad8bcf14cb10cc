import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { signInPage, signInPolicy } from './issuerPage.ts';
import { answer, isFromHere, json } from './localRequest.ts';
import type { Tokens } from './tokens.ts';

/** What the template says of the client: where people may come back to, and how long what they are given is good for. */
export type IssuerClient = {
  id: string;
  callbackUrls: string[];
  logoutUrls: string[];
  scopes: string[];
  groups: string[];
  idSeconds: number;
  refreshSeconds: number;
  /** How long a refresh token still works once it has been exchanged. */
  graceSeconds: number;
};

type Options = { url: string; client: IssuerClient; tokens: Tokens; now(): Date };

/** What one sign-in has led to: its refresh tokens are one family, which ends as a whole. */
type Family = { group: string; scope: string; authTime: number; endsAt: number; current: string; over?: true };
type Code = { group: string; scope: string; redirectUri: string; challenge: string; nonce?: string; endsAt: number };
type Refresh = { family: Family; exchangedAt?: number };

const codeSeconds = 300;
const sessionSeconds = 3600;
const cookie = 'kartoteka-sign-in';

/**
 * Stands in for the user pool's sign-in pages (Cognito developer guide, "Managed login endpoints reference"): code with
 * PKCE, rotating refresh tokens with a grace, an hour in which a browser is known. Instead of a password it asks which of
 * the three roles somebody wants to be. Every instant is the host's, so what it gives ends when the clock is moved past it.
 */
export function createIssuer({ url, client, tokens, now }: Options) {
  const base = new URL(url).pathname;
  const [codes, refreshes, sessions] = [
    new Map<string, Code>(),
    new Map<string, Refresh>(),
    new Map<string, Session>(),
  ];
  type Session = { group: string; authTime: number; endsAt: number };
  const seconds = () => Math.floor(now().getTime() / 1000);

  const discovery = {
    issuer: url,
    authorization_endpoint: `${url}/oauth2/authorize`,
    token_endpoint: `${url}/oauth2/token`,
    revocation_endpoint: `${url}/oauth2/revoke`,
    userinfo_endpoint: `${url}/oauth2/userInfo`,
    end_session_endpoint: `${url}/logout`,
    jwks_uri: `${url}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: client.scopes,
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  };

  /** What is wrong with a request to sign in, told on a page: an address that was not agreed upon is not gone to. */
  const mistaken = (query: URLSearchParams): string | undefined => {
    if (query.get('client_id') !== client.id) return 'No such client';
    if (!client.callbackUrls.includes(query.get('redirect_uri') ?? '')) return 'redirect_mismatch';
    return undefined;
  };

  function authorize(query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    const wrong = mistaken(query);
    if (wrong) return answer(response, 400, 'text/plain; charset=utf-8', wrong);
    const problem = problemWith(query);
    if (problem) return goBack(response, query, { error: problem });
    const session = sessions.get(cookieOf(request));
    if (session && session.endsAt > seconds() && query.get('prompt') !== 'login')
      return giveCode(response, query, session);
    answer(
      response,
      200,
      'text/html; charset=utf-8',
      signInPage({ action: `${base}/login`, query, roles: client.groups }),
      signInPolicy,
    );
  }

  function problemWith(query: URLSearchParams): string | undefined {
    if (query.get('response_type') !== 'code') return 'unsupported_response_type';
    const asked = (query.get('scope') ?? 'openid').split(' ');
    if (asked.some((scope) => !client.scopes.includes(scope))) return 'invalid_scope';
    if (!query.get('code_challenge') || query.get('code_challenge_method') !== 'S256') return 'invalid_request';
    return undefined;
  }

  /** The button of the sign-in page. */
  function signIn(form: URLSearchParams, response: ServerResponse) {
    const wrong = mistaken(form);
    const group = form.get('role') ?? '';
    if (wrong || problemWith(form) || !client.groups.includes(group))
      return answer(response, 400, 'text/plain; charset=utf-8', wrong ?? 'invalid_request');
    const session: Session = { group, authTime: seconds(), endsAt: seconds() + sessionSeconds };
    const id = secret();
    sessions.set(id, session);
    response.setHeader('set-cookie', `${cookie}=${id}; Path=${base}; HttpOnly; SameSite=Lax`);
    giveCode(response, form, session);
  }

  function giveCode(response: ServerResponse, query: URLSearchParams, { group }: Session) {
    const code = secret();
    const nonce = query.get('nonce');
    codes.set(code, {
      group,
      scope: query.get('scope') ?? 'openid',
      redirectUri: query.get('redirect_uri')!,
      challenge: query.get('code_challenge')!,
      ...(nonce && { nonce }),
      endsAt: seconds() + codeSeconds,
    });
    goBack(response, query, { code });
  }

  async function token(form: URLSearchParams, response: ServerResponse) {
    if (form.get('client_id') !== client.id) return json(response, 400, { error: 'invalid_client' });
    const given =
      form.get('grant_type') === 'authorization_code'
        ? spend(form)
        : form.get('grant_type') === 'refresh_token'
          ? rotate(form.get('refresh_token') ?? '')
          : 'unsupported_grant_type';
    if (typeof given === 'string') return json(response, 400, { error: given });
    const { family, nonce } = given;
    const { group, scope, authTime, current } = family;
    const issued = { group, authTime, ...(nonce && { nonce }) };
    const [idToken, accessToken] = await Promise.all([tokens.issue(issued), tokens.issue({ ...issued, scope })]);
    json(response, 200, {
      ...{ id_token: idToken, access_token: accessToken, refresh_token: current },
      ...{ token_type: 'Bearer', expires_in: client.idSeconds },
    });
  }

  /** A code is good once, for who asked for it (RFC 7636). */
  function spend(form: URLSearchParams): { family: Family; nonce?: string } | string {
    const key = form.get('code') ?? '';
    const code = codes.get(key);
    codes.delete(key);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (
      !code ||
      code.endsAt <= seconds() ||
      code.redirectUri !== form.get('redirect_uri') ||
      code.challenge !== challenge
    )
      return 'invalid_grant';
    const family: Family = {
      group: code.group,
      scope: code.scope,
      authTime: seconds(),
      endsAt: seconds() + client.refreshSeconds,
      current: secret(),
    };
    refreshes.set(family.current, { family });
    return { family, ...(code.nonce && { nonce: code.nonce }) };
  }

  /** The next of a family, which lives no longer than its first. One that was exchanged before its grace is a copy in other hands: the family ends. */
  function rotate(key: string): { family: Family; nonce?: string } | string {
    const refresh = refreshes.get(key);
    if (!refresh || refresh.family.over || refresh.family.endsAt <= seconds()) return 'invalid_grant';
    if (refresh.exchangedAt !== undefined && seconds() - refresh.exchangedAt > client.graceSeconds) {
      refresh.family.over = true;
      return 'invalid_grant';
    }
    refresh.exchangedAt ??= seconds();
    refresh.family.current = secret();
    refreshes.set(refresh.family.current, { family: refresh.family });
    return { family: refresh.family };
  }

  function logOut(query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    const to = query.get('logout_uri') ?? '';
    if (query.get('client_id') !== client.id || !client.logoutUrls.includes(to))
      return answer(response, 400, 'text/plain; charset=utf-8', 'invalid_request');
    sessions.delete(cookieOf(request));
    response.setHeader('set-cookie', `${cookie}=; Path=${base}; HttpOnly; SameSite=Lax; Max-Age=0`);
    leadTo(response, to);
  }

  return {
    url,
    concerns: (path: string) => path.startsWith(`${base}/`),
    async serve(request: IncomingMessage, response: ServerResponse) {
      if (!isFromHere(request)) return answer(response, 403, 'text/plain; charset=utf-8', 'Local only');
      const { pathname, searchParams: query } = new URL(request.url!, url);
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      switch (`${method} ${pathname.slice(base.length)}`) {
        case 'GET /.well-known/openid-configuration':
          return json(response, 200, discovery);
        case 'GET /.well-known/jwks.json':
          return json(response, 200, await tokens.keys());
        case 'GET /oauth2/authorize':
        case 'GET /login':
          return authorize(query, request, response);
        case 'POST /login':
          return signIn(await formOf(request), response);
        case 'POST /oauth2/token':
          return token(await formOf(request), response);
        case 'POST /oauth2/revoke': {
          const family = refreshes.get((await formOf(request)).get('token') ?? '')?.family;
          if (family) family.over = true;
          return json(response, 200, {});
        }
        case 'GET /oauth2/userInfo': {
          const bearer = (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
          const claims = await tokens.check(bearer, { issuer: url, audience: [client.id] });
          if (!claims) return json(response, 401, { error: 'invalid_token' });
          const { sub, username, email } = claims;
          return json(response, 200, { sub, username, ...(email && { email, email_verified: 'true' }) });
        }
        case 'GET /logout':
          return logOut(query, request, response);
      }
      answer(response, 404, 'text/plain; charset=utf-8', 'Not found');
    },
  };
}

export type Issuer = ReturnType<typeof createIssuer>;

const secret = () => randomBytes(32).toString('base64url');

function goBack(response: ServerResponse, query: URLSearchParams, given: Record<string, string>) {
  const to = new URL(query.get('redirect_uri')!);
  const state = query.get('state');
  for (const [name, value] of Object.entries({ ...given, ...(state !== null && { state }) }))
    to.searchParams.set(name, value);
  leadTo(response, to.href);
}

function leadTo(response: ServerResponse, location: string) {
  response.writeHead(302, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  response.end();
}

function cookieOf({ headers }: IncomingMessage): string {
  return new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? '';
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) if (text.length < 16_384) text += chunk;
  return new URLSearchParams(text);
}
