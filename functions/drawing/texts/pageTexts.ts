import type { Locale } from '../../shop/locales.ts';
import * as en from './en.ts';
import * as fi from './fi.ts';
import * as pl from './pl.ts';
import * as ru from './ru.ts';
import * as sr from './sr.ts';
import type { AnswerTexts, DemoTexts, LayoutTexts, QuestionTexts } from './texts.types.ts';

type InEveryLocale<T> = Record<Locale, T>;

/* One constant a page, so that the bundler leaves out the pages a function doesn't make. */
export const layoutTexts: InEveryLocale<LayoutTexts> = {
  en: en.layout,
  pl: pl.layout,
  ru: ru.layout,
  fi: fi.layout,
  sr: sr.layout,
};
export const confirmTexts: InEveryLocale<QuestionTexts> = {
  en: en.confirm,
  pl: pl.confirm,
  ru: ru.confirm,
  fi: fi.confirm,
  sr: sr.confirm,
};
export const confirmedTexts: InEveryLocale<AnswerTexts> = {
  en: en.confirmed,
  pl: pl.confirmed,
  ru: ru.confirmed,
  fi: fi.confirmed,
  sr: sr.confirmed,
};
export const unsubscribeTexts: InEveryLocale<QuestionTexts> = {
  en: en.unsubscribe,
  pl: pl.unsubscribe,
  ru: ru.unsubscribe,
  fi: fi.unsubscribe,
  sr: sr.unsubscribe,
};
export const unsubscribedTexts: InEveryLocale<AnswerTexts> = {
  en: en.unsubscribed,
  pl: pl.unsubscribed,
  ru: ru.unsubscribed,
  fi: fi.unsubscribed,
  sr: sr.unsubscribed,
};
export const refusedTexts: InEveryLocale<AnswerTexts> = {
  en: en.refused,
  pl: pl.refused,
  ru: ru.refused,
  fi: fi.refused,
  sr: sr.refused,
};
export const notFoundTexts: InEveryLocale<AnswerTexts> = {
  en: en.notFound,
  pl: pl.notFound,
  ru: ru.notFound,
  fi: fi.notFound,
  sr: sr.notFound,
};
export const demoTexts: InEveryLocale<DemoTexts> = { en: en.demo, pl: pl.demo, ru: ru.demo, fi: fi.demo, sr: sr.demo };
