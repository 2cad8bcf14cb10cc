import { birthdayWords, dateWords, dayWords, moneyWords } from '../../functions/drawing/words.ts';
import { config } from './config.ts';
import { language, tagOf } from './texts.ts';

const format = (shape: Intl.DateTimeFormatOptions, timeZone = config.shop.timeZone) =>
  new Intl.DateTimeFormat(tagOf(language.value), { timeZone, ...shape });

/** A day in the shop's zone, written out. */
export const day = (instant: string) => dayWords(instant, language.value, config.shop);
/** A day and the time of day, by the shop's clock unless told otherwise. */
export const moment = (instant: string, timeZone?: string) =>
  format({ dateStyle: 'medium', timeStyle: 'short' }, timeZone).format(new Date(instant));
/** The day of the shop's at an instant, `2026-11-25`. */
export const dayInShop = (instant: number | string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: config.shop.timeZone }).format(new Date(instant));
/** A date without a time of day, `2026-11-25`. */
export const date = (written: string) => dateWords(written, language.value);
export const birthday = (written: string) => birthdayWords(written, language.value);
export const number = (value: number) => new Intl.NumberFormat(tagOf(language.value)).format(value);
export const percent = (share: number) =>
  new Intl.NumberFormat(tagOf(language.value), { style: 'percent', maximumFractionDigits: 1 }).format(share);
/** From the smallest unit of the currency. */
export const money = (amount: number, currency = config.shop.currency) => moneyWords(amount, currency, language.value);
/** A language by its name in the language that is read. */
export const languageName = (locale: string) =>
  new Intl.DisplayNames(tagOf(language.value), { type: 'language' }).of(locale) ?? locale;
