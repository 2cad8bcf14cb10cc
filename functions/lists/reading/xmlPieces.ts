import { UnreadableList } from './list.types.ts';

export type Tag = { name: string; attributes: Record<string, string> };
export type Handler = { open?: (tag: Tag) => void; text?: (text: string) => void; close?: (name: string) => void };

const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What is neither text nor an element, and how it ends. */
const others: readonly [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
/** A tag that goes on for longer is none that a spreadsheet writes. */
const longestTag = 64 * 1024;

/**
 * Tells the elements and texts of XML as it comes, as much of it as spreadsheets write: names without their prefix, no
 * declarations of types, and so no entities of their own. A ready parser weighs more than the reader of workbooks.
 * Throws `UnreadableList` for what is not well formed.
 */
export function xmlPieces({ open, text, close }: Handler) {
  const inside: string[] = [];
  let rest = '';
  const damaged = () => new UnreadableList('damaged-workbook');
  /** The length of what stands at the place, told; undefined where it goes on in what has not come yet. */
  const tell = (at: number): number | undefined => {
    const other = others.find(([begin]) => rest.startsWith(begin, at));
    if (other) {
      const end = rest.indexOf(other[1], at + other[0].length);
      if (end < 0) return undefined;
      if (other[0] === '<![CDATA[') text?.(rest.slice(at + other[0].length, end));
      return end + other[1].length - at;
    }
    tag.lastIndex = at;
    const [found, isEnd, name = '', said = '', isEmpty] = tag.exec(rest) ?? [];
    if (found === undefined) {
      if (rest.length - at > longestTag || rest.startsWith('<!D', at)) throw damaged();
      return undefined;
    }
    if (!isEnd) {
      inside.push(name);
      open?.({ name, attributes: attributesIn(said) });
    }
    if (isEnd || isEmpty) {
      if (inside.pop() !== name) throw damaged();
      close?.(name);
    }
    return found.length;
  };
  return {
    write(piece: string): void {
      rest += piece;
      let at = 0;
      for (;;) {
        const next = rest.indexOf('<', at);
        const words = rest.slice(at, next < 0 ? undefined : next);
        // Half of an entity waits for its other half.
        const kept = next < 0 ? (/&[^;]{0,12}$/.exec(words)?.[0].length ?? 0) : 0;
        if (words.length > kept) text?.(withEntities(words.slice(0, words.length - kept)));
        at += words.length - kept;
        if (next < 0) break;
        const length = tell(at);
        if (length === undefined) break;
        at += length;
      }
      rest = rest.slice(at);
    },
    end(): void {
      if (inside.length > 0 || rest.trim() !== '') throw damaged();
    },
  };
}

function attributesIn(said: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of said.matchAll(attribute))
    found[name] = withEntities(double ?? single ?? '');
  return found;
}

function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return Object.hasOwn(named, name) ? named[name]! : all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
