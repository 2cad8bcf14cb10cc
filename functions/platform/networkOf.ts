import ipaddr from 'ipaddr.js';

/** The part of a network address that one customer of a provider holds: an IPv4 address, or an IPv6 /64 (RFC 6177). */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
