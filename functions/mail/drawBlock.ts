import { voucherTexts } from '../drawing/texts/voucher.ts';
import type { Block, Pieces, Run } from '../programme/letters/compiledLetter.schema.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { layoutPart } from './layoutPart.ts';
import { escaped, markupOf } from './pieces.ts';

/** The width that 600 pixels leave to a picture. */
const widest = 552;

/** A block as markup. */
export function drawBlock(block: Block, locale: Locale, brand: Shop['brand']): Pieces {
  const words = (runs: Run[]) => drawRuns(runs, brand);
  switch (block.kind) {
    case 'heading':
      return layoutPart(`heading${block.level}`, { words: words(block.runs) }, brand);
    case 'paragraph':
      return layoutPart('paragraph', { words: words(block.runs) }, brand);
    case 'list': {
      const items = block.items.flatMap((runs) => [openItem, ...words(runs), closeItem]);
      return block.from === undefined
        ? layoutPart('list', { items }, brand)
        : layoutPart('numbered', { items, from: String(block.from) }, brand);
    }
    case 'picture': {
      const [source, alt] = [markupOf(block.source), markupOf(block.alt)];
      if (!block.size) return layoutPart('picture', { source, alt, width: String(widest) }, brand);
      const width = Math.min(widest, block.size.width);
      const height = Math.round((block.size.height * width) / block.size.width);
      return layoutPart('sized', { source, alt, width: String(width), height: String(height) }, brand);
    }
    case 'button':
      return layoutPart('button', { words: markupOf(block.words), link: markupOf(block.link) }, brand);
    case 'voucher': {
      const gap = (name: string) => [{ gap: `voucher.${name}` }];
      const [before = '', after = ''] = voucherTexts[locale].scan.split('{code}').map(escaped);
      const gift = '<br /><span style="font-size:17px;font-weight:400">';
      const gaps = {
        ...{ title: gap('title'), code: gap('grouped'), until: gap('until'), terms: gap('terms') },
        ...{ page: gap('page'), picture: gap('picture') },
        gift: [{ gap: 'voucher.gift', before: gift, after: '</span>', otherwise: '' }],
        scan: [{ gap: 'voucher.code', before, after }],
      };
      return layoutPart('voucher', gaps, brand);
    }
    case 'details':
      return drawDetails(brand);
    case 'divider':
      return layoutPart('divider', {}, brand);
    case 'drawing':
      return [];
  }
}

export const [openItem, closeItem] = ['<li style="padding:0 0 4px">', '</li>'];

/** A list that is there when the letter comes with lines for it. */
function drawDetails(brand: Shop['brand']): Pieces {
  const [before, after] = layoutPart('list', { items: [{ gap: 'details' }] }, brand).reduce<[string, string]>(
    ([start, end], piece, i, all) => {
      if (typeof piece === 'object') return [start, end];
      const isBefore = i < all.findIndex((one) => typeof one === 'object');
      return isBefore ? [start + piece, end] : [start, end + piece];
    },
    ['', ''],
  );
  return [{ gap: 'details', before, after, otherwise: '' }];
}

/** Words with their emphasis and links. */
export function drawRuns(runs: Run[], { light }: Shop['brand']): Pieces {
  return runs.flatMap(({ pieces, strong, emphasis, link }) => {
    const styled = [
      ...(strong ? ['<strong>'] : []),
      ...(emphasis ? ['<em>'] : []),
      ...markupOf(pieces),
      ...(emphasis ? ['</em>'] : []),
      ...(strong ? ['</strong>'] : []),
    ];
    return link ? ['<a href="', ...markupOf(link), `" style="color:${light.accent}">`, ...styled, '</a>'] : styled;
  });
}
