import { inBothScripts } from '../../shop/inBothScripts.ts';

/** How often somebody wants to hear from the shop, and not at all, in the preference centre. */
export type PaceTexts = {
  title: string;
  all: string;
  birthday: string;
  /** Where nobody knows the day. */
  birthdayUnknown: string;
  days30: string;
  days90: string;
  /** `{date}` */
  until: string;
  leave: { title: string; text: string; button: string; done: string };
  /** Beside what was just changed. */
  saved: string;
};

export const paceTexts = inBothScripts<PaceTexts>({
  en: {
    title: 'How often may we write?',
    all: 'Whenever there is something worth it',
    birthday: 'Only on my birthday',
    birthdayUnknown: 'Tell us the day below.',
    days30: 'Pause for 30 days',
    days90: 'Pause for 90 days',
    until: 'Paused until {date}',
    leave: {
      title: 'Not at all?',
      text: 'Stops every email from us at once. You will still hear about orders you place.',
      button: 'Unsubscribe',
      done: 'Done: you get no more email from us. Changed your mind? Tick what you would like and save.',
    },
    saved: 'Saved',
  },
  pl: {
    title: 'Jak często możemy pisać?',
    all: 'Zawsze, gdy jest o czym',
    birthday: 'Tylko w moje urodziny',
    birthdayUnknown: 'Podaj tę datę niżej.',
    days30: 'Przerwa na 30 dni',
    days90: 'Przerwa na 90 dni',
    until: 'Przerwa do {date}',
    leave: {
      title: 'Wcale?',
      text: 'Od razu zatrzymuje wszystkie e-maile od nas. O Twoich zamówieniach nadal będziemy informować.',
      button: 'Wypisz mnie',
      done: 'Gotowe: nie dostaniesz od nas więcej e-maili. Jednak tak? Zaznacz, co chcesz, i zapisz.',
    },
    saved: 'Zapisane',
  },
  ru: {
    title: 'Как часто вам писать?',
    all: 'Всегда, когда есть о чём',
    birthday: 'Только в мой день рождения',
    birthdayUnknown: 'Укажите дату ниже.',
    days30: 'Пауза на 30 дней',
    days90: 'Пауза на 90 дней',
    until: 'Пауза до {date}',
    leave: {
      title: 'Совсем не писать?',
      text: 'Сразу прекращает все письма от нас. О ваших заказах мы по‑прежнему будем сообщать.',
      button: 'Отписаться',
      done: 'Готово: писем от нас больше не будет. Передумали? Отметьте, что хотите получать, и сохраните.',
    },
    saved: 'Сохранено',
  },
  fi: {
    title: 'Kuinka usein saamme kirjoittaa?',
    all: 'Aina kun on kerrottavaa',
    birthday: 'Vain syntymäpäivänäni',
    birthdayUnknown: 'Kerro päivä alempana.',
    days30: 'Tauko 30 päiväksi',
    days90: 'Tauko 90 päiväksi',
    until: 'Tauolla {date} saakka',
    leave: {
      title: 'Etkö halua mitään?',
      text: 'Kaikki viestit meiltä loppuvat heti. Tilauksistasi kerromme edelleen.',
      button: 'Peru viestit',
      done: 'Valmista: et saa meiltä enää viestejä. Muutitko mielesi? Rastita, mitä haluat, ja tallenna.',
    },
    saved: 'Tallennettu',
  },
  sr: {
    title: 'Колико често да вам пишемо?',
    all: 'Кад год има нешто вредно',
    birthday: 'Само за мој рођендан',
    birthdayUnknown: 'Унесите датум ниже.',
    days30: 'Пауза 30 дана',
    days90: 'Пауза 90 дана',
    until: 'Пауза до: {date}',
    leave: {
      title: 'Без имејлова?',
      text: 'Одмах зауставља све наше имејлове. О вашим поруџбинама ћемо вас и даље обавештавати.',
      button: 'Одјави ме',
      done: 'Готово: више не добијате наше имејлове. Предомислили сте се? Означите шта желите и сачувајте.',
    },
    saved: 'Сачувано',
  },
});
