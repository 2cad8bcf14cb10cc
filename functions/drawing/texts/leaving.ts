import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { LeavingReason } from '../../shop/vocabulary.ts';
import type { AnswerTexts, QuestionTexts } from './texts.types.ts';

/** The page behind an unsubscribe link, the one after its button, and what that one asks. */
export type LeavingTexts = {
  question: QuestionTexts;
  done: AnswerTexts;
  why: { question: string; reasons: Record<LeavingReason, string>; button: string; thanks: string };
};

export const leavingTexts = inBothScripts<LeavingTexts>({
  en: {
    question: {
      title: 'No more letters?',
      text: 'One tap, and {shop} stops sending you letters at once. You will still hear about orders you place.',
      button: 'Stop the letters',
      otherwise: 'Would you rather stay? Just close this page.',
    },
    done: {
      title: 'The letters have stopped',
      text: 'From now on you get no letters from {shop}. You will still hear about orders you place.',
      link: 'Sign up again',
      help: 'Was this a mistake, or do you want to tell us why? Write to {replyTo}.',
    },
    why: {
      question: 'Would you tell us why? You don’t have to.',
      reasons: {
        'too-many': 'Too many letters',
        'not-for-me': 'They are not for me',
        'too-dear': 'Too expensive for me',
        'not-asked': 'I never asked for them',
        other: 'Something else',
      },
      button: 'Send my answer',
      thanks: 'Thank you for telling us.',
    },
  },
  pl: {
    question: {
      title: 'Koniec z listami?',
      text: 'Jedno dotknięcie i {shop} od razu przestaje wysyłać Ci listy. O Twoich zamówieniach nadal będziemy informować.',
      button: 'Nie piszcie już do mnie',
      otherwise: 'Wolisz zostać? Po prostu zamknij tę stronę.',
    },
    done: {
      title: 'Listy już nie przyjdą',
      text: 'Od teraz {shop} nie wysyła Ci listów. O Twoich zamówieniach nadal będziemy informować.',
      link: 'Zapisz się ponownie',
      help: 'To pomyłka albo chcesz powiedzieć, dlaczego? Napisz: {replyTo}.',
    },
    why: {
      question: 'Powiesz nam, dlaczego? Nie trzeba.',
      reasons: {
        'too-many': 'Za dużo listów',
        'not-for-me': 'To nie dla mnie',
        'too-dear': 'Dla mnie za drogo',
        'not-asked': 'Nie było mojej zgody na te listy',
        other: 'Coś innego',
      },
      button: 'Wyślij odpowiedź',
      thanks: 'Dziękujemy za odpowiedź.',
    },
  },
  ru: {
    question: {
      title: 'Больше не писать?',
      text: 'Одно нажатие, и {shop} сразу перестанет вам писать. О ваших заказах мы по‑прежнему будем сообщать.',
      button: 'Не пишите мне больше',
      otherwise: 'Хотите остаться? Просто закройте страницу.',
    },
    done: {
      title: 'Писем больше не будет',
      text: 'Теперь {shop} больше не присылает вам писем. О ваших заказах мы по‑прежнему будем сообщать.',
      link: 'Подписаться снова',
      help: 'Вышло случайно или хотите сказать, почему? Напишите нам: {replyTo}.',
    },
    why: {
      question: 'Скажете, почему? Это необязательно.',
      reasons: {
        'too-many': 'Слишком много писем',
        'not-for-me': 'Мне неинтересно',
        'too-dear': 'Для меня дорого',
        'not-asked': 'Меня подписали без моего согласия',
        other: 'Другое',
      },
      button: 'Отправить ответ',
      thanks: 'Спасибо за ответ.',
    },
  },
  fi: {
    question: {
      title: 'Eikö enää kirjeitä?',
      text: 'Yksi napautus, niin kirjeiden tulo loppuu heti. Tilauksistasi kerromme edelleen.',
      button: 'En halua enää kirjeitä',
      otherwise: 'Haluatko sittenkin jäädä? Sulje vain tämä sivu.',
    },
    done: {
      title: 'Kirjeitä ei enää tule',
      text: 'Tästä lähtien {shop} ei lähetä sinulle kirjeitä. Tilauksistasi kerromme edelleen.',
      link: 'Liity uudelleen',
      help: 'Kävikö vahinko, tai haluatko kertoa syyn? Kirjoita osoitteeseen {replyTo}.',
    },
    why: {
      question: 'Kertoisitko syyn? Ei ole pakko.',
      reasons: {
        'too-many': 'Liikaa kirjeitä',
        'not-for-me': 'Ei kiinnosta minua',
        'too-dear': 'Liian kallista minulle',
        'not-asked': 'En ole tilannut niitä',
        other: 'Jokin muu syy',
      },
      button: 'Lähetä vastaus',
      thanks: 'Kiitos vastauksesta.',
    },
  },
  sr: {
    question: {
      title: 'Без наших писама?',
      text: 'Један додир и {shop} одмах престаје да вам шаље писма. О вашим поруџбинама ћемо вас и даље обавештавати.',
      button: 'Не пишите ми више',
      otherwise: 'Ипак бисте да останете? Само затворите ову страницу.',
    },
    done: {
      title: 'Писма више неће стизати',
      text: 'Од сада вам {shop} не шаље писма. О вашим поруџбинама ћемо вас и даље обавештавати.',
      link: 'Пријавите се поново',
      help: 'Ако је било грешком или желите да нам кажете разлог, пишите на {replyTo}.',
    },
    why: {
      question: 'Хоћете ли да нам кажете зашто? Не морате.',
      reasons: {
        'too-many': 'Превише писама',
        'not-for-me': 'Није за мене',
        'too-dear': 'Прескупо за мене',
        'not-asked': 'Писма стижу без моје сагласности',
        other: 'Нешто друго',
      },
      button: 'Пошаљи одговор',
      thanks: 'Хвала на одговору.',
    },
  },
});
