import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts } from './texts.types.ts';

/** A link that doesn't work any more, an address without a page, and a button that was pressed too often for now. */
export type DeadEndTexts = { refused: AnswerTexts; notFound: AnswerTexts; busy: AnswerTexts };

export const deadEndTexts = inBothScripts<DeadEndTexts>({
  en: {
    refused: {
      title: 'This link doesn’t work any more',
      text: 'It may be too old, or part of it was lost on the way. Nothing has been changed.',
      link: 'Sign up again',
      help: 'Need help, or want to unsubscribe? Write to {replyTo}, and we will see to it.',
    },
    notFound: {
      title: 'There is no such page',
      text: 'Perhaps the address was cut short or mistyped.',
      link: 'To the sign-up form',
      help: 'Looking for something? Write to {replyTo}.',
    },
    busy: {
      title: 'In a moment',
      text: 'Too many requests came at once. Nothing has been changed. Wait a minute, go back and press the button again.',
      link: '',
      help: 'In a hurry? Write to {replyTo}, and we will see to it.',
    },
  },
  pl: {
    refused: {
      title: 'Ten link już nie działa',
      text: 'Może stracił ważność albo po drodze zgubił się jego kawałek. Nic się nie zmieniło.',
      link: 'Zapisz się ponownie',
      help: 'Potrzebujesz pomocy albo chcesz się wypisać? Napisz: {replyTo}, a my się tym zajmiemy.',
    },
    notFound: {
      title: 'Nie ma takiej strony',
      text: 'Może adres się urwał albo wkradła się literówka.',
      link: 'Przejdź do formularza',
      help: 'Czegoś szukasz? Napisz: {replyTo}.',
    },
    busy: {
      title: 'Za chwilę',
      text: 'Za dużo próśb przyszło naraz. Nic się nie zmieniło. Odczekaj minutę, wróć i naciśnij przycisk jeszcze raz.',
      link: '',
      help: 'Pilne? Napisz: {replyTo}, a my się tym zajmiemy.',
    },
  },
  ru: {
    refused: {
      title: 'Эта ссылка больше не действует',
      text: 'Возможно, её срок истёк или часть адреса потерялась по дороге. Ничего не изменилось.',
      link: 'Подписаться снова',
      help: 'Нужна помощь или хотите отписаться? Напишите нам: {replyTo}, и мы всё сделаем.',
    },
    notFound: {
      title: 'Такой страницы нет',
      text: 'Возможно, адрес обрезан или в нём опечатка.',
      link: 'Перейти к форме',
      help: 'Что‑то ищете? Напишите нам: {replyTo}.',
    },
    busy: {
      title: 'Чуть позже',
      text: 'Сейчас пришло слишком много запросов. Ничего не изменилось. Подождите минуту, вернитесь и нажмите кнопку ещё раз.',
      link: '',
      help: 'Дело срочное? Напишите нам: {replyTo}, и мы всё сделаем.',
    },
  },
  fi: {
    refused: {
      title: 'Tämä linkki ei enää toimi',
      text: 'Se on ehkä vanhentunut, tai osa siitä on kadonnut matkalla. Mikään ei ole muuttunut.',
      link: 'Liity uudelleen',
      help: 'Tarvitsetko apua tai haluatko perua viestit? Kirjoita osoitteeseen {replyTo}, niin hoidamme asian.',
    },
    notFound: {
      title: 'Tällaista sivua ei ole',
      text: 'Ehkä osoite on katkennut tai siinä on kirjoitusvirhe.',
      link: 'Siirry lomakkeeseen',
      help: 'Etsitkö jotain? Kirjoita osoitteeseen {replyTo}.',
    },
    busy: {
      title: 'Hetken päästä',
      text: 'Pyyntöjä tuli liian paljon kerralla. Mikään ei ole muuttunut. Odota minuutti, palaa takaisin ja paina nappia uudelleen.',
      link: '',
      help: 'Onko kiire? Kirjoita osoitteeseen {replyTo}, niin hoidamme asian.',
    },
  },
  sr: {
    refused: {
      title: 'Овај линк више не ради',
      text: 'Можда је застарео или се један део успут изгубио. Ништа се није променило.',
      link: 'Пријавите се поново',
      help: 'Треба вам помоћ или желите да се одјавите? Пишите на {replyTo} и ми ћемо то средити.',
    },
    notFound: {
      title: 'Нема такве странице',
      text: 'Можда је адреса одсечена или је у њој грешка у куцању.',
      link: 'Отвори образац',
      help: 'Тражите нешто? Пишите на {replyTo}.',
    },
    busy: {
      title: 'Мало касније',
      text: 'Стигло је превише захтева одједном. Ништа се није променило. Сачекајте минут, вратите се и поново притисните дугме.',
      link: '',
      help: 'Хитно је? Пишите на {replyTo} и ми ћемо то средити.',
    },
  },
});
