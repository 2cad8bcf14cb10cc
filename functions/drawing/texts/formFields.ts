import type { InEveryLanguage } from '../../shop/locales.ts';
import type { FieldName } from '../formDefinition.types.ts';

/** What is asked, and how. */
export type FieldTexts = {
  optional: string;
  fields: Record<FieldName, string>;
  hints: Partial<Record<FieldName, string>>;
  genders: { female: string; male: string; other: string };
  /** Label of the field that people never see and robots fill in. */
  trap: string;
};

export const fieldTexts: InEveryLanguage<FieldTexts> = {
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
    trap: 'Оставите ово поље празно',
  },
};
