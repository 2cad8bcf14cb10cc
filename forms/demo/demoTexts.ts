import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** The shop that the demonstration page pretends to be. */
export type DemoTexts = {
  title: string;
  text: string;
  goodsTitle: string;
  goods: { name: string; about: string }[];
  hoursTitle: string;
};

export const demoTexts = inBothScripts<DemoTexts>({
  en: {
    title: 'Bread that took all night',
    text: 'Our dough rises for sixteen hours. The first loaves leave the oven at six in the morning.',
    goodsTitle: 'Today on the counter',
    goods: [
      {
        name: 'Rye sourdough',
        about: 'Flour, water, salt and time.',
      },
      {
        name: 'Poppy seed roll',
        about: 'More poppy than roll.',
      },
      {
        name: 'Apple pie',
        about: 'Sour apples, butter, a little cinnamon.',
      },
    ],
    hoursTitle: 'We are open',
  },
  pl: {
    title: 'Chleb, który rósł całą noc',
    text: 'Nasze ciasto dojrzewa szesnaście godzin. Pierwsze bochenki wychodzą z pieca o szóstej rano.',
    goodsTitle: 'Dziś na ladzie',
    goods: [
      {
        name: 'Chleb żytni na zakwasie',
        about: 'Mąka, woda, sól i czas.',
      },
      {
        name: 'Makowiec',
        about: 'Więcej maku niż ciasta.',
      },
      {
        name: 'Szarlotka',
        about: 'Kwaśne jabłka, masło, szczypta cynamonu.',
      },
    ],
    hoursTitle: 'Otwarte',
  },
  ru: {
    title: 'Хлеб, который зрел всю ночь',
    text: 'Наше тесто подходит шестнадцать часов. Первые буханки достаём из печи в шесть утра.',
    goodsTitle: 'Сегодня на прилавке',
    goods: [
      {
        name: 'Ржаной на закваске',
        about: 'Мука, вода, соль и время.',
      },
      {
        name: 'Маковый рулет',
        about: 'Мака больше, чем теста.',
      },
      {
        name: 'Яблочный пирог',
        about: 'Кислые яблоки, масло, щепотка корицы.',
      },
    ],
    hoursTitle: 'Мы открыты',
  },
  fi: {
    title: 'Leipä, joka nousi koko yön',
    text: 'Taikinamme kypsyy kuusitoista tuntia. Ensimmäiset leivät tulevat uunista aamukuudelta.',
    goodsTitle: 'Tänään tiskillä',
    goods: [
      {
        name: 'Hapanjuuriruisleipä',
        about: 'Jauhoja, vettä, suolaa ja aikaa.',
      },
      {
        name: 'Unikonsiemenkääretorttu',
        about: 'Enemmän täytettä kuin taikinaa.',
      },
      {
        name: 'Omenapiirakka',
        about: 'Kirpeitä omenoita, voita, hyppysellinen kanelia.',
      },
    ],
    hoursTitle: 'Olemme avoinna',
  },
  sr: {
    title: 'Хлеб који је растао целу ноћ',
    text: 'Наше тесто зри шеснаест сати. Прве векне излазе из пећи у шест ујутру.',
    goodsTitle: 'Данас на тезги',
    goods: [
      {
        name: 'Ражани хлеб са киселим тестом',
        about: 'Брашно, вода, со и време.',
      },
      {
        name: 'Маковњача',
        about: 'Више мака него теста.',
      },
      {
        name: 'Пита од јабука',
        about: 'Киселе јабуке, путер, прстохват цимета.',
      },
    ],
    hoursTitle: 'Отворено',
  },
});
