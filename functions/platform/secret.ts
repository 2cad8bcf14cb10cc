import { hkdfSync } from 'node:crypto';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { required } from './environment.ts';
import { type PersonKeys, personKeys } from './keys.ts';
import { log } from './log.ts';
import { clientSettings } from './patience.ts';

const secretSchema = z.object({
  pepper: z.string().check(z.minLength(32)),
  tokenKeys: z.optional(z.record(z.string(), z.string().check(z.minLength(32)))),
  current: z.optional(z.string()),
});

/** Keys that sign links, by key id; `current` signs, all of them verify. */
export type Keyring = { current: string; keys: Map<string, Uint8Array> };

/** `sealing`: under which other systems' secrets are kept. */
export type ShopSecret = { keys: PersonKeys; keyring: Keyring; sealing: Uint8Array };

/** Reads the secret's JSON. Key `k1` is derived from the pepper (HKDF, RFC 5869); a rotation adds others beside it. */
export function parseSecret(json: string): ShopSecret {
  const { pepper, tokenKeys = {}, current = 'k1' } = secretSchema.parse(JSON.parse(json));
  const derived = (use: string) => new Uint8Array(hkdfSync('sha256', pepper, '', use, 32));
  const first = derived('kartoteka-token-k1');
  const keys = new Map([['k1', first]]);
  for (const [id, key] of Object.entries(tokenKeys)) keys.set(id, new TextEncoder().encode(key));
  if (!keys.has(current)) throw new Error(`the secret names "${current}" as its current key but does not hold it`);
  return { keys: personKeys(pepper), keyring: { current, keys }, sealing: derived('kartoteka-sealing') };
}

const readAgainAfterMs = 60_000;

/** The secret as it is kept, and the number of this version of it; the one before has the number before. */
export type Kept = { text: string; version: number };

/**
 * Reads the secret once per container, a failed read again at the next request. A link that is signed with a key unknown
 * here has it read again, since a key may have been added meanwhile; at most once a minute, for anybody can write any key
 * id into a link. `TOKEN_KEY_UNKNOWN` is logged only for an id that the version before this one still held: that key was
 * removed, whoever says so, and no forged id rings. `fetch` without a version gives the newest.
 */
export function secretReader(fetch: (version?: number) => Promise<Kept>) {
  let loaded: Promise<{ secret: ShopSecret; version: number }> | undefined;
  let notBefore = 0;

  const load = () => {
    loaded ??= fetch()
      .then(({ text, version }) => ({ secret: parseSecret(text), version }))
      .catch((error) => {
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
  const tellIfRemoved = async (keyId: string, version: number) => {
    const before = await fetch(version - 1).catch(() => undefined);
    if (before && parseSecret(before.text).keyring.keys.has(keyId)) log('TOKEN_KEY_UNKNOWN', { key: keyId });
  };

  return async (link?: { token: string; now: Date }): Promise<ShopSecret> => {
    const { secret } = await load();
    const keyId = link && keyIdOf(link.token);
    const instant = link?.now.getTime() ?? 0;
    if (keyId === undefined || secret.keyring.keys.has(keyId) || instant < notBefore) return secret;
    notBefore = instant + readAgainAfterMs;
    loaded = undefined;
    const fresh = await load();
    if (!fresh.secret.keyring.keys.has(keyId)) await tellIfRemoved(keyId, fresh.version);
    return fresh.secret;
  };
}

/** The key id that a link names, right or wrong. */
function keyIdOf(token: string): string | undefined {
  try {
    const { kid } = JSON.parse(Buffer.from(token.split('.', 1)[0]!, 'base64url').toString());
    return typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}

const answerWithinMs = 8_000;
/** Parameters are read 40 times a second for the whole account: a flood that starts a hundred containers at once waits its turn. */
const maxAttempts = 6;
let client: SSMClient | undefined;

/** The shop's one secret; with the link that is to be verified by it, the keys that are in force now. */
export const shopSecret = secretReader(async (asked) => {
  client ??= new SSMClient({ ...clientSettings(answerWithinMs), maxAttempts });
  const Name = asked === undefined ? required('SECRET_NAME') : `${required('SECRET_NAME')}:${asked}`;
  const { Parameter } = await client.send(new GetParameterCommand({ Name, WithDecryption: true }));
  return { text: Parameter?.Value ?? '', version: Parameter?.Version ?? 0 };
});
