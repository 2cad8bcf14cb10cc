import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { QuestionTexts } from './texts.types.ts';

/** The page behind the link in the mail about a copy, and the copy itself. */
export type CopyingTexts = {
  question: QuestionTexts;
  copy: {
    title: string;
    /** `{date}` */
    intro: string;
    /** Where one file holds it all. */
    inOne: string;
    download: string;
    /** `{part}`, `{count}` */
    downloadPart: string;
    /** Where one file cannot hold it all. */
    inParts: string;
    raw: string;
  };
};

export const copyingTexts = inBothScripts<CopyingTexts>({
  en: {
    question: {
      title: 'A copy of your data',
      text: 'Press the button to see everything {shop} holds about you. You can read it and download it.',
      button: 'Show me my copy',
      otherwise: 'Didn’t ask for it? Just close this page.',
    },
    copy: {
      title: 'Everything we hold about you',
      intro: 'As of {date}.',
      inOne: 'The file holds the same, in a form that other systems can read.',
      download: 'Download as a file (JSON)',
      downloadPart: 'File {part} of {count} (JSON)',
      inParts: 'It is too much for one page and one file: here is the newest, and the files together hold everything.',
      raw: 'Entries as they are stored',
    },
  },
  pl: {
    question: {
      title: 'Kopia Twoich danych',
      text: 'Naciśnij przycisk, a zobaczysz wszystko, co przechowuje o Tobie {shop}. Możesz to przeczytać i pobrać.',
      button: 'Pokaż moją kopię',
      otherwise: 'To nie Twoja prośba? Po prostu zamknij tę stronę.',
    },
    copy: {
      title: 'Wszystko, co o Tobie przechowujemy',
      intro: 'Stan na {date}.',
      inOne: 'Plik zawiera to samo w postaci, którą odczytają inne systemy.',
      download: 'Pobierz plik (JSON)',
      downloadPart: 'Plik {part} z {count} (JSON)',
      inParts:
        'To za dużo na jedną stronę i jeden plik: tu widać najnowsze wpisy, a wszystkie pliki razem zawierają całość.',
      raw: 'Wpisy tak, jak są zapisane',
    },
  },
  ru: {
    question: {
      title: 'Копия ваших данных',
      text: 'Нажмите кнопку и увидите всё, что {shop} хранит о вас. Можно прочитать и скачать.',
      button: 'Показать мою копию',
      otherwise: 'Просили не вы? Просто закройте страницу.',
    },
    copy: {
      title: 'Всё, что мы о вас храним',
      intro: 'По состоянию на {date}.',
      inOne: 'В файле то же самое в виде, понятном другим системам.',
      download: 'Скачать файл (JSON)',
      downloadPart: 'Файл {part} из {count} (JSON)',
      inParts:
        'Для одной страницы и одного файла этого слишком много: здесь самое новое, а все файлы вместе содержат всё.',
      raw: 'Записи так, как они хранятся',
    },
  },
  fi: {
    question: {
      title: 'Kopio tiedoistasi',
      text: 'Paina nappia, niin näet kaiken, mitä sinusta on tallessa ({shop}). Voit lukea sen ja ladata sen.',
      button: 'Näytä kopioni',
      otherwise: 'Etkö pyytänyt tätä? Sulje vain tämä sivu.',
    },
    copy: {
      title: 'Kaikki, mitä sinusta on tallessa',
      intro: 'Tilanne {date}.',
      inOne: 'Tiedostossa on sama sisältö muodossa, jota muut järjestelmät osaavat lukea.',
      download: 'Lataa tiedostona (JSON)',
      downloadPart: 'Tiedosto {part}/{count} (JSON)',
      inParts:
        'Tietoja on liikaa yhdelle sivulle ja yhteen tiedostoon: tässä ovat uusimmat, ja tiedostot yhdessä sisältävät kaiken.',
      raw: 'Merkinnät sellaisina kuin ne ovat tallessa',
    },
  },
  sr: {
    question: {
      title: 'Копија ваших података',
      text: 'Притисните дугме и видећете све што {shop} чува о вама. Можете то да прочитате и преузмете.',
      button: 'Прикажи моју копију',
      otherwise: 'Нисте то тражили? Само затворите ову страницу.',
    },
    copy: {
      title: 'Све што чувамо о вама',
      intro: 'Стање: {date}.',
      inOne: 'Датотека садржи исто у облику који други системи могу да читају.',
      download: 'Преузми датотеку (JSON)',
      downloadPart: 'Датотека {part} од {count} (JSON)',
      inParts: 'Превише је за једну страницу и једну датотеку: овде је најновије, а све датотеке заједно садрже све.',
      raw: 'Записи онако како се чувају',
    },
  },
});
