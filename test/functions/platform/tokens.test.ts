import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenRefused } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { signLink, verifyLink } from '../../../functions/platform/tokens.ts';

const pepper = 'p'.repeat(64);
const { keyring } = parseSecret(JSON.stringify({ pepper }));
const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');

const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', '=', ''];

describe('a link token', () => {
  test('brings back what it was signed for', async () => {
    const token = signLink('confirm', { subject: 'lead-key', detail: 'led_1' }, keyring, later);
    expect(await verifyLink('confirm', token, keyring, now)).toEqual({ subject: 'lead-key', detail: 'led_1' });
  });

  test('is refused for another purpose, and after its expiry', async () => {
    const token = signLink('confirm', { subject: 'lead-key' }, keyring, later);
    await expect(verifyLink('unsubscribe', token, keyring, now)).rejects.toThrow(TokenRefused);
    await expect(verifyLink('confirm', token, keyring, later)).rejects.toThrow(TokenRefused);
  });

  test('is refused when a character of it is cut off or changed', async () => {
    const token = signLink('confirm', { subject: 'lead-key' }, keyring, later);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...spellings), async (at, other) => {
        fc.pre(token[at] !== other);
        const forged = token.slice(0, at) + other + token.slice(at + 1);
        await expect(verifyLink('confirm', forged, keyring, now)).rejects.toThrow(TokenRefused);
      }),
    );
  });

  test('has one spelling: no other last character passes for the same signature', async () => {
    const token = await signLink('confirm', { subject: 'lead-key' }, keyring, later);
    for (const other of spellings.filter((letter) => letter !== token.at(-1)))
      await expect(verifyLink('confirm', token.slice(0, -1) + other, keyring, now)).rejects.toThrow(TokenRefused);
    await expect(verifyLink('confirm', `${token}=`, keyring, now)).rejects.toThrow(TokenRefused);
  });

  test('is refused when it is no token at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await expect(verifyLink('confirm', text, keyring, now)).rejects.toThrow(TokenRefused);
      }),
    );
  });

  test('that never expires outlives the rotation of keys', async () => {
    const old = signLink('unsubscribe', { subject: 'con_1', detail: 'newsletter' }, keyring);
    const rotated = parseSecret(JSON.stringify({ pepper, tokenKeys: { k2: 'n'.repeat(40) }, current: 'k2' })).keyring;
    const inTenYears = new Date('2036-11-22T10:00:00Z');
    expect(await verifyLink('unsubscribe', old, rotated, inTenYears)).toMatchObject({ subject: 'con_1' });
    const fresh = signLink('unsubscribe', { subject: 'con_1' }, rotated);
    await expect(verifyLink('unsubscribe', fresh, keyring, now)).rejects.toThrow(TokenRefused);
  });

  test("holds nobody's address", async () => {
    const token = signLink('confirm', { subject: 'lead-key' }, keyring, later);
    expect(Buffer.from(token.split('.')[1]!, 'base64url').toString()).not.toContain('@');
  });
});

test('a secret whose current key is missing is refused at once', () => {
  expect(() => parseSecret(JSON.stringify({ pepper, current: 'k9' }))).toThrow('k9');
});
