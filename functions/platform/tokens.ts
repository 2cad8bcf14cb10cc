import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { TokenRefused } from './problem.ts';
import type { Keyring } from './secret.ts';

/** What a link lets its bearer do; a token of one purpose is refused everywhere else. */
export type LinkPurpose = 'confirm' | 'unsubscribe' | 'preferences' | 'copy' | 'erase' | 'survey' | 'click' | 'voucher';

/** Whom or what the link is about, by key or id: never an address or a name. */
export type LinkClaims = { subject: string; detail?: string };

/**
 * Signs a link token: a JWT (RFC 7519) with HMAC-SHA-256, key id, purpose as audience and, unless the link must work
 * for ever, an expiry. Written here because a letter to each of many people needs one: the library takes ten times as
 * long, importing the key anew for each.
 */
export function signLink(
  purpose: LinkPurpose,
  { subject, detail }: LinkClaims,
  keyring: Keyring,
  expiresAt?: Date,
): string {
  const exp = expiresAt && Math.floor(expiresAt.getTime() / 1000);
  const claims = { ...(detail && { d: detail }), sub: subject, aud: purpose, ...(exp && { exp }) };
  const signed = `${encoded({ alg: 'HS256', kid: keyring.current })}.${encoded(claims)}`;
  const signature = createHmac('sha256', signingKey(keyring.keys.get(keyring.current)!))
    .update(signed)
    .digest('base64url');
  return `${signed}.${signature}`;
}

/** Made once of its bytes: making it anew for each link takes longer than signing. */
function signingKey(bytes: Uint8Array): KeyObject {
  const key = signingKeys.get(bytes) ?? createSecretKey(bytes);
  signingKeys.set(bytes, key);
  return key;
}

const signingKeys = new WeakMap<Uint8Array, KeyObject>();

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** The claims of a link token. Throws the one `TokenRefused`, whatever is wrong with it. */
export async function verifyLink(
  purpose: LinkPurpose,
  token: string,
  keyring: Keyring,
  now: Date,
): Promise<LinkClaims> {
  if (!isSpeltOneWay(token)) throw new TokenRefused();
  try {
    const { payload } = await jwtVerify(token, keyOf(token, keyring), {
      audience: purpose,
      algorithms: ['HS256'],
      currentDate: now,
    });
    if (!payload.sub) throw new TokenRefused();
    return { subject: payload.sub, detail: typeof payload.d === 'string' ? payload.d : undefined };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new TokenRefused();
    throw error;
  }
}

/** The last letter of base64url may hold bits that decoders drop: then several texts would pass for one token. */
function isSpeltOneWay(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

function keyOf(token: string, keyring: Keyring): Uint8Array {
  const { kid } = decodeProtectedHeader(token);
  const key = kid === undefined ? undefined : keyring.keys.get(kid);
  if (key) return key;
  throw new TokenRefused();
}
