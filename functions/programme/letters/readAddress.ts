import type { Gap, Pieces } from './compiledLetter.schema.ts';
import { piecesOf } from './placeholders.ts';

/** Gaps that are addresses, and the one value a shop's page may want to be told. */
const wholeAddresses = ['shop.url', 'link.url'];
const inAddresses = [...wholeAddresses, 'voucher.code'];

/** An address from a letter, or what is wrong with it. A name has no place in it: addresses are kept in other people's logs. */
export function readAddress(marked: string, gaps: Gap[]): Pieces | string {
  const pieces = piecesOf(marked, gaps);
  const named = pieces.filter((piece) => typeof piece === 'object').map(({ gap }) => gap);
  const misplaced = named.find((gap) => !inAddresses.includes(gap));
  if (misplaced) return `{{ ${misplaced} }} has no place in an address`;
  const [start, ...rest] = pieces;
  if (typeof start === 'object') {
    if (!wholeAddresses.includes(start.gap)) return 'An address begins with https:// or with {{ shop.url }}';
    const follows = rest[0];
    if (follows !== undefined && !(typeof follows === 'string' && /^[/?#]/.test(follows)))
      return `After {{ ${start.gap} }} an address goes on with /, ? or #`;
  }
  if (rest.some((piece) => typeof piece === 'object' && wholeAddresses.includes(piece.gap)))
    return 'A whole address stands at the beginning, or not at all';
  return problemOf(pieces.map((piece) => (typeof piece === 'string' ? piece : exampleOf(piece))).join('')) ?? pieces;
}

const exampleOf = ({ gap }: Gap) => (wholeAddresses.includes(gap) ? 'https://shop.example' : 'CODE');

function problemOf(address: string): string | undefined {
  if (/[\s\p{C}]/u.test(address)) return 'An address holds no spaces';
  const url = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return 'An address begins with https://, http:// or {{ shop.url }}';
  if (url.username || url.password) return 'An address holds no name or password';
  return undefined;
}
