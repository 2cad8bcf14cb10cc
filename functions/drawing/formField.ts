import type { FieldKind } from '../person/fieldKind.ts';
import { fieldNamed, type ProfileField } from '../person/profileFields.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { fieldLabel, fieldOptions } from './fieldLabels.ts';
import type { FieldType, FormField } from './formDefinition.types.ts';
import { fieldTexts } from './texts/formFields.ts';

/** The control of each kind of field. */
const controls: Record<FieldKind, FieldType> = {
  name: 'text',
  phone: 'tel',
  birthday: 'birthday',
  choice: 'choice',
  several: 'several',
  words: 'words',
  text: 'text',
  number: 'number',
  date: 'date',
  'yes-no': 'yes-no',
  card: 'text',
  registered: 'text',
  locale: 'text',
  'time-zone': 'text',
};

type Setting = { shop: ShopConfig; locale: Locale; required?: boolean };

/** A field as forms show it. */
export function formField(field: ProfileField, { shop, locale, required = false }: Setting): FormField {
  const options = fieldOptions(field, { shop, locale });
  return {
    name: field.path,
    type: controls[field.kind],
    label: fieldLabel(field, { shop, locale }),
    required,
    ...(options.length > 0 && { options }),
  };
}

/** A field that the configuration names for a form; `email` is none of the profile's. */
export function formFieldNamed(name: string, setting: Setting): FormField {
  const field = fieldNamed(name, setting.shop);
  if (field) return formField(field, setting);
  const { email } = fieldTexts[setting.locale].fields;
  return { name: 'email', type: 'email', label: email, required: setting.required ?? false };
}
