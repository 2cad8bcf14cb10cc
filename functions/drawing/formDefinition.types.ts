import type { Locale } from '../shop/locales.ts';
import type { FormTexts } from './texts/formTexts.ts';

/** `name` is where the field stands in a body: `firstName`, or `fields.occupation` for one of the shop's own. */
export type FormField = {
  name: string;
  type: FieldType;
  label: string;
  required: boolean;
  /** Asked after the address is confirmed rather than with it. */
  later?: true;
  /** What can be chosen, for `choice`, `several` and `yes-no`. */
  options?: { value: string; label: string }[];
};

/** What kind of control a field is; `birthday` is day and month with the year optional, `words` takes a few, with commas. */
export type FieldType =
  | 'email'
  | 'text'
  | 'tel'
  | 'birthday'
  | 'words'
  | 'number'
  | 'date'
  | 'choice'
  | 'several'
  | 'yes-no';

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
