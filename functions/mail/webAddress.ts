/** An address that may stand in a letter, as it is written in full. Throws for anything but http and https. */
export function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('A link in a letter must be http or https');
  return href;
}
