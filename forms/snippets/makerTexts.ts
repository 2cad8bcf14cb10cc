import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** What the shop's owner chooses by to get a snippet of their own. */
export type MakerTexts = {
  title: string;
  /** Above the preview. */
  preview: string;
  form: string;
  look: string;
  language: string;
  /** The language of the page it stands on. */
  asThePage: string;
  accent: string;
  width: string;
  after: string;
  /** `{seconds}` */
  seconds: string;
  phone: string;
  desk: string;
  code: string;
  /** Nothing is sent from the preview. */
  harmless: string;
};

export const makerTexts = inBothScripts<MakerTexts>({
  en: {
    title: 'Put one together',
    preview: 'So it looks on a page of yours',
    form: 'Form',
    look: 'How it comes',
    language: 'Language',
    asThePage: 'As the page',
    accent: 'Colour',
    width: 'Width at most',
    after: 'It comes after',
    seconds: '{seconds} s',
    phone: 'A phone',
    desk: 'A computer',
    code: 'The code for it',
    harmless: 'Try it out: nothing you type here is sent.',
  },
  pl: {
    title: 'Złóż własny',
    preview: 'Tak wygląda na Twojej stronie',
    form: 'Formularz',
    look: 'Jak się pojawia',
    language: 'Język',
    asThePage: 'Taki jak na stronie',
    accent: 'Kolor',
    width: 'Szerokość najwyżej',
    after: 'Pojawia się po',
    seconds: '{seconds} sek.',
    phone: 'Telefon',
    desk: 'Komputer',
    code: 'Kod',
    harmless: 'Wypróbuj: niczego, co tu wpiszesz, nie wysyłamy.',
  },
  ru: {
    title: 'Соберите свой вариант',
    preview: 'Так это выглядит на вашей странице',
    form: 'Форма',
    look: 'Как появляется',
    language: 'Язык',
    asThePage: 'Как на странице',
    accent: 'Цвет',
    width: 'Ширина не больше',
    after: 'Появляется через',
    seconds: '{seconds} сек.',
    phone: 'Телефон',
    desk: 'Компьютер',
    code: 'Код',
    harmless: 'Попробуйте: ничего из того, что вы здесь введёте, не отправится.',
  },
  fi: {
    title: 'Kokoa omasi',
    preview: 'Näin se näkyy sivullasi',
    form: 'Lomake',
    look: 'Miten se tulee esiin',
    language: 'Kieli',
    asThePage: 'Sama kuin sivulla',
    accent: 'Väri',
    width: 'Leveys enintään',
    after: 'Tulee esiin',
    seconds: '{seconds} s kuluttua',
    phone: 'Puhelin',
    desk: 'Tietokone',
    code: 'Koodi',
    harmless: 'Kokeile: mitään tähän kirjoittamaasi ei lähetetä.',
  },
  sr: {
    title: 'Саставите свој',
    preview: 'Овако изгледа на вашој страници',
    form: 'Образац',
    look: 'Како се појављује',
    language: 'Језик',
    asThePage: 'Као на страници',
    accent: 'Боја',
    width: 'Ширина највише',
    after: 'Појављује се после',
    seconds: '{seconds} сек.',
    phone: 'Телефон',
    desk: 'Рачунар',
    code: 'Код',
    harmless: 'Испробајте: ништа што овде упишете не шаље се.',
  },
});
