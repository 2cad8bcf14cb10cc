import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Unavailable } from './problem.ts';

/** The claims of a member of staff's token, or undefined for one that is not valid here. */
export type ReadToken = (token: string) => Promise<Record<string, unknown> | undefined>;

/**
 * Checks tokens of the staff's user pool where no authoriser of the gateway has done so: signature, issuer, client and
 * expiry (Cognito developer guide, "Verifying JSON web tokens"). Its keys are fetched once, and anew for a key id that is
 * not among them, at most every half minute.
 */
export function staffTokens(
  { issuer, client, keysUrl, clock }: { issuer: string; client: string; keysUrl: string; clock: () => Date },
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(keysUrl)),
): ReadToken {
  return async (token) => {
    try {
      const rules = { issuer, algorithms: ['RS256'], requiredClaims: ['exp'], currentDate: clock() };
      const { payload } = await jwtVerify(token, keys, rules);
      return (payload.aud ?? payload.client_id) === client ? payload : undefined;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw new Unavailable();
      return undefined;
    }
  };
}
