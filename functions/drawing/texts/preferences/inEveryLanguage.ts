import type { Locale } from '../../../shop/locales.ts';
import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';
import * as en from './en.ts';
import * as fi from './fi.ts';
import * as pl from './pl.ts';
import type {
  CertificateTexts,
  CopyTexts,
  KnownTexts,
  LeavingTexts,
  PreferencesTexts,
  RightsTexts,
} from './preferences.types.ts';
import * as ru from './ru.ts';
import * as sr from './sr.ts';

type InEveryLocale<T> = Record<Locale, T>;

/* One constant a page, so that the bundler leaves out the pages a function doesn't make. */
export const preferencesTexts: InEveryLocale<PreferencesTexts> = {
  en: en.preferences,
  pl: pl.preferences,
  ru: ru.preferences,
  fi: fi.preferences,
  sr: sr.preferences,
};
export const knownTexts: InEveryLocale<KnownTexts> = {
  en: en.known,
  pl: pl.known,
  ru: ru.known,
  fi: fi.known,
  sr: sr.known,
};
export const rightsTexts: InEveryLocale<RightsTexts> = {
  en: en.rights,
  pl: pl.rights,
  ru: ru.rights,
  fi: fi.rights,
  sr: sr.rights,
};
export const copyQuestionTexts: InEveryLocale<QuestionTexts> = {
  en: en.copyQuestion,
  pl: pl.copyQuestion,
  ru: ru.copyQuestion,
  fi: fi.copyQuestion,
  sr: sr.copyQuestion,
};
export const copyTexts: InEveryLocale<CopyTexts> = { en: en.copy, pl: pl.copy, ru: ru.copy, fi: fi.copy, sr: sr.copy };
export const eraseQuestionTexts: InEveryLocale<QuestionTexts> = {
  en: en.eraseQuestion,
  pl: pl.eraseQuestion,
  ru: ru.eraseQuestion,
  fi: fi.eraseQuestion,
  sr: sr.eraseQuestion,
};
export const erasedTexts: InEveryLocale<AnswerTexts> = {
  en: en.erased,
  pl: pl.erased,
  ru: ru.erased,
  fi: fi.erased,
  sr: sr.erased,
};
export const certificateTexts: InEveryLocale<CertificateTexts> = {
  en: en.certificate,
  pl: pl.certificate,
  ru: ru.certificate,
  fi: fi.certificate,
  sr: sr.certificate,
};
export const leavingTexts: InEveryLocale<LeavingTexts> = {
  en: en.leaving,
  pl: pl.leaving,
  ru: ru.leaving,
  fi: fi.leaving,
  sr: sr.leaving,
};
