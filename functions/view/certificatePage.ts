import { fill } from '../drawing/fill.ts';
import { html } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { certificateTexts } from '../drawing/texts/certificate.ts';
import { copyingTexts } from '../drawing/texts/copying.ts';
import { knownWords } from '../drawing/texts/knownWords.ts';
import { momentWords } from '../drawing/words.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { Certificate } from './certificateOf.ts';

/** The certificate of one consent, to be printed, with the way back to the page that led here. */
export function certificatePage({
  shop,
  locale,
  certificate,
  token,
}: {
  shop: ShopConfig;
  locale: Locale;
  certificate: Certificate;
  /** The token the page was opened with; staff have none. */
  token?: string;
}): string {
  const { title, intro, terms, sources, notKept } = certificateTexts[locale];
  const { contact, purpose, state, text, source, requestedAt, confirmedAt, network, id } = certificate;
  const { states, channels } = knownWords[locale];
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ');
  const moment = (instant: string) => `${momentWords(instant, locale, shop)} (${instant})`;
  const details = 'form' in source ? [source.form, source.placement].filter(Boolean).join(', ') : '';
  const where = { ...channels, ...sources }[source.channel];
  const requests = [network?.requested, network?.confirmed].filter((one) => one !== undefined);
  const rows = [
    [terms.who, [name, contact.email].filter(Boolean).join(', ')],
    [terms.purpose, shop.purposes[purpose]?.title[locale] ?? purpose],
    [terms.state, states[state]],
    ...(state === 'withdrawn'
      ? []
      : [
          [terms.shown, text?.shown ? html`<q lang="${text.locale}">${text.shown}</q>` : notKept],
          [terms.version, text ? `${text.hash} (${text.locale})` : notKept],
        ]),
    [terms.requested, moment(requestedAt)],
    ...(confirmedAt ? [[terms.confirmed, moment(confirmedAt)]] : []),
    [terms.source, details ? `${where} (${details})` : where],
    [
      terms.network,
      requests.map(({ address, agent }) => [address, agent].filter(Boolean).join(', ')).join('; ') || notKept,
    ],
    [terms.record, id],
  ];
  return page({
    shop,
    locale,
    title,
    personal: true,
    main: html`<div class="kartoteka"><h1 class="title">${title}</h1>
<p class="intro">${fill(intro, { shop: shop.name })}</p>
<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
${token && html`<p class="noprint"><a class="on" href="/copy?t=${token}&locale=${locale}">${copyingTexts[locale].copy.title}</a></p>`}</div>`,
  });
}
