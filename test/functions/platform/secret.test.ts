import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseSecret, secretReader } from '../../../functions/platform/secret.ts';
import { signLink, verifyLink } from '../../../functions/platform/tokens.ts';

const pepper = 'p'.repeat(64);
const json = (...ids: string[]) =>
  JSON.stringify({ pepper, tokenKeys: Object.fromEntries(ids.map((id) => [id, id.repeat(20)])) });
const signedWith = (id: string) =>
  signLink('confirm', { subject: 'lead' }, { ...parseSecret(json('k2', 'k3')).keyring, current: id });
const forged = `${Buffer.from('{"alg":"HS256","kid":"k9"}').toString('base64url')}.e30.x`;
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds));

/** The secret as AWS keeps it: every version, by its number. */
function aSecret(first: string) {
  const versions = [first];
  const fetch = vi.fn(async (version: number = versions.length) => {
    const text = versions[version - 1];
    if (text === undefined) throw new Error('ParameterVersionNotFound');
    return { text, version };
  });
  return { read: secretReader(fetch), fetch, put: (next: string) => void versions.push(next) };
}

const logged = vi.spyOn(console, 'info').mockImplementation(() => {});
const rang = () => JSON.stringify(logged.mock.calls).includes('TOKEN_KEY_UNKNOWN');
beforeEach(() => logged.mockClear());

describe('the secret', () => {
  test('is read once, whoever asks', async () => {
    const { read, fetch } = aSecret(json());
    await Promise.all([read(), read(), read({ token: signedWith('k1'), now: at(0) })]);
    await read({ token: 'no token', now: at(1) });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('has its keys rotated on warm containers: the first link of a new key works', async () => {
    const { read, put } = aSecret(json());
    await read();
    put(json('k2'));
    const token = signedWith('k2');
    const { keyring } = await read({ token, now: at(0) });
    expect(await verifyLink('confirm', token, keyring, at(0))).toMatchObject({ subject: 'lead' });
  });

  test('is read again at most once a minute, however many forged key ids come', async () => {
    const { read, fetch } = aSecret(json());
    for (let second = 0; second < 59; second += 1) await read({ token: forged, now: at(second) });
    expect(fetch.mock.calls.filter(([version]) => version === undefined)).toHaveLength(2);
    await read({ token: forged, now: at(60) });
    expect(fetch.mock.calls.filter(([version]) => version === undefined)).toHaveLength(3);
    expect(rang()).toBe(false);
  });

  test('rings when a key was removed whose links are still out, and for no forged one', async () => {
    const { read, put } = aSecret(json('k2', 'k3'));
    put(json('k2'));
    await read({ token: forged, now: at(0) });
    expect(rang()).toBe(false);
    await read({ token: signedWith('k3'), now: at(60) });
    expect(rang()).toBe(true);
  });

  test('that cannot be read is read by the next request', async () => {
    const { read, fetch } = aSecret(json());
    fetch.mockRejectedValueOnce(new Error('throttled'));
    await expect(read()).rejects.toThrow('throttled');
    expect(await read()).toHaveProperty('keyring');
  });
});
