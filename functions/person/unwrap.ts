import { cleanText } from './cleanText.ts';

/**
 * An address or a number out of what it was copied with: `mailto:` or `tel:` and what follows a question mark, and the
 * brackets behind a name (`Anna <anna@example.com>`, RFC 5322 §3.4). Nothing unseen is left in it, joiners neither. A
 * name that holds an address itself is left alone: that is two, unless it is the same.
 */
export function unwrap(text: string): string {
  const plain = cleanText(text)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(plain) ?? [];
  const isSame = name.replace(/^["'\s]+|["'\s]+$/g, '').toLowerCase() === inside?.trim().toLowerCase();
  const bare = inside !== undefined && (isSame || !name.includes('@')) && !/\p{Cc}/u.test(name) ? inside.trim() : plain;
  const link = /^(?:mailto|tel):([^?]*)(?:\?.*)?$/i.exec(bare);
  return link ? link[1]!.trim() : bare;
}
