import { inBothScripts } from '../../shop/inBothScripts.ts';

/** The frame of every page. */
export type LayoutTexts = { language: string; privacy: string };

export const layoutTexts = inBothScripts<LayoutTexts>({
  en: {
    language: 'Language',
    privacy: 'Privacy notice',
  },
  pl: {
    language: 'Język',
    privacy: 'Polityka prywatności',
  },
  ru: {
    language: 'Язык',
    privacy: 'Политика конфиденциальности',
  },
  fi: {
    language: 'Kieli',
    privacy: 'Tietosuojaseloste',
  },
  sr: {
    language: 'Језик',
    privacy: 'Политика приватности',
  },
});
