import { hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { required } from './environment.ts';
import { type PersonKeys, personKeys } from './keys.ts';
import { patience } from './patience.ts';

const secretSchema = z.object({
  pepper: z.string().check(z.minLength(32)),
  tokenKeys: z.optional(z.record(z.string(), z.string().check(z.minLength(32)))),
  current: z.optional(z.string()),
});

/** Keys that sign links, by key id; `current` signs, all of them verify. */
export type Keyring = { current: string; keys: Map<string, Uint8Array> };

export type ShopSecret = { keys: PersonKeys; keyring: Keyring };

/** Reads the secret's JSON. Key `k1` is derived from the pepper (HKDF, RFC 5869); a rotation adds others beside it. */
export function parseSecret(json: string): ShopSecret {
  const { pepper, tokenKeys = {}, current = 'k1' } = secretSchema.parse(JSON.parse(json));
  const first = new Uint8Array(hkdfSync('sha256', pepper, '', 'kartoteka-token-k1', 32));
  const keys = new Map([['k1', first]]);
  for (const [id, key] of Object.entries(tokenKeys)) keys.set(id, new TextEncoder().encode(key));
  if (!keys.has(current)) throw new Error(`the secret names "${current}" as its current key but does not hold it`);
  return { keys: personKeys(pepper), keyring: { current, keys } };
}

const answerWithinMs = 8_000;
let loaded: Promise<ShopSecret> | undefined;

/** The shop's one secret, read once per container; a failed read is tried again by the next request. */
export function shopSecret(): Promise<ShopSecret> {
  loaded ??= new SecretsManagerClient({ requestHandler: patience(answerWithinMs) })
    .send(new GetSecretValueCommand({ SecretId: required('SECRET_ARN') }))
    .then((answer) => parseSecret(answer.SecretString ?? ''))
    .catch((error) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
