import type { FieldValue } from '../person/fieldKind.ts';
import { type BuiltIn, fieldNamed, type ProfileField } from '../person/profileFields.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { fieldTexts } from './texts/formFields.ts';
import { birthdayWords, dateWords } from './words.ts';

type Setting = { shop: ShopConfig; locale: Locale };

/** What a field is called, asked and shown alike. */
export function fieldLabel({ id, path }: Pick<ProfileField, 'id' | 'path'>, { shop, locale }: Setting): string {
  const own = id === path ? undefined : shop.fields?.[id];
  return own?.label[locale] ?? fieldTexts[locale].fields[id as Exclude<BuiltIn, 'locale'>] ?? id;
}

/** What can be chosen, in words; empty where people write themselves. */
export function fieldOptions(field: ProfileField, { shop, locale }: Setting): { value: string; label: string }[] {
  const { yes, no, genders } = fieldTexts[locale];
  if (field.kind === 'yes-no')
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
  const own = shop.fields?.[field.id];
  const labels: Record<string, string> = field.id === 'gender' ? genders : {};
  const labelOf = (value: string) => (own && 'options' in own && own.options[value]?.[locale]) || labels[value];
  return field.options.map((value) => ({ value, label: labelOf(value) ?? value }));
}

/** What a person said, in words. */
export function fieldWords(field: ProfileField, value: FieldValue, setting: Setting): string {
  const options = fieldOptions(field, setting);
  const inWords = (one: unknown) => options.find((option) => option.value === String(one))?.label ?? String(one);
  if (field.kind === 'birthday') return birthdayWords(String(value), setting.locale);
  if (field.kind === 'date') return dateWords(String(value), setting.locale);
  if (field.kind === 'number') return Number(value).toLocaleString(setting.locale);
  return [value].flat().map(inWords).join(', ');
}

/** The field at a path, `fields.occupation` or `firstName`. */
export function fieldAt(path: string, shop: ShopConfig): ProfileField | undefined {
  return fieldNamed(path.replace(/^fields\./, ''), shop);
}
