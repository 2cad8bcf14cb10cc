import { brandPicture } from '../drawing/brandPicture.ts';
import { drawingFiles, drawnAs } from '../drawing/drawingFiles.atBuild.ts';
import { fillPlain } from '../drawing/fill.ts';
import { html as markup } from '../drawing/html.ts';
import { hoursWords } from '../drawing/stores.ts';
import { layoutTexts } from '../drawing/texts/layout.ts';
import type { Block, CompiledLetter, Pieces } from '../programme/letters/compiledLetter.schema.ts';
import { letterIn } from '../programme/letters/letterIn.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { type CountedLinks, countedLinks } from './countedLinks.ts';
import { drawBlock, drawRuns } from './drawBlock.ts';
import { footer } from './footer.ts';
import { layoutPart } from './layoutPart.ts';
import { escaped, fillKnown, markupOf } from './pieces.ts';
import { webAddress } from './webAddress.ts';
import { writeBlock } from './writeBlock.ts';

export type LetterFor = {
  letter: CompiledLetter;
  /** A language the letter isn't in gives way to the shop's own. */
  locale: Locale;
  shop: Pick<Shop, 'name' | 'address' | 'timeZone' | 'defaultLocale' | 'brand' | 'purposes' | 'privacy' | 'stores'>;
  /** Where the shop is to be found. */
  shopUrl: string;
  /** Where this system is reached: the pictures that letters show lie there. */
  publicUrl: string;
  /** What its readers agreed to; every marketing letter says so, and how to leave. What was asked for is no subscription. */
  why: { purpose: string } | 'asked-for';
  /** The title of a survey it asks to answer. */
  survey?: string | undefined;
  /** Whether a voucher goes out with it; where the letter does not say so itself, it stands above the first button. */
  voucher?: boolean | undefined;
};

/** A letter for everybody who reads it in one language: what is left to fill in is what differs from reader to reader. */
export type PreparedLetter = {
  locale: Locale;
  timeZone: string;
  subject: Pieces;
  html: Pieces;
  text: Pieces;
  /** Where the links of a marketing letter lead, by the number in the gaps that stand in their places. */
  links: Pieces[];
};

/** Draws and writes a letter, but for its readers' own data. Pure; throws for a purpose that the shop does not have. */
export function prepareLetter({
  letter,
  locale: wanted,
  shop,
  shopUrl,
  publicUrl,
  why,
  survey,
  voucher,
}: LetterFor): PreparedLetter {
  const locale = letterIn(letter, wanted) ? wanted : shop.defaultLocale;
  const language = letterIn(letter, locale);
  if (!language) throw new Error(`A letter is missing in "${locale}"`);
  const { name, address, brand, timeZone } = shop;
  const known = { 'shop.name': name, 'shop.url': webAddress(shopUrl).replace(/\/$/, '') };
  const knownMarkup = Object.fromEntries(Object.entries(known).map(([gap, value]) => [gap, escaped(value)]));
  const blocks = voucher ? withVoucher(language.blocks) : language.blocks;
  const { drawn, written, links } = why === 'asked-for' ? uncounted(blocks) : countedLinks(blocks);
  const hasButton = blocks.some(({ kind }) => kind === 'button');
  const foot = footOf({ why, shop, locale, button: language.blocks.find(({ kind }) => kind === 'button') });
  const [subject, preheader] = [language.subject, language.preheader];
  const logo = brandPicture(shop, 'logo');
  const head = {
    locale,
    subject: markupOf(subject),
    preheader: markupOf(preheader),
    shop: escaped(name),
    home: escaped(webAddress(shopUrl)),
    mark: logo ? markPicture(`${publicUrl}/assets/${logo.name}`) : '',
  };
  const html = [
    ...layoutPart('start', head, brand),
    ...headOf(drawn, publicUrl, brand),
    ...layoutPart('body', {}, brand),
    ...withSurvey(drawn.filter(belowHead), survey).flatMap((block) =>
      block === 'survey'
        ? layoutPart(
            hasButton ? 'survey' : 'button',
            { words: escaped(survey!), link: [{ gap: 'link.survey' }] },
            brand,
          )
        : drawBlock(block, locale, brand),
    ),
    ...layoutPart('divider', {}, brand),
    ...foot.html,
    ...layoutPart('end', { ...endOf(shop, locale), shop: escaped(name), address: escaped(address) }, brand),
  ];
  const text = [
    ...withSurvey(written, survey).flatMap((block) =>
      block === 'survey' ? [`${survey}\n`, { gap: 'link.survey' }, '\n\n'] : writeBlock(block),
    ),
    '-- \n',
    ...foot.text,
    `${name}\n${[address, ...storesOf(shop, locale)].join('\n')}\n${layoutTexts[locale].privacy}: ${shop.privacy}\n`,
  ];
  return {
    locale,
    timeZone,
    subject: fillKnown(subject, known),
    html: fillKnown(html, knownMarkup),
    text: fillKnown(text, known),
    links: links.map((link) => fillKnown(link, known)),
  };
}

/** A drawing and the letter's heading stand in one band of colour, above all else. */
function belowHead(_: Block, i: number, blocks: Block[]): boolean {
  return blocks[0]?.kind !== 'drawing' || i > 1;
}

function headOf([first, heading]: Block[], publicUrl: string, brand: Shop['brand']): Pieces {
  if (first?.kind !== 'drawing' || heading?.kind !== 'heading') return [];
  const picture = `${publicUrl}/assets/${drawingFiles[first.drawing]}`;
  const size = { width: String(drawnAs.width), height: String(drawnAs.height) };
  return layoutPart('hero', { picture: escaped(picture), ...size, words: drawRuns(heading.runs, brand) }, brand);
}

function markPicture(source: string): string {
  return markup`<img src="${source}" alt="" width="40" height="40" style="display:inline-block;vertical-align:middle;width:40px;height:40px"> `
    .markup;
}

/** Each store with its hours: where a gift is fetched. */
function storesOf({ stores = {} }: LetterFor['shop'], locale: Locale): string[] {
  return Object.values(stores).map((store) => `${store.address}: ${hoursWords(store, locale)}`);
}

/** From when to when: read at a glance on one line. */
const hours = /\d+:\d\d–\d+:\d\d/g;
const unbroken = '<span style="white-space:nowrap">$&</span>';

function endOf(shop: LetterFor['shop'], locale: Locale) {
  const stores = storesOf(shop, locale).map((line) => `<br />${escaped(line).replace(hours, unbroken)}`);
  return { stores: stores.join(''), privacy: layoutTexts[locale].privacy, notice: escaped(shop.privacy) };
}

/** What somebody asked for is mailed as it stands: its links are their own business. */
const uncounted = (blocks: Block[]): CountedLinks => ({ drawn: blocks, written: blocks, links: [] });
function withVoucher(blocks: Block[]): Block[] {
  if (blocks.some(({ kind }) => kind === 'voucher')) return blocks;
  const button = blocks.findIndex(({ kind }) => kind === 'button');
  const at = button < 0 ? blocks.length : button;
  return [...blocks.slice(0, at), { kind: 'voucher', voucher: '' }, ...blocks.slice(at)];
}

/**
 * A survey is asked below the last button: the button stays the one thing to do. Of a letter without one it is that
 * thing, and stands above the words it ends with.
 */
function withSurvey(blocks: Block[], survey: string | undefined): Array<Block | 'survey'> {
  if (!survey) return blocks;
  const at = blocks.findLastIndex(({ kind }) => kind === 'button') + 1 || blocks.length - 1;
  return [...blocks.slice(0, at), 'survey', ...blocks.slice(at)];
}

type Foot = Pick<LetterFor, 'why' | 'shop'> & { locale: Locale; button: Block | undefined };

/** Why it came and how to leave; below what was asked for the address behind its button, for who sees none. */
function footOf({ why, shop, locale, button }: Foot): { html: Pieces; text: Pieces } {
  const { buttonAddress, why: reason, unsubscribe, choices } = footer[locale];
  if (why === 'asked-for') {
    if (button?.kind !== 'button') return { html: [], text: [] };
    const gaps = { words: escaped(buttonAddress), link: markupOf(button.link) };
    return { html: layoutPart('address', gaps, shop.brand), text: [] };
  }
  const purpose = Object.hasOwn(shop.purposes, why.purpose) && shop.purposes[why.purpose]!.title[locale];
  if (!purpose) throw new Error(`There is no purpose "${why.purpose}" to write for`);
  const [leave, look] = [{ gap: 'link.unsubscribe' }, { gap: 'link.preferences' }];
  const because = fillPlain(reason, { purpose });
  const gaps = { why: escaped(because), unsubscribe: [leave], leave: unsubscribe, preferences: [look], choices };
  return {
    html: layoutPart('why', gaps, shop.brand),
    text: [`${because}\n${unsubscribe}:\n`, leave, `\n${choices}:\n`, look, '\n\n'],
  };
}
