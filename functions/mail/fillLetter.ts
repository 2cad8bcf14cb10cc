import type { Pieces } from '../programme/letters/compiledLetter.schema.ts';
import { grouped } from '../vouchers/code.ts';
import { besideGap, linkGap } from './countedLinks.ts';
import { closeItem, openItem } from './drawBlock.ts';
import { nameToGreet } from './nameToGreet.ts';
import { escaped, fillAll } from './pieces.ts';
import type { PreparedLetter } from './prepareLetter.ts';
import type { LetterVoucher } from './voucherOf.ts';
import { webAddress } from './webAddress.ts';

/** What a letter says to one reader alone. Links are absolute http(s) addresses. */
export type LetterReader = {
  firstName?: string | undefined;
  links: {
    /** What somebody asked for. */
    url?: string | undefined;
    unsubscribe?: string | undefined;
    preferences?: string | undefined;
    survey?: string | undefined;
  };
  /** Lines for `::details`. */
  details?: string[] | undefined;
  voucher?: LetterVoucher | undefined;
  /** The address by which a link of the letter is followed, so that the click is counted; without it its own. */
  click?: ((link: number, address: string) => string) | undefined;
};

export type RenderedLetter = { subject: string; html: string; text: string };

/** What fills the gaps of a letter, as plain words and as markup. */
export type LetterValues = Record<'plain' | 'markup', Record<string, string | undefined>>;

/**
 * Fills a prepared letter for one reader. The same arguments give the same letter. Throws for a link that isn't http(s),
 * and for data that the letter cannot do without: the way out of a marketing letter is such.
 */
export function fillLetter(prepared: PreparedLetter, reader: LetterReader): RenderedLetter {
  const { plain, markup } = valuesOf(prepared, reader);
  const { subject, html, text } = prepared;
  return { subject: fillSubject(subject, plain), html: fillAll(html, markup), text: fillAll(text, plain) };
}

/** The subject on one line, whatever it is filled with. */
export function fillSubject(subject: Pieces, plain: LetterValues['plain']): string {
  return oneLine(fillAll(subject, plain));
}

/** What a reader's data says is plain words on one line, escaped once; it is never a template, a tag or a line of its own. */
export function valuesOf(
  { links: places }: Pick<PreparedLetter, 'links'>,
  { firstName, links, details = [], voucher, click }: LetterReader,
): LetterValues {
  const plain: LetterValues['plain'] = { 'contact.firstName': nameToGreet(firstName) };
  for (const [name, link] of Object.entries(links)) plain[`link.${name}`] = link && webAddress(link);
  if (voucher) {
    for (const name of ['title', 'gift', 'until', 'terms', 'validUntil'] as const)
      plain[`voucher.${name}`] = voucher[name] && oneLine(voucher[name]);
    plain['voucher.code'] = plainCode(voucher.code);
    plain['voucher.page'] = webAddress(voucher.page);
    plain['voucher.picture'] = webAddress(voucher.picture);
  }
  for (const [i, place] of places.entries()) {
    const address = fillAll(place, plain);
    plain[linkGap(i)] = click ? click(i, address) : address;
    plain[besideGap(i)] = click && plain[linkGap(i)];
  }
  const markup: LetterValues['markup'] = {};
  for (const gap in plain) markup[gap] = plain[gap] && escaped(plain[gap]);
  markup['voucher.grouped'] = voucher && grouped(voucher.code).map(sign).join('');
  const lines = details.map(oneLine);
  markup.details = lines.map((line) => `${openItem}${escaped(line)}${closeItem}`).join('');
  plain.details = lines.map((line) => `- ${line}`).join('\n');
  return { plain, markup };
}

/** Nothing that is put into a text may start a line, least of all a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Signs in threes, with room between that nobody copies along. */
const sign = (signs: string) => `<span style="padding:0 4px">${signs}</span>`;

/** A code stands in addresses too. */
function plainCode(code: string): string {
  if (!/^[\w-]+$/.test(code)) throw new Error('A voucher has a code of letters and digits');
  return code;
}
