import { inBothScripts } from '../../shop/inBothScripts.ts';

/** What the preference centre lets people change. */
export type PreferencesTexts = {
  title: string;
  /** `{address}` */
  intro: string;
  saved: string;
  purposes: string;
  language: string;
  profile: string;
  save: string;
};

export const preferencesTexts = inBothScripts<PreferencesTexts>({
  en: {
    title: 'Your emails and your data',
    intro: 'What you change here holds at once. Your address: {address}',
    saved: 'Saved. It holds from now on.',
    purposes: 'What you agree to',
    language: 'Language of our emails',
    profile: 'About you',
    save: 'Save',
  },
  pl: {
    title: 'Twoje e-maile i Twoje dane',
    intro: 'Każda zmiana obowiązuje od razu. Twój adres: {address}',
    saved: 'Zapisane. Obowiązuje od teraz.',
    purposes: 'Na co się zgadzasz',
    language: 'Język e-maili',
    profile: 'O Tobie',
    save: 'Zapisz',
  },
  ru: {
    title: 'Ваши письма и ваши данные',
    intro: 'Изменения действуют сразу. Ваш адрес: {address}',
    saved: 'Сохранено. Уже действует.',
    purposes: 'На что вы согласны',
    language: 'Язык писем',
    profile: 'О вас',
    save: 'Сохранить',
  },
  fi: {
    title: 'Viestisi ja tietosi',
    intro: 'Muutokset tulevat voimaan heti. Osoitteesi: {address}',
    saved: 'Tallennettu. Voimassa tästä lähtien.',
    purposes: 'Mihin suostut',
    language: 'Viestien kieli',
    profile: 'Sinusta',
    save: 'Tallenna',
  },
  sr: {
    title: 'Ваши имејлови и ваши подаци',
    intro: 'Што овде промените, важи одмах. Ваша адреса: {address}',
    saved: 'Сачувано. Важи од сада.',
    purposes: 'На шта пристајете',
    language: 'Језик имејлова',
    profile: 'О вама',
    save: 'Сачувај',
  },
});
