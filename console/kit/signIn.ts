import * as oauth from 'oauth4webapi';
import { config } from './config.ts';
import { forgetSeen } from './loaded.ts';
import { forget, type Granted, keep, session } from './session.ts';

/** Kept for this tab while somebody is at the sign-in pages, by the state that comes back. */
type Begun = { verifier: string; nonce: string; returnTo: string };
const begun = (state: string) => `kartoteka.sign-in.${state}`;

const client = (): oauth.Client => ({ client_id: config.clientId });
const options = () => ({ [oauth.allowInsecureRequests]: config.signIn.startsWith('http://localhost') });
/** Endpoints as every user pool's sign-in pages have them; the issuer's own address serves keys alone. */
const server = (): oauth.AuthorizationServer => ({
  issuer: config.issuer,
  authorization_endpoint: `${config.signIn}/oauth2/authorize`,
  token_endpoint: `${config.signIn}/oauth2/token`,
  revocation_endpoint: `${config.signIn}/oauth2/revoke`,
});

/** Leads to the sign-in pages, and from there back to where somebody wanted to go. */
export async function begin(returnTo: string): Promise<void> {
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  sessionStorage.setItem(begun(state), JSON.stringify({ verifier, nonce, returnTo } satisfies Begun));
  const url = new URL(server().authorization_endpoint!);
  url.search = new URLSearchParams({
    ...{
      response_type: 'code',
      client_id: config.clientId,
      redirect_uri: config.home,
      scope: config.scope,
      state,
      nonce,
    },
    ...{ code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  }).toString();
  location.assign(url);
}

/** Takes what the sign-in pages sent back, and tells where somebody wanted to go; undefined if nothing was begun here. */
export async function finish(answer: URL): Promise<string | undefined> {
  const state = answer.searchParams.get('state') ?? '';
  const kept = sessionStorage.getItem(begun(state));
  if (!kept) return undefined;
  sessionStorage.removeItem(begun(state));
  const { verifier, nonce, returnTo } = JSON.parse(kept) as Begun;
  const parameters = oauth.validateAuthResponse(server(), client(), answer, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server(),
    client(),
    oauth.None(),
    parameters,
    config.home,
    verifier,
    options(),
  );
  const told = { expectedNonce: nonce, requireIdToken: true };
  keep(await oauth.processAuthorizationCodeResponse(server(), client(), response, told));
  return returnTo;
}

/** The next tokens; undefined when the family of this one has ended. Throws when the network does. */
export async function refresh(refreshToken: string): Promise<Granted | undefined> {
  const response = await oauth.refreshTokenGrantRequest(server(), client(), oauth.None(), refreshToken, options());
  if (response.status >= 500) throw new TypeError(`refresh: ${response.status}`);
  return oauth.processRefreshTokenResponse(server(), client(), response).catch(() => undefined);
}

/** Ends what this sign-in led to, here and at the sign-in pages. */
export async function signOut(): Promise<void> {
  const refreshToken = session.value?.refreshToken;
  forget();
  forgetSeen();
  sessionStorage.clear();
  if (refreshToken)
    await oauth.revocationRequest(server(), client(), oauth.None(), refreshToken, options()).catch(() => {});
  const url = new URL(`${config.signIn}/logout`);
  url.search = new URLSearchParams({ client_id: config.clientId, logout_uri: config.home }).toString();
  location.assign(url);
}
