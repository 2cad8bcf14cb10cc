import { expect, test } from 'vitest';
import { personKeys } from '../../../functions/platform/keys.ts';
import { networkOf } from '../../../functions/platform/networkOf.ts';

test('an IPv6 caller is counted by its /64, an IPv4 caller by its address, mapped or not', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
});

test('an address is counted alike in whichever way it is written, and what is none is refused', () => {
  for (const address of ['2001:DB8:0:0:1::9', '2001:0db8:0000:0000:0001:0000:0000:0009', '2001:db8::1:0:0:9'])
    expect(networkOf(address)).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  for (const none of ['', 'localhost', '192.0.2', '192.0.2.256', '2001:db8::1::2'])
    expect(() => networkOf(none)).toThrow('network address');
});

test('keys differ by pepper and by what they stand for, and never hold the address', () => {
  const [one, other] = [personKeys('a'.repeat(32)), personKeys('b'.repeat(32))];
  const address = 'zofia@example.com';
  expect(one.email(address)).toBe(one.email(address));
  expect(new Set([one.email(address), one.lead(address), other.email(address)]).size).toBe(3);
  expect(one.email(address)).toMatch(/^[\w-]{22}$/);
});
