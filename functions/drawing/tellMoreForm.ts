import { fieldNamed, type ProfileField } from '../person/profileFields.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { errorsByField } from './errorsByField.ts';
import { fieldGroup, summary } from './formBody.ts';
import type { FormDefinition, FormError, FormValues } from './formDefinition.types.ts';
import { formField } from './formField.ts';
import { type Html, html } from './html.ts';
import { formTexts } from './texts/formTexts.ts';
import { tellingMoreTexts } from './texts/tellingMore.ts';

type TellMore = {
  shop: ShopConfig;
  locale: Locale;
  /** What is not known yet. */
  fields: readonly ProfileField[];
  values?: FormValues | undefined;
  errors?: readonly FormError[] | undefined;
};

/** What the shop's forms ask once an address is confirmed: each field once, in the order of the forms. */
export function askedLater(shop: ShopConfig): ProfileField[] {
  const named = Object.values(shop.forms).flatMap(({ fields }) =>
    fields.filter(({ later, required }) => later && !required),
  );
  const ids = [...new Set(named.map(({ name }) => name))];
  return ids.flatMap((id) => fieldNamed(id, shop) ?? []);
}

/**
 * The second step of signing up, on the page that says it is confirmed: what is nice to know, each with its reason. It
 * has no action, so it is sent to the page's own address and takes the token along; leaving it costs nothing.
 */
export function tellMoreForm({ shop, locale, fields, values = {}, errors = [] }: TellMore): Html | undefined {
  if (fields.length === 0) return undefined;
  const texts = tellingMoreTexts[locale];
  const { fields: _labels, ...own } = formTexts[locale];
  const words = { ...own, hints: { ...own.hints, ...texts.reasons } };
  const asked = fields.map((field) => formField(field, { shop, locale }));
  const definition: FormDefinition = { id: '', locale, title: '', intro: '', fields: asked, consents: [], words };
  const found = errorsByField(definition, errors, values);
  const errorAt = (at: string) => found.find((error) => error.at === at)?.text;
  return html`<section class="part"><h2 class="title">${texts.title}</h2>${found.length > 0 && summary(words.problem, found)}
<form method="post" novalidate><input type="hidden" name="locale" value="${locale}"><input type="hidden" name="more" value="1">
${asked.map((field) => fieldGroup(field, words, values, errorAt(field.name)))}
<button class="second" type="submit">${texts.button}</button></form></section>`;
}
