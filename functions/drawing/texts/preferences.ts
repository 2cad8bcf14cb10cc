import { inBothScripts } from '../../shop/inBothScripts.ts';

/** What the preference centre lets people change. */
export type PreferencesTexts = {
  title: string;
  /** `{address}` */
  intro: string;
  saved: string;
  purposes: string;
  pause: {
    label: string;
    none: string;
    days30: string;
    days90: string;
    /** `{date}` */
    until: string;
    end: string;
  };
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
    pause: {
      label: 'A break from our emails',
      none: 'No break',
      days30: 'For 30 days',
      days90: 'For 90 days',
      until: 'Yes, until {date}',
      end: 'End the break now',
    },
    language: 'Language of our emails',
    profile: 'About you',
    save: 'Save',
  },
  pl: {
    title: 'Twoje e-maile i Twoje dane',
    intro: 'Każda zmiana obowiązuje od razu. Twój adres: {address}',
    saved: 'Zapisane. Obowiązuje od teraz.',
    purposes: 'Na co się zgadzasz',
    pause: {
      label: 'Przerwa w e-mailach',
      none: 'Bez przerwy',
      days30: 'Na 30 dni',
      days90: 'Na 90 dni',
      until: 'Tak, do {date}',
      end: 'Zakończ przerwę teraz',
    },
    language: 'Język e-maili',
    profile: 'O Tobie',
    save: 'Zapisz',
  },
  ru: {
    title: 'Ваши письма и ваши данные',
    intro: 'Изменения действуют сразу. Ваш адрес: {address}',
    saved: 'Сохранено. Уже действует.',
    purposes: 'На что вы согласны',
    pause: {
      label: 'Пауза в письмах',
      none: 'Без паузы',
      days30: 'На 30 дней',
      days90: 'На 90 дней',
      until: 'Да, до {date}',
      end: 'Закончить паузу сейчас',
    },
    language: 'Язык писем',
    profile: 'О вас',
    save: 'Сохранить',
  },
  fi: {
    title: 'Viestisi ja tietosi',
    intro: 'Muutokset tulevat voimaan heti. Osoitteesi: {address}',
    saved: 'Tallennettu. Voimassa tästä lähtien.',
    purposes: 'Mihin suostut',
    pause: {
      label: 'Tauko viesteistä',
      none: 'Ei taukoa',
      days30: '30 päivää',
      days90: '90 päivää',
      until: 'Kyllä, viimeinen päivä {date}',
      end: 'Lopeta tauko nyt',
    },
    language: 'Viestien kieli',
    profile: 'Sinusta',
    save: 'Tallenna',
  },
  sr: {
    title: 'Ваши имејлови и ваши подаци',
    intro: 'Што овде промените, важи одмах. Ваша адреса: {address}',
    saved: 'Сачувано. Важи од сада.',
    purposes: 'На шта пристајете',
    pause: {
      label: 'Пауза у имејловима',
      none: 'Без паузе',
      days30: 'На 30 дана',
      days90: 'На 90 дана',
      until: 'Да, последњи дан: {date}',
      end: 'Заврши паузу сада',
    },
    language: 'Језик имејлова',
    profile: 'О вама',
    save: 'Сачувај',
  },
});
