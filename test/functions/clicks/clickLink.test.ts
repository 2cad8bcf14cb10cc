import { describe, expect, test } from 'vitest';
import { clickLink, readClickLink } from '../../../functions/clicks/clickLink.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { signLink, verifyLink } from '../../../functions/platform/tokens.ts';

const secret = (more = {}) => parseSecret(JSON.stringify({ pepper: 'p'.repeat(64), ...more })).keyring;
const link = { contactId: 'con_1', occasion: 'birthday-2027', link: 2, address: 'https://shop.example/cakes?a=1&b=2' };
const followed = async (url: string, keyring = secret(), now = new Date()) => {
  const token = url.slice(url.lastIndexOf('/') + 1);
  return readClickLink(await verifyLink('click', token, keyring, now));
};

describe('the link of a letter', () => {
  const url = clickLink(link, { publicUrl: 'https://people.example', keyring: secret() });

  test('leads to what the letter names, by a short path of our own', async () => {
    expect(url).toMatch(/^https:\/\/people\.example\/c\/[\w.-]+$/);
    expect(await followed(url)).toEqual(link);
  });

  test('works after the key was changed, ten years on', async () => {
    const rotated = secret({ tokenKeys: { k2: 'k'.repeat(40) }, current: 'k2' });
    expect(await followed(url, rotated, new Date('2036-11-25T10:00:00.000Z'))).toEqual(link);
  });

  test('leads nowhere else: no other purpose, no other key and no changed address passes', async () => {
    const claims = { subject: 'con_1', detail: '0.birthday-2027.https://evil.example/' };
    const other = secret({ tokenKeys: { k1: 'x'.repeat(40) } });
    const [head, body, signature] = signLink('click', claims, secret()).split('.');
    const forged = [head, Buffer.from(JSON.stringify({ ...claims, aud: 'click' })).toString('base64url'), signature];
    for (const token of [
      signLink('unsubscribe', claims, secret()),
      signLink('click', claims, other),
      forged.join('.'),
      `${head}.${body}.`,
    ])
      await expect(verifyLink('click', token, secret(), new Date())).rejects.toThrow('not valid');
  });

  test.each(['javascript:alert(1)', '//evil.example', 'https://', '/cakes', ''])('is none to "%s"', (address) => {
    expect(readClickLink({ subject: 'con_1', detail: `0.birthday-2027.${address}` })).toBeUndefined();
  });
});
