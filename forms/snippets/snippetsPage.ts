import { fill } from '../../functions/drawing/fill.ts';
import { formDefinition } from '../../functions/drawing/formDefinition.ts';
import { type Html, html } from '../../functions/drawing/html.ts';
import { languageNames, page } from '../../functions/drawing/page.ts';
import { publicUrlGap as site } from '../../functions/platform/publicUrlGap.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';
import { printTexts } from '../print/printTexts.ts';
import { makerTexts } from './makerTexts.ts';
import { picture } from './picture.ts';
import { plainForm } from './plainForm.ts';
import { snippetTexts } from './snippetTexts.ts';

/** For the shop's owner (`/snippets`): every way to put the form somewhere, with the code to copy. */
export function snippetsPage({ shop, locale }: { shop: ShopConfig; locale: Locale }): string {
  const texts = snippetTexts[locale];
  const form = Object.keys(shop.forms)[0]!;
  const definition = formDefinition({ shop, form, locale });
  const link = `<a href="${site}/f/${form}?locale=${locale}">${definition.title}</a>`;
  const section = (name: keyof typeof codes) => {
    const { title, about } = texts[name];
    return html`<section><div class="about">${picture(name)}<div><h2>${title}</h2><p>${about}</p></div></div>${snippet(name, title, codes[name], texts)}</section>`;
  };
  const codes = {
    inline: element(form, locale, '', `\n  ${link}\n`),
    slideIn: element(form, locale, ' mode="slide-in" after="15s" scroll="50%"'),
    popUp: element(form, locale, ' mode="pop-up" after="60s" leaving'),
    plain: plainForm(definition, site),
    link,
  };
  return page({
    shop,
    locale,
    title: texts.title,
    languageLink: (other) => `/snippets?locale=${other}`,
    personal: true,
    styles: 'snippets',
    script: 'snippets',
    main: html`<div class="snippets"><h1>${texts.title}</h1>
<p class="intro">${texts.intro}</p>
<p>${fill(texts.origins, { file: html`<code>shop.config.ts</code>` })}</p>
${maker(shop, locale)}
<div data-plain>${section('inline')}${section('slideIn')}${section('popUp')}</div>${section('plain')}${section('link')}
<section><h2>${texts.code.title}</h2><p>${texts.code.about}</p>${Object.keys(shop.placements).map((one) => place(shop, locale, one))}</section></div>`,
  });
}

/** What is chosen, beside how it looks; the script shows it. */
function maker(shop: ShopConfig, locale: Locale): Html {
  const texts = makerTexts[locale];
  const { inline, slideIn, popUp, copy, copied } = snippetTexts[locale];
  const looks = { inline, 'slide-in': slideIn, 'pop-up': popUp };
  const forms = Object.keys(shop.forms).map((id) => ({ id, title: formDefinition({ shop, form: id, locale }).title }));
  const radio = (name: string, value: string, label: string, first: boolean) =>
    html`<label class="pick"><input type="radio" name="${name}" value="${value}"${first && html` checked`}><span>${label}</span></label>`;
  return html`<form id="maker" data-site="${site}" data-accent="${shop.brand.light.accent}" data-seconds="${texts.seconds}" hidden>
<h2>${texts.title}</h2><div class="bench"><div class="choices">
<label>${texts.form}<select name="form">${forms.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}</select></label>
<fieldset><legend>${texts.look}</legend>${Object.entries(looks).map(([look, { title }], i) => radio('look', look, title, i === 0))}</fieldset>
<label>${texts.language}<select name="locale"><option value="">${texts.asThePage}</option>${shop.locales.map((one) => html`<option value="${one}" lang="${one}"${one === locale && html` selected`}>${languageNames[one]}</option>`)}</select></label>
<label>${texts.accent}<input type="color" name="accent" value="${shop.brand.light.accent}"></label>
<label class="for-inline">${texts.width} <output id="width-is"></output><input type="range" name="width" min="280" max="480" step="20" value="480"></label>
<label class="for-later" hidden>${texts.after} <output id="after-is"></output><input type="range" name="after" min="5" max="90" step="5" value="15"></label>
</div><div class="seen"><fieldset><legend>${texts.preview}</legend>${radio('screen', 'phone', texts.phone, true)}${radio('screen', 'desk', texts.desk, false)}</fieldset>
<iframe class="phone" title="${texts.preview}"></iframe><p class="small">${texts.harmless}</p></div></div>
<h3>${texts.code}</h3>${snippet('made', texts.title, '', { copy, copied })}</form>`;
}

function element(form: string, locale: Locale, attributes: string, inside = ''): string {
  return `<script src="${site}/assets/kartoteka-form.js" defer></script>
<kartoteka-form form="${form}" locale="${locale}"${attributes}>${inside}</kartoteka-form>`;
}

function snippet(id: string, title: string, code: string, { copy, copied }: { copy: string; copied: string }): Html {
  return html`<pre><code id="${id}">${code}</code></pre>
<button class="act" type="button" data-copy="${id}" data-copied="${copied}" aria-label="${copy}: ${title}" aria-live="polite" hidden>${copy}</button>`;
}

function place(shop: ShopConfig, locale: Locale, placement: string): Html {
  const texts = snippetTexts[locale];
  const { poster, tableTent } = printTexts[locale];
  const { title } = shop.placements[placement]!;
  const at = `/q/${placement}`;
  const code = `<img src="${site}${at}.svg" width="240" height="240" alt="${title}">`;
  return html`<div class="place"><img src="${at}.svg" alt="" width="120" height="120"><div><h3>${title}</h3>
<ul><li><a href="${at}?locale=${locale}">${texts.open}</a></li><li><a href="${at}/poster?locale=${locale}">${poster}</a></li><li><a href="${at}/table-tent?locale=${locale}">${tableTent}</a></li><li><a href="${at}.svg" download="${placement}.svg">SVG</a></li></ul></div></div>
${snippet(placement, title, code, texts)}`;
}
