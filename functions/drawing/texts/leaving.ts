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
      title: 'Unsubscribe?',
      text: 'Press the button, and {shop} stops emailing you at once. You will still hear about your orders.',
      button: 'Unsubscribe',
      otherwise: 'Would you rather stay? Just close this page.',
    },
    done: {
      title: 'You are unsubscribed',
      text: 'From now on {shop} sends you no more of these emails. You will still hear about your orders.',
      link: 'Sign up again',
      help: 'Was this a mistake, or do you want to tell us something? Write to {replyTo}.',
    },
    why: {
      question: 'Would you tell us why? You don’t have to.',
      reasons: {
        'too-many': 'Too many emails',
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
      title: 'Wypisać Cię?',
      text: 'Naciśnij przycisk, a {shop} od razu przestanie wysyłać Ci te e-maile. O Twoich zamówieniach nadal będziemy informować.',
      button: 'Wypisz mnie',
      otherwise: 'Wolisz zostać? Po prostu zamknij tę stronę.',
    },
    done: {
      title: 'Gotowe, już nie piszemy',
      text: 'Od teraz {shop} nie wysyła Ci tych e-maili. O Twoich zamówieniach nadal będziemy informować.',
      link: 'Zapisz się ponownie',
      help: 'To pomyłka albo chcesz nam coś powiedzieć? Napisz: {replyTo}.',
    },
    why: {
      question: 'Powiesz nam dlaczego? Możesz, nie musisz.',
      reasons: {
        'too-many': 'Za dużo e-maili',
        'not-for-me': 'To nie dla mnie',
        'too-dear': 'Dla mnie za drogo',
        'not-asked': 'Nie było na to mojej zgody',
        other: 'Coś innego',
      },
      button: 'Wyślij odpowiedź',
      thanks: 'Dziękujemy za odpowiedź.',
    },
  },
  ru: {
    question: {
      title: 'Отписаться?',
      text: 'Нажмите кнопку, и {shop} сразу перестанет присылать эти письма. О ваших заказах мы по‑прежнему будем сообщать.',
      button: 'Отписаться',
      otherwise: 'Хотите остаться? Просто закройте страницу.',
    },
    done: {
      title: 'Вы отписались',
      text: 'Этих писем {shop} вам больше не пришлёт. О ваших заказах мы по‑прежнему будем сообщать.',
      link: 'Подписаться снова',
      help: 'Вышло случайно или хотите что‑то сказать? Напишите нам: {replyTo}.',
    },
    why: {
      question: 'Расскажете почему? Это необязательно.',
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
      title: 'Perutaanko viestit?',
      text: 'Paina nappia, niin {shop} lopettaa näiden viestien lähettämisen heti. Ostoksistasi kerromme edelleen.',
      button: 'Peru viestit',
      otherwise: 'Haluatko sittenkin jäädä? Sulje vain tämä sivu.',
    },
    done: {
      title: 'Viestit on peruttu',
      text: 'Tästä lähtien {shop} ei lähetä sinulle näitä viestejä. Ostoksistasi kerromme edelleen.',
      link: 'Liity uudelleen',
      help: 'Kävikö vahinko, tai haluatko kertoa jotain? Kirjoita osoitteeseen {replyTo}.',
    },
    why: {
      question: 'Kertoisitko syyn? Ei ole pakko.',
      reasons: {
        'too-many': 'Liikaa viestejä',
        'not-for-me': 'Ei minua varten',
        'too-dear': 'Liian kallista minulle',
        'not-asked': 'En ole pyytänyt niitä',
        other: 'Jokin muu syy',
      },
      button: 'Lähetä vastaus',
      thanks: 'Kiitos vastauksesta.',
    },
  },
  sr: {
    question: {
      title: 'Да вас одјавимо?',
      text: 'Притисните дугме и {shop} одмах престаје да вам шаље ове имејлове. О вашим поруџбинама ћемо вас и даље обавештавати.',
      button: 'Одјави ме',
      otherwise: 'Ипак бисте да останете? Само затворите ову страницу.',
    },
    done: {
      title: 'Одјављени сте',
      text: 'Од сада вам {shop} не шаље ове имејлове. О вашим поруџбинама ћемо вас и даље обавештавати.',
      link: 'Пријавите се поново',
      help: 'Ако је било грешком или желите нешто да нам кажете, пишите на {replyTo}.',
    },
    why: {
      question: 'Хоћете ли да нам кажете зашто? Не морате.',
      reasons: {
        'too-many': 'Превише имејлова',
        'not-for-me': 'Није за мене',
        'too-dear': 'Прескупо за мене',
        'not-asked': 'Стижу без мог пристанка',
        other: 'Нешто друго',
      },
      button: 'Пошаљи одговор',
      thanks: 'Хвала на одговору.',
    },
  },
});
