import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { createChallenge } from 'altcha-lib/v1';
import * as z from 'zod/mini';
import type { Keyring } from '../platform/secret.ts';
import { epochSeconds } from '../time/seconds.ts';

/** A puzzle as ALTCHA poses it: find the number that, put after the salt, hashes to the challenge. */
export type Challenge = Awaited<ReturnType<typeof createChallenge>> & { maxnumber: number };

/** Thirty thousand hashes on average: a second of a phone, and a thousand times the price of a sign-up to a flood. */
const maxnumber = 60_000;
const lifetimeSeconds = 10 * 60;

const payloadSchema = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().check(z.maxLength(64)),
  number: z.int().check(z.minimum(0), z.maximum(maxnumber)),
  salt: z.string().check(z.maxLength(200)),
  signature: z.string().check(z.maxLength(64)),
  took: z.optional(z.number()),
});

/** A challenge for one form, good for ten minutes. Form and expiry stand in the signed salt. */
export async function poseChallenge(form: string, keyring: Keyring, now: Date): Promise<Challenge> {
  const expires = new Date((epochSeconds(now) + lifetimeSeconds) * 1000);
  const posed = await createChallenge({ hmacKey: hmacKey(keyring), maxnumber, expires, params: { form } });
  return { ...posed, maxnumber };
}

/**
 * Reads a solved challenge: what it is known by and until when, so that it can be used up. Undefined if it is not
 * ours, not solved, over, or for another form. The salt ends in a delimiter, so no digit of it passes for one of the
 * number (CVE-2025-68113).
 */
export async function readProof(
  payload: string,
  form: string,
  keyring: Keyring,
  now: Date,
): Promise<{ id: string; expiresAt: number } | undefined> {
  const parsed = payloadSchema.safeParse(decoded(payload));
  if (!parsed.success) return undefined;
  const { number, salt, challenge, signature } = parsed.data;
  if (!salt.endsWith('&')) return undefined;
  const params = new URLSearchParams(salt.split('?')[1] ?? '');
  const expiresAt = Number(params.get('expires'));
  if (!(expiresAt > epochSeconds(now)) || params.get('form') !== form) return undefined;
  const ours = await createChallenge({ hmacKey: hmacKey(keyring), maxnumber, number, salt });
  return same(ours.challenge, challenge) && same(ours.signature, signature) ? { id: challenge, expiresAt } : undefined;
}

function decoded(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A key of its own, derived from the current one (HKDF, RFC 5869). A challenge that a rotation outdates is posed anew. */
function hmacKey({ keys, current }: Keyring): string {
  return Buffer.from(hkdfSync('sha256', keys.get(current)!, '', 'kartoteka-proof-of-work', 32)).toString('hex');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
