import { randomUUID } from 'node:crypto';
import type { CryptoKey, JWTPayload } from 'jose';

/** Claims as an HTTP API hands them to a function: every value a string, a list as `[a b]`. */
export type Claims = Record<string, string>;

/** The local stand-in for the user pool: it issues real signed tokens and checks them as API Gateway's JWT authoriser does. */
export type Tokens = {
  /** An ID token; an access token where it has a scope. */
  issue(who: { group: string; authTime?: number; nonce?: string; scope?: string }): Promise<string>;
  /** The keys its tokens are signed with, as a user pool publishes them. */
  keys(): Promise<{ keys: object[] }>;
  /** The token's claims, or undefined when API Gateway would answer 401. */
  check(token: string, authoriser: { issuer: string; audience: string[] }): Promise<Claims | undefined>;
};

type Options = { issuer: string; clientId: string; lifetimeSeconds: number; now(): Date };

const ALGORITHM = 'RS256';
const KEY_ID = 'local';

/** A process has one pair, however many hosts it starts: making one takes longer than all else a start does. */
let keys: Promise<{ publicKey: CryptoKey; privateKey: CryptoKey }> | undefined;

export function createTokens({ issuer, clientId, lifetimeSeconds, now }: Options): Tokens {
  const ready = async () => {
    const jose = await import('jose');
    keys ??= jose.generateKeyPair(ALGORITHM);
    return { jose, ...(await keys) };
  };

  return {
    async issue({ group, authTime, nonce, scope }) {
      const { jose, privateKey } = await ready();
      const iat = Math.floor(now().getTime() / 1000);
      const person = {
        'cognito:username': group,
        email: `${group}@staff.example`,
        email_verified: true,
        aud: clientId,
        token_use: 'id',
        ...(nonce && { nonce }),
      };
      const claims = {
        sub: `local-${group}`,
        'cognito:groups': [group],
        ...(scope ? { username: group, client_id: clientId, token_use: 'access', scope, version: 2 } : person),
        auth_time: authTime ?? iat,
        jti: randomUUID(),
      };
      return new jose.SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
        .setIssuer(issuer)
        .setIssuedAt(iat)
        .setExpirationTime(iat + lifetimeSeconds)
        .sign(privateKey);
    },
    async keys() {
      const { jose, publicKey } = await ready();
      return { keys: [{ ...(await jose.exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] };
    },
    async check(token, authoriser) {
      const { jose, publicKey } = await ready();
      try {
        const { payload } = await jose.jwtVerify(token, publicKey, {
          algorithms: [ALGORITHM],
          issuer: authoriser.issuer,
          currentDate: now(),
          requiredClaims: ['exp'],
        });
        return isFor(payload, authoriser.audience) ? asText(payload) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** `aud`, or `client_id` where there is none, as in Cognito's access tokens. */
function isFor({ aud, client_id }: JWTPayload, audience: string[]): boolean {
  return [aud ?? client_id].flat().some((each) => audience.includes(String(each)));
}

function asText(payload: JWTPayload): Claims {
  const entries = Object.entries(payload).map(([name, value]) => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ]);
  return Object.fromEntries(entries);
}
