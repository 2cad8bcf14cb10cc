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
      help: 'Need help, or want to leave our letters? Write to {replyTo}, and we will see to it.',
    },
    notFound: {
      title: 'There is no such page',
      text: 'Perhaps the address was cut short or mistyped.',
      link: 'To the sign-up form',
      help: 'Looking for something? Write to {replyTo}.',
    },
    busy: {
      title: 'Not just now',
      text: 'Too much came from your network at once, or too many are here. Nothing has been changed. Wait a while, go back and press the button again.',
      link: '',
      help: 'In a hurry? Write to {replyTo}, and we will see to it.',
    },
  },
  pl: {
    refused: {
      title: 'Ten link już nie działa',
      text: 'Mógł stracić ważność albo po drodze zgubił się jego kawałek. Nic się nie zmieniło.',
      link: 'Zapisz się ponownie',
      help: 'Potrzebujesz pomocy albo chcesz zrezygnować z listów? Napisz: {replyTo}, a my się tym zajmiemy.',
    },
    notFound: {
      title: 'Nie ma takiej strony',
      text: 'Może adres się urwał albo wkradła się literówka.',
      link: 'Przejdź do formularza',
      help: 'Czegoś szukasz? Napisz: {replyTo}.',
    },
    busy: {
      title: 'Nie w tej chwili',
      text: 'Z Twojej sieci przyszło naraz zbyt wiele albo jest nas tu za dużo. Nic się nie zmieniło. Odczekaj chwilę, wróć i naciśnij przycisk jeszcze raz.',
      link: '',
      help: 'Pilne? Napisz: {replyTo}, a my się tym zajmiemy.',
    },
  },
  ru: {
    refused: {
      title: 'Эта ссылка больше не действует',
      text: 'Возможно, она устарела или часть её потерялась по дороге. Ничего не изменилось.',
      link: 'Подписаться снова',
      help: 'Нужна помощь или хотите отписаться? Напишите на {replyTo}, и мы всё сделаем.',
    },
    notFound: {
      title: 'Такой страницы нет',
      text: 'Возможно, адрес обрезан или в нём опечатка.',
      link: 'Перейти к форме',
      help: 'Что‑то ищете? Напишите нам: {replyTo}.',
    },
    busy: {
      title: 'Не прямо сейчас',
      text: 'Из вашей сети пришло слишком много запросов, или посетителей сейчас слишком много. Ничего не изменилось. Подождите немного, вернитесь и нажмите кнопку ещё раз.',
      link: '',
      help: 'Дело срочное? Напишите на {replyTo}, и мы всё сделаем.',
    },
  },
  fi: {
    refused: {
      title: 'Tämä linkki ei enää toimi',
      text: 'Se on ehkä vanhentunut, tai osa siitä on hävinnyt matkalla. Mikään ei ole muuttunut.',
      link: 'Liity uudelleen',
      help: 'Tarvitsetko apua, tai haluatko pois listalta? Kirjoita osoitteeseen {replyTo}, niin hoidamme asian.',
    },
    notFound: {
      title: 'Tällaista sivua ei ole',
      text: 'Ehkä osoite on katkennut tai siinä on kirjoitusvirhe.',
      link: 'Siirry lomakkeeseen',
      help: 'Etsitkö jotain? Kirjoita osoitteeseen {replyTo}.',
    },
    busy: {
      title: 'Ei juuri nyt',
      text: 'Verkostasi tuli liian paljon pyyntöjä kerralla, tai kävijöitä on nyt liikaa. Mikään ei ole muuttunut. Odota hetki, palaa takaisin ja paina nappia uudelleen.',
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
      title: 'Не баш сада',
      text: 'Из ваше мреже је стигло превише захтева одједном, или је посетилаца превише. Ништа се није променило. Сачекајте мало, вратите се и притисните дугме поново.',
      link: '',
      help: 'Хитно је? Пишите на {replyTo} и ми ћемо то средити.',
    },
  },
});
