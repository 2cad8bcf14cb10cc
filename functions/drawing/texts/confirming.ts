import type { InEveryLanguage } from '../../shop/locales.ts';
import type { AnswerTexts, QuestionTexts } from './texts.types.ts';

/** The page behind the link of a confirmation mail, and the one after its button. */
export type ConfirmingTexts = { question: QuestionTexts; done: AnswerTexts };

export const confirmingTexts: InEveryLanguage<ConfirmingTexts> = {
  en: {
    question: {
      title: 'Shall we write to you?',
      text: 'Press the button, and letters from {shop} will come to your mailbox.',
      button: 'Yes, write to me',
      otherwise: 'Didn’t sign up? Just close this page. We will delete the address and write no more.',
    },
    done: {
      title: 'Thank you, you are on the list',
      text: 'The next letter from {shop} will come to you too. Every letter has a link to leave.',
      link: '',
      help: 'Questions? Write to {replyTo}.',
    },
  },
  pl: {
    question: {
      title: 'Możemy do Ciebie pisać?',
      text: 'Naciśnij przycisk, a {shop} zacznie wysyłać listy do Twojej skrzynki.',
      button: 'Tak, piszcie do mnie',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Usuniemy adres i więcej nie napiszemy.',
    },
    done: {
      title: 'Dziękujemy, jesteś na liście',
      text: 'Od teraz {shop} pisze także do Ciebie. W każdym liście jest link do rezygnacji.',
      link: '',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
  },
  ru: {
    question: {
      title: 'Можно вам писать?',
      text: 'Нажмите кнопку, и {shop} начнёт присылать вам письма.',
      button: 'Да, пишите мне',
      otherwise: 'Это были не вы? Просто закройте страницу. Мы удалим адрес и больше не напишем.',
    },
    done: {
      title: 'Спасибо, вы в списке',
      text: 'Теперь {shop} пишет и вам. В каждом письме есть ссылка, чтобы отписаться.',
      link: '',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
  },
  fi: {
    question: {
      title: 'Saammeko kirjoittaa sinulle?',
      text: 'Paina nappia, niin {shop} alkaa lähettää kirjeitä sähköpostiisi.',
      button: 'Kyllä, kirjoittakaa minulle',
      otherwise: 'Etkö ilmoittautunut itse? Sulje vain tämä sivu. Poistamme osoitteen emmekä kirjoita enää.',
    },
    done: {
      title: 'Kiitos, olet nyt listalla',
      text: 'Tästä lähtien {shop} kirjoittaa myös sinulle. Jokaisessa kirjeessä on linkki, josta pääset pois listalta.',
      link: '',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
  },
  sr: {
    question: {
      title: 'Смемо ли да вам пишемо?',
      text: 'Притисните дугме и {shop} ће почети да вам шаље писма.',
      button: 'Да, пишите ми',
      otherwise: 'Нисте се ви пријавили? Само затворите ову страницу. Обрисаћемо адресу и нећемо више писати.',
    },
    done: {
      title: 'Хвала, на списку сте',
      text: 'Од сада {shop} пише и вама. У сваком писму је линк за одјаву.',
      link: '',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
  },
};
