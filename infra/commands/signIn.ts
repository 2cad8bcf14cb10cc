import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oauth from 'oauth4webapi';
import { callbackUrl } from './callbackUrl.ts';

type SignIn = {
  /** Where Cognito's sign-in pages are. */
  signInUrl: string;
  clientId: string;
  /** Shows the address to open. */
  show: (url: string) => void;
  /** Where the browser comes back to; a test listens elsewhere. */
  callback?: string;
};

/**
 * Signs a person in as the console will: authorisation code with PKCE (RFC 7636), the browser coming back to this
 * machine. Gives the access token for `authorization: Bearer …`, good for an hour. Throws when the state is not ours, or the server says no.
 */
export async function signIn({ signInUrl, clientId, show, callback = callbackUrl }: SignIn): Promise<string> {
  const server: oauth.AuthorizationServer = {
    issuer: signInUrl,
    authorization_endpoint: `${signInUrl}/oauth2/authorize`,
    token_endpoint: `${signInUrl}/oauth2/token`,
  };
  const client: oauth.Client = { client_id: clientId };
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const listener = createServer().listen(Number(new URL(callback).port), 'localhost');
  await once(listener, 'listening');
  const redirect = `http://localhost:${(listener.address() as AddressInfo).port}/`;
  try {
    show(authorizeUrl(server, clientId, redirect, state, await oauth.calculatePKCECodeChallenge(verifier)));
    const parameters = oauth.validateAuthResponse(server, client, await comingBack(listener, redirect), state);
    const options = { [oauth.allowInsecureRequests]: signInUrl.startsWith('http://localhost') };
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      redirect,
      verifier,
      options,
    );
    const { access_token } = await oauth.processAuthorizationCodeResponse(
      // The issuer of Cognito's ID tokens is the pool, not its sign-in pages; what is used here is the access token.
      { ...server, issuer: signInUrl },
      client,
      await withoutIdToken(answer),
    );
    return access_token;
  } finally {
    listener.close();
  }
}

function authorizeUrl(
  { authorization_endpoint }: oauth.AuthorizationServer,
  clientId: string,
  redirect: string,
  state: string,
  challenge: string,
) {
  const url = new URL(authorization_endpoint!);
  url.search = new URLSearchParams({
    ...{ response_type: 'code', client_id: clientId, redirect_uri: redirect, scope: 'openid email', state },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  }).toString();
  return url.href;
}

/** The address the browser came back to. */
async function comingBack(listener: ReturnType<typeof createServer>, redirect: string): Promise<URL> {
  for (;;) {
    const [request, response] = (await once(listener, 'request')) as [
      IncomingMessage,
      import('node:http').ServerResponse,
    ];
    const url = new URL(request.url ?? '/', redirect);
    const isAnswer = url.searchParams.has('state');
    response.writeHead(isAnswer ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(isAnswer ? 'Signed in. Go back to the terminal.' : '');
    if (isAnswer) return url;
  }
}

async function withoutIdToken(answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const { id_token: _, ...tokens } = (await answer.json()) as Record<string, unknown>;
  return Response.json(tokens);
}
