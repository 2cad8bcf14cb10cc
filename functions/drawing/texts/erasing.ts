import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts, QuestionTexts } from './texts.types.ts';

/** The page behind the link in the mail about erasure, and the one after its button. */
export type ErasingTexts = { question: QuestionTexts; done: AnswerTexts };

export const erasingTexts = inBothScripts<ErasingTexts>({
  en: {
    question: {
      title: 'Erase everything?',
      text: 'Everything {shop} holds about you goes at once: profile, orders, consents, emails. It cannot be undone.',
      button: 'Erase everything',
      otherwise: 'Changed your mind? Just close this page, and everything stays.',
    },
    done: {
      title: 'Everything has been erased',
      text: '{shop} no longer knows you. One last email to you says so.',
      link: '',
      help: 'Questions? Write to {replyTo}.',
    },
  },
  pl: {
    question: {
      title: 'Usunąć wszystko?',
      text: 'Wszystko, co przechowuje o Tobie {shop}, zniknie od razu: profil, zamówienia, zgody, e-maile. Tego nie da się cofnąć.',
      button: 'Usuń wszystko',
      otherwise: 'Jednak nie? Po prostu zamknij tę stronę, a wszystko zostanie.',
    },
    done: {
      title: 'Wszystko zostało usunięte',
      text: '{shop} nic już o Tobie nie wie. Potwierdzi to ostatni e-mail na Twój adres.',
      link: '',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
  },
  ru: {
    question: {
      title: 'Удалить всё?',
      text: 'Всё, что {shop} хранит о вас, исчезнет сразу: профиль, заказы, согласия, письма. Отменить это нельзя.',
      button: 'Удалить всё',
      otherwise: 'Передумали? Просто закройте страницу, и всё останется.',
    },
    done: {
      title: 'Всё удалено',
      text: '{shop} больше ничего о вас не знает. Это подтвердит последнее письмо на ваш адрес.',
      link: '',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
  },
  fi: {
    question: {
      title: 'Poistetaanko kaikki?',
      text: 'Kaikki, mitä sinusta on tallessa ({shop}), poistuu heti: profiili, tilaukset, suostumukset ja viestit. Poistoa ei voi perua.',
      button: 'Poista kaikki',
      otherwise: 'Muutitko mielesi? Sulje vain tämä sivu, niin kaikki säilyy.',
    },
    done: {
      title: 'Kaikki on poistettu',
      text: '{shop} ei enää tiedä sinusta mitään. Viimeinen viesti sähköpostiisi vahvistaa sen.',
      link: '',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
  },
  sr: {
    question: {
      title: 'Да обришемо све?',
      text: 'Све што {shop} чува о вама нестаје одмах: профил, поруџбине, пристанци, имејлови. То не може да се поништи.',
      button: 'Обриши све',
      otherwise: 'Предомислили сте се? Само затворите ову страницу и све остаје.',
    },
    done: {
      title: 'Све је обрисано',
      text: '{shop} више ништа не зна о вама. То ће потврдити и последњи имејл на вашу адресу.',
      link: '',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
  },
});
