import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts, QuestionTexts } from './texts.types.ts';

/** The page behind the link of a confirmation mail, and those after its button. */
export type ConfirmingTexts = {
  question: QuestionTexts;
  /** The same where nothing of it brings letters. */
  questionWithoutLetters: QuestionTexts;
  /** Above what the button confirms. */
  confirmed: string;
  /** Above what only some of several sign-ups say, to be ticked. */
  contested: string;
  /** Where nothing was ticked and nothing else is left to confirm. */
  tickFirst: string;
  standing: StandingTexts;
};

/** After the button, by how it stands. */
export type StandingTexts = {
  confirmed: AnswerTexts;
  /** It holds, and brings no letters. Who never gets a letter has no link to leave, so the mailbox stands here. */
  noted: AnswerTexts;
  /** The mailbox refused our mail, or complained about it. */
  suppressed: AnswerTexts;
  /** The person has left since. */
  left: AnswerTexts;
};

export const confirmingTexts = inBothScripts<ConfirmingTexts>({
  en: {
    question: {
      title: 'Shall we write to you?',
      text: 'Press the button, and {shop} will send you emails.',
      button: 'Yes, write to me',
      otherwise: 'Didn’t sign up? Just close this page. What was entered here is deleted, and nothing changes.',
    },
    questionWithoutLetters: {
      title: 'Do you agree?',
      text: 'Press the button, and what is written below holds from now on.',
      button: 'Yes, I agree',
      otherwise: 'Wasn’t it you? Just close this page. Without your button none of it holds.',
    },
    confirmed: 'This is what you confirm:',
    contested: 'This address was left with us more than once. Tick what is yours; we delete the rest.',
    tickFirst: 'Tick what is yours first',
    standing: {
      confirmed: {
        title: 'Thank you, you are signed up',
        text: 'The next email from {shop} will come to you too. Every one of them has an unsubscribe link.',
        link: '',
        help: 'Questions? Write to {replyTo}.',
      },
      noted: {
        title: 'Thank you, we have noted it',
        text: 'What you confirmed holds from now on. {shop} sends you no emails because of it.',
        link: '',
        help: 'To take it back, write to {replyTo}. A line is enough.',
      },
      suppressed: {
        title: 'We don’t write to this address',
        text: 'We were told that our emails don’t arrive there, or are not wanted. That holds: {shop} sends you none.',
        link: '',
        help: 'Would you like our emails after all? Write to {replyTo}.',
      },
      left: {
        title: 'You are not signed up',
        text: 'You once confirmed this and have unsubscribed since. That holds: {shop} sends you no emails.',
        link: 'Sign up again',
        help: 'Wasn’t it you who unsubscribed? Write to {replyTo}.',
      },
    },
  },
  pl: {
    question: {
      title: 'Możemy do Ciebie pisać?',
      text: 'Naciśnij przycisk, a {shop} zacznie wysyłać Ci e-maile.',
      button: 'Tak, piszcie do mnie',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Usuniemy to, co tu wpisano, i nic się nie zmieni.',
    },
    questionWithoutLetters: {
      title: 'Zgadzasz się?',
      text: 'Naciśnij przycisk, a zacznie obowiązywać to, co jest napisane niżej.',
      button: 'Tak, zgadzam się',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Bez naciśnięcia przycisku nic z tego nie obowiązuje.',
    },
    confirmed: 'Potwierdzasz:',
    contested: 'Ten adres podano nam kilka razy. Zaznacz to, co jest od Ciebie; resztę usuniemy.',
    tickFirst: 'Najpierw zaznacz, co jest od Ciebie',
    standing: {
      confirmed: {
        title: 'Dziękujemy, zapis potwierdzony',
        text: 'Od teraz {shop} pisze także do Ciebie. W każdym e-mailu jest link do wypisania się.',
        link: '',
        help: 'Masz pytania? Napisz: {replyTo}.',
      },
      noted: {
        title: 'Dziękujemy, zapisane',
        text: 'To, co właśnie zostało potwierdzone, obowiązuje od teraz. {shop} nie wysyła z tego powodu żadnych e-maili.',
        link: '',
        help: 'Chcesz to cofnąć? Napisz: {replyTo}. Wystarczy jedno zdanie.',
      },
      suppressed: {
        title: 'Na ten adres nie piszemy',
        text: 'Dostaliśmy stamtąd znak, że nasze e-maile nie docierają albo są niechciane. To obowiązuje: {shop} ich tam nie wysyła.',
        link: '',
        help: 'Jednak chcesz dostawać nasze e-maile? Napisz: {replyTo}.',
      },
      left: {
        title: 'Nie ma Cię wśród zapisanych',
        text: 'Zapis był kiedyś potwierdzony, a potem był wypis. To on obowiązuje: {shop} nie wysyła Ci e-maili.',
        link: 'Zapisz się ponownie',
        help: 'To nie Twój wypis? Napisz: {replyTo}.',
      },
    },
  },
  ru: {
    question: {
      title: 'Можно вам писать?',
      text: 'Нажмите кнопку, и {shop} начнёт писать вам на электронную почту.',
      button: 'Да, пишите мне',
      otherwise: 'Это были не вы? Просто закройте страницу. Мы удалим то, что здесь указали, и ничего не изменится.',
    },
    questionWithoutLetters: {
      title: 'Вы согласны?',
      text: 'Нажмите кнопку, и начнёт действовать то, что написано ниже.',
      button: 'Да, даю согласие',
      otherwise: 'Это были не вы? Просто закройте страницу. Пока кнопка не нажата, ничего из этого не действует.',
    },
    confirmed: 'Вы подтверждаете:',
    contested: 'Этот адрес указали у нас несколько раз. Отметьте то, что указали вы; остальное мы удалим.',
    tickFirst: 'Сначала отметьте, что указали вы',
    standing: {
      confirmed: {
        title: 'Спасибо, подписка подтверждена',
        text: 'Теперь {shop} пишет и вам. В каждом письме есть ссылка, чтобы отписаться.',
        link: '',
        help: 'Есть вопросы? Напишите нам: {replyTo}.',
      },
      noted: {
        title: 'Спасибо, мы это записали',
        text: 'То, что вы подтвердили, действует с этой минуты. Писем {shop} из‑за этого не присылает.',
        link: '',
        help: 'Хотите отозвать согласие? Напишите нам: {replyTo}. Хватит одной строки.',
      },
      suppressed: {
        title: 'На этот адрес мы не пишем',
        text: 'Нам сообщили, что наши письма туда не доходят или не нужны. Поэтому {shop} их не присылает.',
        link: '',
        help: 'Всё‑таки хотите получать письма? Напишите нам: {replyTo}.',
      },
      left: {
        title: 'Вы не подписаны',
        text: 'Подписка была подтверждена, но потом вы отписались. Это остаётся в силе: {shop} вам не пишет.',
        link: 'Подписаться снова',
        help: 'Отписались не вы? Напишите нам: {replyTo}.',
      },
    },
  },
  fi: {
    question: {
      title: 'Saammeko kirjoittaa sinulle?',
      text: 'Paina nappia, niin {shop} alkaa lähettää sinulle sähköpostia.',
      button: 'Kyllä, kirjoittakaa minulle',
      otherwise: 'Etkö ilmoittautunut itse? Sulje vain tämä sivu. Poistamme tässä annetut tiedot, eikä mikään muutu.',
    },
    questionWithoutLetters: {
      title: 'Suostutko tähän?',
      text: 'Paina nappia, niin se, mitä alla lukee, tulee voimaan.',
      button: 'Kyllä, suostun',
      otherwise: 'Etkö se ollut sinä? Sulje vain tämä sivu. Ilman napin painallusta mikään tästä ei ole voimassa.',
    },
    confirmed: 'Tämän vahvistat:',
    contested: 'Tämä osoite on annettu meille useammin kuin kerran. Merkitse omasi, niin poistamme muut.',
    tickFirst: 'Merkitse ensin omasi',
    standing: {
      confirmed: {
        title: 'Kiitos, olet nyt mukana',
        text: 'Tästä lähtien {shop} kirjoittaa myös sinulle. Jokaisessa viestissä on linkki, josta viestit voi perua.',
        link: '',
        help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
      },
      noted: {
        title: 'Kiitos, tieto on tallessa',
        text: 'Vahvistamasi on voimassa tästä lähtien. {shop} ei lähetä sinulle sen vuoksi viestejä.',
        link: '',
        help: 'Haluatko perua suostumuksen? Kirjoita osoitteeseen {replyTo}. Yksi rivi riittää.',
      },
      suppressed: {
        title: 'Emme kirjoita tähän osoitteeseen',
        text: 'Saimme tiedon, etteivät viestimme mene sinne perille tai ettei niitä haluta. Siksi {shop} ei lähetä niitä.',
        link: '',
        help: 'Haluaisitko viestimme sittenkin? Kirjoita osoitteeseen {replyTo}.',
      },
      left: {
        title: 'Et ole mukana',
        text: 'Liittymisesi vahvistettiin aikanaan, ja sittemmin viestit peruttiin. Peruutus on voimassa: {shop} ei kirjoita sinulle.',
        link: 'Liity uudelleen',
        help: 'Etkö perunut viestejä itse? Kirjoita osoitteeseen {replyTo}.',
      },
    },
  },
  sr: {
    question: {
      title: 'Смемо ли да вам пишемо?',
      text: 'Притисните дугме и {shop} ће почети да вам шаље имејлове.',
      button: 'Да, пишите ми',
      otherwise:
        'Нисте се ви пријавили? Само затворите ову страницу. Обрисаћемо оно што је уписано и ништа се неће променити.',
    },
    questionWithoutLetters: {
      title: 'Да ли сте сагласни?',
      text: 'Притисните дугме и важиће оно што пише испод.',
      button: 'Да, слажем се',
      otherwise: 'Нисте то били ви? Само затворите ову страницу. Без притиска на дугме ништа од тога не важи.',
    },
    confirmed: 'Потврђујете:',
    contested: 'Ова адреса нам је остављена више пута. Означите шта је ваше; остало ћемо обрисати.',
    tickFirst: 'Прво означите шта је ваше',
    standing: {
      confirmed: {
        title: 'Хвала, пријава је потврђена',
        text: 'Од сада {shop} пише и вама. У сваком имејлу је линк за одјаву.',
        link: '',
        help: 'Имате питања? Пишите на {replyTo}.',
      },
      noted: {
        title: 'Хвала, забележили смо',
        text: 'Оно што сте потврдили важи од сада. {shop} вам због тога не шаље имејлове.',
        link: '',
        help: 'Желите да повучете сагласност? Пишите на {replyTo}. Довољан је један ред.',
      },
      suppressed: {
        title: 'На ову адресу не пишемо',
        text: 'Јављено нам је да наши имејлови тамо не стижу или нису пожељни. Зато их {shop} не шаље.',
        link: '',
        help: 'Ипак желите наше имејлове? Пишите на {replyTo}.',
      },
      left: {
        title: 'Нисте пријављени',
        text: 'Пријава је некада потврђена, а потом сте се одјавили. Одјава важи: {shop} вам не шаље имејлове.',
        link: 'Пријавите се поново',
        help: 'Нисте се ви одјавили? Пишите на {replyTo}.',
      },
    },
  },
});
