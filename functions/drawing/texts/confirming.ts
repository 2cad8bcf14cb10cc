import type { InEveryLanguage } from '../../shop/locales.ts';
import type { AnswerTexts, QuestionTexts } from './texts.types.ts';

/** The page behind the link of a confirmation mail, and those after its button. */
export type ConfirmingTexts = {
  question: QuestionTexts;
  /** Above what the button confirms. */
  confirmed: string;
  /** Above what only some of several sign-ups say, to be ticked. */
  contested: string;
  /** Where nothing was ticked and nothing else is left to confirm. */
  tickFirst: string;
  done: AnswerTexts;
  /** The link was used before. */
  already: AnswerTexts;
  /** The link was used before, and the person has left since. */
  left: AnswerTexts;
};

export const confirmingTexts: InEveryLanguage<ConfirmingTexts> = {
  en: {
    question: {
      title: 'Shall we write to you?',
      text: 'Press the button, and letters from {shop} will come to your mailbox.',
      button: 'Yes, write to me',
      otherwise: 'Didn’t sign up? Just close this page. We will delete the address and write no more.',
    },
    confirmed: 'This is what you confirm:',
    contested: 'This address was left with us more than once. Tick what is yours; we delete the rest.',
    tickFirst: 'Tick what is yours first',
    done: {
      title: 'Thank you, you are on the list',
      text: 'The next letter from {shop} will come to you too. Every letter has a link to leave.',
      link: '',
      help: 'Questions? Write to {replyTo}.',
    },
    already: {
      title: 'You have confirmed this already',
      text: 'The link has been used. If you have left our letters since, that holds: this page changes nothing.',
      link: 'Sign up again',
      help: 'Questions? Write to {replyTo}.',
    },
    left: {
      title: 'You are not on the list',
      text: 'You once confirmed this, and have left since. That holds: {shop} sends you no letters.',
      link: 'Sign up again',
      help: 'Was it not you who left? Write to {replyTo}.',
    },
  },
  pl: {
    question: {
      title: 'Możemy do Ciebie pisać?',
      text: 'Naciśnij przycisk, a {shop} zacznie wysyłać listy do Twojej skrzynki.',
      button: 'Tak, piszcie do mnie',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Usuniemy adres i więcej nie napiszemy.',
    },
    confirmed: 'Potwierdzasz:',
    contested: 'Ten adres podano nam kilka razy. Zaznacz to, co pochodzi od Ciebie; resztę usuniemy.',
    tickFirst: 'Najpierw zaznacz, co pochodzi od Ciebie',
    done: {
      title: 'Dziękujemy, jesteś na liście',
      text: 'Od teraz {shop} pisze także do Ciebie. W każdym liście jest link do rezygnacji.',
      link: '',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
    already: {
      title: 'To już jest potwierdzone',
      text: 'Link został użyty. Jeśli od tego czasu zrezygnowano z listów, to obowiązuje: ta strona niczego nie zmienia.',
      link: 'Zapisz się ponownie',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
    left: {
      title: 'Nie ma Cię na liście',
      text: 'Zapis był kiedyś potwierdzony, a potem przyszła rezygnacja. Ona obowiązuje: {shop} nie wysyła listów.',
      link: 'Zapisz się ponownie',
      help: 'To nie była Twoja rezygnacja? Napisz: {replyTo}.',
    },
  },
  ru: {
    question: {
      title: 'Можно вам писать?',
      text: 'Нажмите кнопку, и {shop} начнёт присылать вам письма.',
      button: 'Да, пишите мне',
      otherwise: 'Это были не вы? Просто закройте страницу. Мы удалим адрес и больше не напишем.',
    },
    confirmed: 'Вы подтверждаете:',
    contested: 'Этот адрес указали у нас несколько раз. Отметьте то, что указали вы; остальное мы удалим.',
    tickFirst: 'Сначала отметьте, что указали вы',
    done: {
      title: 'Спасибо, вы в списке',
      text: 'Теперь {shop} пишет и вам. В каждом письме есть ссылка, чтобы отписаться.',
      link: '',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
    already: {
      title: 'Это уже подтверждено',
      text: 'Ссылкой уже воспользовались. Если с тех пор вы отписались, это в силе: эта страница ничего не меняет.',
      link: 'Подписаться снова',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
    left: {
      title: 'Вас нет в списке',
      text: 'Подписку когда-то подтвердили, но потом вы отписались. Это в силе: {shop} не шлёт вам писем.',
      link: 'Подписаться снова',
      help: 'Отписались не вы? Напишите нам: {replyTo}.',
    },
  },
  fi: {
    question: {
      title: 'Saammeko kirjoittaa sinulle?',
      text: 'Paina nappia, niin {shop} alkaa lähettää kirjeitä sähköpostiisi.',
      button: 'Kyllä, kirjoittakaa minulle',
      otherwise: 'Etkö ilmoittautunut itse? Sulje vain tämä sivu. Poistamme osoitteen emmekä kirjoita enää.',
    },
    confirmed: 'Vahvistat tämän:',
    contested: 'Tämä osoite on jätetty meille useammin kuin kerran. Merkitse omasi; muun poistamme.',
    tickFirst: 'Merkitse ensin omasi',
    done: {
      title: 'Kiitos, olet nyt listalla',
      text: 'Tästä lähtien {shop} kirjoittaa myös sinulle. Jokaisessa kirjeessä on linkki, josta pääset pois listalta.',
      link: '',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
    already: {
      title: 'Tämä on jo vahvistettu',
      text: 'Linkki on käytetty. Jos olet sen jälkeen poistunut listalta, se on voimassa: tämä sivu ei muuta mitään.',
      link: 'Liity uudelleen',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
    left: {
      title: 'Et ole listalla',
      text: 'Liittyminen vahvistettiin kerran, ja olet sittemmin poistunut. Se on voimassa: {shop} ei lähetä sinulle kirjeitä.',
      link: 'Liity uudelleen',
      help: 'Etkö poistunut itse? Kirjoita osoitteeseen {replyTo}.',
    },
  },
  sr: {
    question: {
      title: 'Смемо ли да вам пишемо?',
      text: 'Притисните дугме и {shop} ће почети да вам шаље писма.',
      button: 'Да, пишите ми',
      otherwise: 'Нисте се ви пријавили? Само затворите ову страницу. Обрисаћемо адресу и нећемо више писати.',
    },
    confirmed: 'Потврђујете:',
    contested: 'Ова адреса нам је остављена више пута. Означите шта је ваше; остало ћемо обрисати.',
    tickFirst: 'Прво означите шта је ваше',
    done: {
      title: 'Хвала, на списку сте',
      text: 'Од сада {shop} пише и вама. У сваком писму је линк за одјаву.',
      link: '',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
    already: {
      title: 'Ово је већ потврђено',
      text: 'Линк је искоришћен. Ако сте се у међувремену одјавили, то важи: ова страница ништа не мења.',
      link: 'Пријавите се поново',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
    left: {
      title: 'Нисте на списку',
      text: 'Пријава је некада потврђена, а потом сте се одјавили. То важи: {shop} вам не шаље писма.',
      link: 'Пријавите се поново',
      help: 'Нисте се ви одјавили? Пишите на {replyTo}.',
    },
  },
};
