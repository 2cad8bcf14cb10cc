import type { InEveryLanguage } from '../../shop/locales.ts';
import type { QuestionTexts } from './texts.types.ts';

/** The page behind the link in the mail about a copy, and the copy itself. */
export type CopyingTexts = {
  question: QuestionTexts;
  copy: { title: string; intro: string; download: string; raw: string };
};

export const copyingTexts: InEveryLanguage<CopyingTexts> = {
  en: {
    question: {
      title: 'A copy of everything',
      text: 'Press the button to see everything {shop} holds about you, to read and to download.',
      button: 'Show me my copy',
      otherwise: 'Didn’t ask for it? Just close this page.',
    },
    copy: {
      title: 'Everything we hold about you',
      intro: 'As of {date}. The file holds the same, in a form that other systems can read.',
      download: 'Download as a file (JSON)',
      raw: 'Every entry as it is stored',
    },
  },
  pl: {
    question: {
      title: 'Kopia wszystkiego',
      text: 'Naciśnij przycisk, a zobaczysz wszystko, co przechowuje o Tobie {shop}. Możesz to przeczytać i pobrać.',
      button: 'Pokaż moją kopię',
      otherwise: 'To nie Twoja prośba? Po prostu zamknij tę stronę.',
    },
    copy: {
      title: 'Wszystko, co o Tobie przechowujemy',
      intro: 'Stan na {date}. Plik zawiera to samo w postaci, którą odczytają inne systemy.',
      download: 'Pobierz plik (JSON)',
      raw: 'Każdy wpis tak, jak jest zapisany',
    },
  },
  ru: {
    question: {
      title: 'Копия всего',
      text: 'Нажмите кнопку и увидите всё, что {shop} хранит о вас. Можно прочитать и скачать.',
      button: 'Показать мою копию',
      otherwise: 'Не просили? Просто закройте страницу.',
    },
    copy: {
      title: 'Всё, что мы о вас храним',
      intro: 'По состоянию на {date}. В файле то же самое в виде, понятном другим системам.',
      download: 'Скачать файл (JSON)',
      raw: 'Каждая запись так, как она хранится',
    },
  },
  fi: {
    question: {
      title: 'Kopio kaikesta',
      text: 'Paina nappia, niin näet kaiken, mitä sinusta on tallessa ({shop}). Voit lukea sen ja ladata sen.',
      button: 'Näytä kopioni',
      otherwise: 'Etkö pyytänyt tätä? Sulje vain tämä sivu.',
    },
    copy: {
      title: 'Kaikki, mitä sinusta on tallessa',
      intro: 'Tilanne {date}. Tiedostossa on sama sisältö muodossa, jota muut järjestelmät osaavat lukea.',
      download: 'Lataa tiedostona (JSON)',
      raw: 'Jokainen merkintä sellaisena kuin se on tallessa',
    },
  },
  sr: {
    question: {
      title: 'Копија свега',
      text: 'Притисните дугме и видећете све што {shop} чува о вама. Можете да прочитате и преузмете.',
      button: 'Прикажи моју копију',
      otherwise: 'Нисте то тражили? Само затворите ову страницу.',
    },
    copy: {
      title: 'Све што чувамо о вама',
      intro: 'Стање: {date}. Датотека садржи исто у облику који други системи могу да читају.',
      download: 'Преузми датотеку (JSON)',
      raw: 'Сваки запис онако како се чува',
    },
  },
};
