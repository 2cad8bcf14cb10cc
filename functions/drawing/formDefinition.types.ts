import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { FormTexts } from './texts/formTexts.ts';

export type FieldName = ShopConfig['forms'][string]['fields'][number]['name'];

export type FormField = { name: FieldName; type: FieldType; label: string; required: boolean };

/** What kind of control a field is; `birthday` is day and month with the year optional. */
export type FieldType = 'email' | 'text' | 'tel' | 'birthday' | 'gender' | 'interests';

export type FormConsent = { purpose: string; text: string; hash: string; required: boolean };

/**
 * A form in one language, as `GET /v1/forms/{id}` gives it. Page, embedded element and a client of somebody's own
 * draw the same form from it.
 */
export type FormDefinition = {
  id: string;
  locale: Locale;
  title: string;
  intro: string;
  incentive?: string;
  fields: FormField[];
  consents: FormConsent[];
  words: Omit<FormTexts, 'fields'>;
};

/** An error as the API reports it: where, a stable code, and a message for developers. */
export type FormError = { path: string; code?: string; message?: string };

/** What a person typed, as it came: names with brackets are nested. */
export type FormValues = Record<string, unknown>;
