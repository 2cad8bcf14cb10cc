import { expect, test } from 'vitest';
import { personKeys } from '../../../functions/platform/keys.ts';
import { networkOf } from '../../../functions/platform/networkOf.ts';

test('an IPv6 caller is counted by its /64, an IPv4 caller by its address, mapped or not', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('keys differ by pepper and by what they stand for, and never hold the address', () => {
  const [one, other] = [personKeys('a'.repeat(32)), personKeys('b'.repeat(32))];
  const address = 'zofia@example.com';
  expect(one.email(address)).toBe(one.email(address));
  expect(new Set([one.email(address), one.lead(address), other.email(address)]).size).toBe(3);
  expect(one.email(address)).toMatch(/^[\w-]{22}$/);
});
