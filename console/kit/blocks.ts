import type { Content } from './campaign.ts';

/** A block of a letter as it is written, by language: Markdown between two empty lines. */
export type Block = Record<string, string>;
export type BlockKind = 'heading' | 'text' | 'button' | 'voucher' | 'drawing' | 'divider';

const kinds: readonly [BlockKind, RegExp][] = [
  ['heading', /^#{1,3}( |$)/],
  ['button', /^::button\[/],
  ['voucher', /^::voucher\[/],
  ['drawing', /^::drawing\[/],
  ['divider', /^(-{3,}|\*{3,})$/],
];

export function kindOf(block: Block): BlockKind {
  const raw = Object.values(block).find(Boolean) ?? '';
  return kinds.find(([, sign]) => sign.test(raw.trim()))?.[0] ?? 'text';
}

const begins: Record<BlockKind, string> = {
  heading: '# ',
  text: '',
  button: '::button[]({{ shop.url }})',
  voucher: '::voucher[]',
  drawing: '::drawing[gift]',
  divider: '---',
};

export const newBlock = (kind: BlockKind, locales: readonly string[]): Block =>
  Object.fromEntries(locales.map((locale) => [locale, begins[kind]]));

/** What is not there yet, so that a block that is empty in a language keeps its place among the others. */
const nothing = '\u200b';

/** The bodies of all languages cut into blocks, the first of each beside each other, and so on. */
export function blocksOf(content: Content, locales: readonly string[]): Block[] {
  const cut = locales.map((locale) => (content[locale]?.body ?? '').split(/\n(?:[ \t]*\n)+/).filter(Boolean));
  const most = Math.max(0, ...cut.map((parts) => parts.length));
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(locales.map((locale, at) => [locale, (cut[at]![i] ?? '').replaceAll(nothing, '')])),
  );
}

export function bodiesOf(blocks: readonly Block[], locales: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => {
      const parts = blocks.map((block) => (block[locale] ?? '').replace(/\n(?:[ \t]*\n)+/g, '\n') || nothing);
      return [locale, parts.every((part) => part === nothing) ? '' : parts.join('\n\n')];
    }),
  );
}

/** A body without the places of what is not there. */
export const withoutGaps = (body: string) =>
  body
    .split('\n\n')
    .filter((part) => part !== nothing)
    .join('\n\n');

/** Whether nobody has written a word in it: blocks that were added stand in every language, and say nothing yet. */
export const saysNothing = (body: string) =>
  body.replace(/::button\[\]\([^)]*\)|::(voucher|drawing)\[[^\]]*\]|[#*\-\s\u200b]/g, '') === '';
