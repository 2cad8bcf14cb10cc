import type { WrittenLocale } from './locales.ts';

/** Words of one letter that no line ends with, and words that a number does not leave: by the manners of each language. */
const manners: Record<WrittenLocale, { short?: string; units: string }> = {
  en: { units: 'days?|hours?|minutes?' },
  pl: { short: 'aiouwz', units: 'dni|dnia|dzień|godzin\\p{L}*|minut\\p{L}*|zł' },
  ru: { short: 'авикосуя', units: 'дн\\p{L}+|час\\p{L}*|минут\\p{L}*' },
  fi: { units: 'päiv\\p{L}+|tun\\p{L}+|minuut\\p{L}+' },
  sr: { short: 'аиосукaiosuk', units: 'дана?|сат[аи]?|минута?|dana?|sat[ai]?|minuta?' },
};

const rules = Object.fromEntries(
  Object.entries(manners).map(([locale, { short, units }]) => {
    const before = short ? `(?<![\\p{L}\\p{N}{}-])[${short}]|` : '';
    return [locale, new RegExp(`(${before}\\d(?= (?:${units}|%)(?!\\p{L}))) (?=\\S)`, 'giu')];
  }),
) as Record<WrittenLocale, RegExp>;

/** A text as a printer of its language sets it: spaces, and the hyphen of "e-mail", at which no line may end. */
export function typeset(text: string, locale: WrittenLocale): string {
  return text.replace(rules[locale], '$1\u00a0').replace(/\be-(?=mail)/gi, (e) => `${e[0]}\u2011`);
}
