import { dayOf } from '../drawing/dayOf.ts';
import { fillPlain } from '../drawing/fill.ts';
import { type Html, html, raw } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { qrSvg } from '../drawing/qrSvg.ts';
import { voucherTexts } from '../drawing/texts/voucher.ts';
import { voucherPageTexts } from '../drawing/texts/voucherPage.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { grouped } from './code.ts';
import { stateAt, type Voucher } from './voucher.schema.ts';
import { voucherWords } from './voucherWords.ts';

type Options = { shop: Shop; locale: Locale; now: Instant };

/** A voucher's own page, to be shown at the till: it works without a script, and one screen of a phone holds it. */
export function voucherPage(voucher: Voucher, { token, ...options }: Options & { token: string }): string {
  const { shop, locale } = options;
  const texts = voucherPageTexts[locale];
  const isOpen = whyOver(voucher, options) === undefined;
  return page({
    shop,
    locale,
    title: voucherWords(voucher, options).title,
    styles: 'voucher',
    personal: true,
    languageLink: (other) => `/voucher?t=${token}&locale=${other}`,
    main: html`<div class="kartoteka">${ticket(voucher, options, 'h1')}
${isOpen && html`<p><a class="on" href="/voucher.ics?t=${token}&amp;locale=${locale}">${texts.calendar}</a></p>`}</div>`,
  });
}

/** A voucher beside other things, with the way to its own page. */
export function voucherTicket(voucher: Voucher, { page, ...options }: Options & { page: string }): Html {
  const texts = voucherPageTexts[options.locale];
  const isOpen = whyOver(voucher, options) === undefined;
  return html`${ticket(voucher, options, 'h2')}
${isOpen && html`<p>${texts.mailed}</p>`}<p><a class="on" href="${page}">${texts.open}</a></p>`;
}

function ticket(voucher: Voucher, options: Options, heading: 'h1' | 'h2'): Html {
  const { title, gift, until, terms } = voucherWords(voucher, options);
  const over = whyOver(voucher, options);
  const head = raw(heading);
  return html`<article class="ticket${over && ' past'}"><div class="promise"><${head}>${title}</${head}>${gift && html`<p>${gift}</p>`}</div>
<div class="slip">${over ? html`<p class="until">${over}</p>` : html`${code(voucher, options)}<p class="until">${until}</p><p class="small">${terms.join(' ')}</p>`}</div></article>`;
}

function code({ code }: Voucher, { locale }: Options): Html {
  const picture = qrSvg(code).replace('<svg ', '<svg role="img" ');
  const name = html`<title>${fillPlain(voucherTexts[locale].scan, { code })}</title>`.markup;
  return html`${raw(picture.trim().replace('>', `>${name}`))}
<p class="code">${grouped(code).map((signs) => html`<span>${signs}</span>`)}</p>`;
}

/** Why a voucher cannot be used any more, in a sentence; undefined for one that can. */
function whyOver(voucher: Voucher, { shop, locale, now }: Options): string | undefined {
  const state = stateAt(voucher, now);
  if (state === 'open') return undefined;
  const at = state === 'redeemed' ? voucher.redemptions.at(-1)!.at : voucher.validUntil;
  // A day that ends in a full stop of its own ends the sentence too.
  return fillPlain(voucherPageTexts[locale].over[state], { day: dayOf(at, locale, shop.timeZone) }).replace(
    /\.\.$/,
    '.',
  );
}
