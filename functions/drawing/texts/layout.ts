import type { InEveryLanguage } from '../../shop/locales.ts';

/** The frame of every page. */
export type LayoutTexts = { language: string };

export const layoutTexts: InEveryLanguage<LayoutTexts> = {
  en: {
    language: 'Language',
  },
  pl: {
    language: 'Język',
  },
  ru: {
    language: 'Язык',
  },
  fi: {
    language: 'Kieli',
  },
  sr: {
    language: 'Језик',
  },
};
