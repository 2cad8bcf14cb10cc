import '../pieces/core.ts';
import { config } from './config.ts';
import { forgetSeen } from './loaded.ts';
import { claimsOf, forget, type Granted, keep, session } from './session.ts';

/**
 * Authorization code with PKCE (RFC 7636) and refresh tokens that are good once, at the endpoints that every user pool's
 * sign-in pages have. The tokens come straight from there over TLS, so their claims are checked and not their signature
 * (OpenID Connect Core 3.1.3.7); the API checks both. A library for it weighs more than any screen.
 */

/** Kept for this tab while somebody is at the sign-in pages, by the state that comes back. */
type Begun = { verifier: string; nonce: string; returnTo: string };
const begun = (state: string) => `kartoteka.sign-in.${state}`;

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** Leads to the sign-in pages, and from there back to where somebody wanted to go. */
export async function begin(returnTo: string): Promise<void> {
  const [verifier, state, nonce] = [random(), random(), random()];
  sessionStorage.setItem(begun(state), JSON.stringify({ verifier, nonce, returnTo } satisfies Begun));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  lead('/oauth2/authorize', {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: config.home,
    scope: config.scope,
    ...{ state, nonce, code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: 'S256' },
  });
}

const lead = (path: string, query: Record<string, string>) =>
  location.assign(`${config.signIn}${path}?${new URLSearchParams(query)}`);

const tell = (path: string, body: Record<string, string>) =>
  fetch(config.signIn + path, {
    method: 'POST',
    body: new URLSearchParams({ client_id: config.clientId, ...body }),
    redirect: 'error',
  });

/** Takes what the sign-in pages sent back, and tells where somebody wanted to go; undefined if nothing was begun here. */
export async function finish({ searchParams: answer }: URL): Promise<string | undefined> {
  const place = begun(answer.get('state') ?? '');
  const kept = sessionStorage.getItem(place);
  if (!kept) return undefined;
  sessionStorage.removeItem(place);
  const { verifier, nonce, returnTo } = JSON.parse(kept) as Begun;
  const [code, issuer] = [answer.get('code'), answer.get('iss')];
  if (!code || (issuer && issuer !== config.issuer)) throw new Error(answer.get('error') ?? 'no code');
  const redeemed = await tell('/oauth2/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: config.home,
    code_verifier: verifier,
  });
  if (!redeemed.ok) throw new Error(`token: ${redeemed.status}`);
  keep(checked(await redeemed.json(), nonce));
  return returnTo;
}

/** Tokens that are meant for this console: from its issuer, for its client, for the sign-in that was begun here. */
function checked(granted: Granted, nonce?: string): Granted {
  const { iss, aud, nonce: said } = claimsOf(granted.id_token ?? '');
  if (iss !== config.issuer || aud !== config.clientId || (nonce && said !== nonce)) throw new Error('foreign token');
  return granted;
}

/** The next tokens; undefined when the family of this one has ended. Throws when the network does. */
export async function refresh(refreshToken: string): Promise<Granted | undefined> {
  const answer = await tell('/oauth2/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
  if (answer.status >= 500) throw new TypeError(`refresh: ${answer.status}`);
  return answer.ok ? checked(await answer.json()) : undefined;
}

/** Ends what this sign-in led to, here and at the sign-in pages. */
export async function signOut(): Promise<void> {
  const refreshToken = session.value?.refreshToken;
  forget();
  forgetSeen();
  sessionStorage.clear();
  if (refreshToken) await tell('/oauth2/revoke', { token: refreshToken }).catch(() => {});
  lead('/logout', { client_id: config.clientId, logout_uri: config.home });
}
