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
    title: 'Your letters and your data',
    intro: 'What you change here holds at once. Your address: {address}',
    saved: 'Saved. It holds from now on.',
    purposes: 'What you agree to',
    pause: {
      label: 'A break from the letters',
      none: 'No break',
      days30: '30 days from today',
      days90: '90 days from today',
      until: 'Yes, until {date}',
      end: 'End the break now',
    },
    language: 'Language of the letters',
    profile: 'About you',
    save: 'Save',
  },
  pl: {
    title: 'Twoje listy i Twoje dane',
    intro: 'Każda zmiana obowiązuje od razu. Twój adres: {address}',
    saved: 'Zapisane. Obowiązuje od teraz.',
    purposes: 'Na co się zgadzasz',
    pause: {
      label: 'Przerwa w listach',
      none: 'Bez przerwy',
      days30: '30 dni od dziś',
      days90: '90 dni od dziś',
      until: 'Tak, do {date}',
      end: 'Zakończ przerwę teraz',
    },
    language: 'Język listów',
    profile: 'O Tobie',
    save: 'Zapisz',
  },
  ru: {
    title: 'Ваши письма и ваши данные',
    intro: 'Изменения действуют сразу. Ваш адрес: {address}',
    saved: 'Сохранено. Уже действует.',
    purposes: 'На что вы согласны',
    pause: {
      label: 'Перерыв в письмах',
      none: 'Без перерыва',
      days30: '30 дней с сегодняшнего',
      days90: '90 дней с сегодняшнего',
      until: 'Да, до {date}',
      end: 'Закончить перерыв сейчас',
    },
    language: 'Язык писем',
    profile: 'О вас',
    save: 'Сохранить',
  },
  fi: {
    title: 'Kirjeesi ja tietosi',
    intro: 'Muutokset tulevat voimaan heti. Osoitteesi: {address}',
    saved: 'Tallennettu. Voimassa tästä lähtien.',
    purposes: 'Mihin suostut',
    pause: {
      label: 'Tauko kirjeistä',
      none: 'Ei taukoa',
      days30: '30 päivää tästä päivästä',
      days90: '90 päivää tästä päivästä',
      until: '{date} saakka',
      end: 'Lopeta tauko nyt',
    },
    language: 'Kirjeiden kieli',
    profile: 'Sinusta',
    save: 'Tallenna',
  },
  sr: {
    title: 'Ваша писма и ваши подаци',
    intro: 'Што овде промените, важи одмах. Ваша адреса: {address}',
    saved: 'Сачувано. Важи од сада.',
    purposes: 'На шта пристајете',
    pause: {
      label: 'Пауза у писмима',
      none: 'Без паузе',
      days30: '30 дана од данас',
      days90: '90 дана од данас',
      until: 'Крај: {date}',
      end: 'Заврши паузу сада',
    },
    language: 'Језик писама',
    profile: 'О вама',
    save: 'Сачувај',
  },
});
