import { isIPv4, isIPv6 } from 'node:net';

/** The part of a network address that one customer of a provider holds: an IPv4 address, or an IPv6 /64 (RFC 6177). */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const parts = partsOf(address);
  const [high = 0, low = 0] = parts.slice(6);
  const isMapped = parts[5] === 0xffff && parts.slice(0, 5).every((part) => part === 0);
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/** The eight parts of an IPv6 address, as the URL parser reads it. Throws for what is none. */
function partsOf(address: string): number[] {
  if (!isIPv6(address)) throw new Error('A network address is IPv4 or IPv6');
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::');
  const read = (text: string) => (text ? text.split(':').map((part) => Number.parseInt(part, 16)) : []);
  const [first, last] = [read(head), read(tail ?? '')];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}
