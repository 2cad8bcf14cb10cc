import { inEveryLanguage } from '../../shop/inBothScripts.ts';
import { type DateTexts, dateTexts } from './formDates.ts';
import { type ErrorTexts, errorTexts } from './formErrors.ts';
import { type FieldTexts, fieldTexts } from './formFields.ts';
import { type SendingTexts, sendingTexts } from './formSending.ts';

/** Words of a form. They travel with its definition, so the embedded element speaks the visitor's language too. */
export type FormTexts = FieldTexts & DateTexts & ErrorTexts & SendingTexts;

export const formTexts = /* @__PURE__ */ inEveryLanguage<FormTexts>((locale) => ({
  ...fieldTexts[locale],
  ...dateTexts[locale],
  ...sendingTexts[locale],
  ...errorTexts[locale],
}));
