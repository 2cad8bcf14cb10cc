import type { BuiltIn } from '../../person/profileFields.ts';
import { inBothScripts } from '../../shop/inBothScripts.ts';

/** What every shop may ask of a person, and the two that are known otherwise. */
type AskedOfAll = 'email' | Exclude<BuiltIn, 'locale'>;

/** What is asked, and how. */
export type FieldTexts = {
  optional: string;
  /** By path. */
  fields: Record<AskedOfAll, string>;
  hints: Partial<Record<string, string>>;
  genders: { female: string; male: string; other: string };
  yes: string;
  no: string;
  /** Label of the field that people never see and robots fill in. */
  trap: string;
};

/** Registers of companies go by their names, in the letters that people read. */
const latin = { nip: 'NIP', regon: 'REGON', yTunnus: 'Y-tunnus', pib: 'PIB', inn: 'INN' };
const cyrillic = { nip: 'НИП', regon: 'РЕГОН', yTunnus: 'И-тунус', pib: 'ПИБ', inn: 'ИНН' };

export const fieldTexts = inBothScripts<FieldTexts>({
  en: {
    optional: 'optional',
    fields: {
      email: 'Email',
      firstName: 'First name',
      lastName: 'Last name',
      phone: 'Phone',
      birthday: 'Birthday',
      gender: 'Gender',
      interests: 'What do you like?',
      timeZone: 'Time zone',
      card: 'Loyalty card',
      company: 'Company',
      ...latin,
    },
    hints: {
      phone: 'With the country code, such as +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Day and month are enough.',
      interests: 'A few words will do.',
    },
    genders: {
      female: 'Woman',
      male: 'Man',
      other: 'Other',
    },
    yes: 'Yes',
    no: 'No',
    trap: 'Leave this field empty',
  },
  pl: {
    optional: 'nieobowiązkowo',
    fields: {
      email: 'E-mail',
      firstName: 'Imię',
      lastName: 'Nazwisko',
      phone: 'Telefon',
      birthday: 'Urodziny',
      gender: 'Płeć',
      interests: 'Co lubisz?',
      timeZone: 'Strefa czasowa',
      card: 'Karta stałego klienta',
      company: 'Firma',
      ...latin,
    },
    hints: {
      phone: 'Z numerem kierunkowym kraju, np. +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Wystarczy dzień i miesiąc.',
      interests: 'Wystarczy kilka słów.',
    },
    genders: {
      female: 'Kobieta',
      male: 'Mężczyzna',
      other: 'Inna',
    },
    yes: 'Tak',
    no: 'Nie',
    trap: 'Zostaw to pole puste',
  },
  ru: {
    optional: 'необязательно',
    fields: {
      email: 'Электронная почта',
      firstName: 'Имя',
      lastName: 'Фамилия',
      phone: 'Телефон',
      birthday: 'День рождения',
      gender: 'Пол',
      interests: 'Что вы любите?',
      timeZone: 'Часовой пояс',
      card: 'Карта постоянного покупателя',
      company: 'Компания',
      ...cyrillic,
    },
    hints: {
      phone: 'С кодом страны, например +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Достаточно дня и месяца.',
      interests: 'Хватит нескольких слов.',
    },
    genders: {
      female: 'Женский',
      male: 'Мужской',
      other: 'Другой',
    },
    yes: 'Да',
    no: 'Нет',
    trap: 'Оставьте это поле пустым',
  },
  fi: {
    optional: 'vapaaehtoinen',
    fields: {
      email: 'Sähköposti',
      firstName: 'Etunimi',
      lastName: 'Sukunimi',
      phone: 'Puhelin',
      birthday: 'Syntymäpäivä',
      gender: 'Sukupuoli',
      interests: 'Mistä pidät?',
      timeZone: 'Aikavyöhyke',
      card: 'Kanta-asiakaskortti',
      company: 'Yritys',
      ...latin,
    },
    hints: {
      phone: 'Maatunnuksen kanssa, esimerkiksi +358\u00a040\u00a0123\u00a04567.',
      birthday: 'Päivä ja kuukausi riittävät.',
      interests: 'Muutama sana riittää.',
    },
    genders: {
      female: 'Nainen',
      male: 'Mies',
      other: 'Muu',
    },
    yes: 'Kyllä',
    no: 'Ei',
    trap: 'Jätä tämä kenttä tyhjäksi',
  },
  sr: {
    optional: 'није обавезно',
    fields: {
      email: 'Имејл',
      firstName: 'Име',
      lastName: 'Презиме',
      phone: 'Телефон',
      birthday: 'Рођендан',
      gender: 'Пол',
      interests: 'Шта волите?',
      timeZone: 'Временска зона',
      card: 'Картица лојалности',
      company: 'Фирма',
      ...cyrillic,
    },
    hints: {
      phone: 'Са позивним бројем земље, на пример +381\u00a060\u00a0123\u00a04567.',
      birthday: 'Довољни су дан и месец.',
      interests: 'Довољно је неколико речи.',
    },
    genders: {
      female: 'Женски',
      male: 'Мушки',
      other: 'Други',
    },
    yes: 'Да',
    no: 'Не',
    trap: 'Оставите ово поље празно',
  },
});
