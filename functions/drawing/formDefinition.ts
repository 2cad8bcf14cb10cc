import { consentHash } from '../shop/consentHash.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { fillPlain } from './fill.ts';
import type { FormDefinition } from './formDefinition.types.ts';
import { formFieldNamed } from './formField.ts';
import { formTexts } from './texts/formTexts.ts';

/** Draws up a form of the shop's configuration in one language, consents with the hashes that stand for their texts. */
export function formDefinition({
  shop,
  form: id,
  locale,
}: {
  shop: ShopConfig;
  form: string;
  locale: Locale;
}): FormDefinition {
  const form = Object.hasOwn(shop.forms, id) ? shop.forms[id] : undefined;
  if (!form) throw new Error(`There is no form "${id}" in shop.config.ts`);
  const { fields: _labels, ...words } = formTexts[locale];
  const sender = shop.sender.transactional.email;
  return {
    id,
    locale,
    title: form.title[locale],
    intro: form.intro[locale],
    ...(form.incentive && { incentive: form.incentive[locale] }),
    fields: form.fields.map(({ name, required, later }) => ({
      ...formFieldNamed(name, { shop, locale, required }),
      ...(later && !required && { later: true as const }),
    })),
    consents: form.purposes.map(({ purpose, required }) => {
      const text = shop.purposes[purpose]!.text[locale];
      return { purpose, text, hash: consentHash(purpose, locale, text), required };
    }),
    words: { ...words, done: { ...words.done, patience: fillPlain(words.done.patience, { sender }) } },
  };
}
