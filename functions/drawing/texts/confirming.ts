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
  /** The link was used before. */
  already: AnswerTexts;
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
      text: 'Press the button, and letters from {shop} will come to your mailbox.',
      button: 'Yes, write to me',
      otherwise: 'Didn’t sign up? Just close this page. What was entered here is deleted, and nothing changes.',
    },
    questionWithoutLetters: {
      title: 'Do you agree?',
      text: 'Press the button, and what stands below holds from now on.',
      button: 'Yes, I agree',
      otherwise: 'Wasn’t it you? Just close this page. Without your button none of it holds.',
    },
    confirmed: 'This is what you confirm:',
    contested: 'This address was left with us more than once. Tick what is yours; we delete the rest.',
    tickFirst: 'Tick what is yours first',
    already: {
      title: 'You have confirmed this already',
      text: 'The link has been used. If you have left our letters since, that holds: this page changes nothing.',
      link: 'Sign up again',
      help: 'Questions? Write to {replyTo}.',
    },
    standing: {
      confirmed: {
        title: 'Thank you, you are on the list',
        text: 'The next letter from {shop} will come to you too. Every letter has a link to leave.',
        link: '',
        help: 'Questions? Write to {replyTo}.',
      },
      noted: {
        title: 'Thank you, we have noted it',
        text: 'What you confirmed holds from now on. {shop} sends you no letters because of it.',
        link: '',
        help: 'To take it back, write to {replyTo}. A line is enough.',
      },
      suppressed: {
        title: 'We don’t write to this mailbox',
        text: 'It told us that it takes no mail of ours, or that it was unwanted. That holds: {shop} sends you no letters.',
        link: '',
        help: 'Would you like letters after all? Write to {replyTo}.',
      },
      left: {
        title: 'You are not on the list',
        text: 'You once confirmed this, and have left since. That holds: {shop} sends you no letters.',
        link: 'Sign up again',
        help: 'Was it not you who left? Write to {replyTo}.',
      },
    },
  },
  pl: {
    question: {
      title: 'Możemy do Ciebie pisać?',
      text: 'Naciśnij przycisk, a {shop} zacznie wysyłać listy do Twojej skrzynki.',
      button: 'Tak, piszcie do mnie',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Usuniemy to, co tu wpisano, i nic się nie zmieni.',
    },
    questionWithoutLetters: {
      title: 'Zgadzasz się?',
      text: 'Naciśnij przycisk, a to, co niżej, zacznie obowiązywać.',
      button: 'Tak, zgadzam się',
      otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Bez naciśnięcia przycisku nic z tego nie obowiązuje.',
    },
    confirmed: 'Potwierdzasz:',
    contested: 'Ten adres podano nam kilka razy. Zaznacz to, co pochodzi od Ciebie; resztę usuniemy.',
    tickFirst: 'Najpierw zaznacz, co pochodzi od Ciebie',
    already: {
      title: 'To już jest potwierdzone',
      text: 'Link został użyty. Jeśli od tego czasu zrezygnowano z listów, to obowiązuje: ta strona niczego nie zmienia.',
      link: 'Zapisz się ponownie',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
    standing: {
      confirmed: {
        title: 'Dziękujemy, jesteś na liście',
        text: 'Od teraz {shop} pisze także do Ciebie. W każdym liście jest link do rezygnacji.',
        link: '',
        help: 'Masz pytania? Napisz: {replyTo}.',
      },
      noted: {
        title: 'Dziękujemy, zapisane',
        text: 'To, co właśnie zostało potwierdzone, obowiązuje od teraz. {shop} nie wysyła z tego powodu żadnych listów.',
        link: '',
        help: 'Chcesz to cofnąć? Napisz: {replyTo}. Wystarczy jedno zdanie.',
      },
      suppressed: {
        title: 'Do tej skrzynki nie piszemy',
        text: 'Dostaliśmy stamtąd znak, że nasza poczta nie dociera albo jest niechciana. To obowiązuje: {shop} nie wysyła tam listów.',
        link: '',
        help: 'A jednak chcesz dostawać listy? Napisz: {replyTo}.',
      },
      left: {
        title: 'Nie ma Cię na liście',
        text: 'Zapis był kiedyś potwierdzony, a potem przyszła rezygnacja. Ona obowiązuje: {shop} nie wysyła listów.',
        link: 'Zapisz się ponownie',
        help: 'To nie była Twoja rezygnacja? Napisz: {replyTo}.',
      },
    },
  },
  ru: {
    question: {
      title: 'Можно вам писать?',
      text: 'Нажмите кнопку, и {shop} начнёт присылать вам письма.',
      button: 'Да, пишите мне',
      otherwise: 'Это были не вы? Просто закройте страницу. Мы удалим то, что здесь указали, и ничего не изменится.',
    },
    questionWithoutLetters: {
      title: 'Вы согласны?',
      text: 'Нажмите кнопку, и то, что написано ниже, вступит в силу.',
      button: 'Да, согласие даю',
      otherwise: 'Это были не вы? Просто закройте страницу. Пока кнопка не нажата, ничего из этого не действует.',
    },
    confirmed: 'Вы подтверждаете:',
    contested: 'Этот адрес указали у нас несколько раз. Отметьте то, что указали вы; остальное мы удалим.',
    tickFirst: 'Сначала отметьте, что указали вы',
    already: {
      title: 'Это уже подтверждено',
      text: 'Ссылкой уже воспользовались. Если с тех пор вы отписались, это в силе: эта страница ничего не меняет.',
      link: 'Подписаться снова',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
    standing: {
      confirmed: {
        title: 'Спасибо, вы в списке',
        text: 'Теперь {shop} пишет и вам. В каждом письме есть ссылка, чтобы отписаться.',
        link: '',
        help: 'Есть вопросы? Напишите нам: {replyTo}.',
      },
      noted: {
        title: 'Спасибо, мы это записали',
        text: 'То, что вы подтвердили, действует с этой минуты. Писем из‑за этого {shop} не присылает.',
        link: '',
        help: 'Хотите отозвать согласие? Напишите нам: {replyTo}. Хватит одной строки.',
      },
      suppressed: {
        title: 'На этот адрес мы не пишем',
        text: 'Оттуда нам сообщили, что наши письма не доходят или не нужны. Это в силе: {shop} не шлёт вам писем.',
        link: '',
        help: 'Всё‑таки хотите получать письма? Напишите нам: {replyTo}.',
      },
      left: {
        title: 'Вас нет в списке',
        text: 'Подписку когда-то подтвердили, но потом вы отписались. Это в силе: {shop} не шлёт вам писем.',
        link: 'Подписаться снова',
        help: 'Отписались не вы? Напишите нам: {replyTo}.',
      },
    },
  },
  fi: {
    question: {
      title: 'Saammeko kirjoittaa sinulle?',
      text: 'Paina nappia, niin {shop} alkaa lähettää kirjeitä sähköpostiisi.',
      button: 'Kyllä, kirjoittakaa minulle',
      otherwise: 'Etkö ilmoittautunut itse? Sulje vain tämä sivu. Poistamme tässä annetut tiedot, eikä mikään muutu.',
    },
    questionWithoutLetters: {
      title: 'Suostutko tähän?',
      text: 'Paina nappia, niin alla oleva tulee voimaan.',
      button: 'Kyllä, suostun',
      otherwise: 'Etkö se ollut sinä? Sulje vain tämä sivu. Ilman napin painallusta mikään tästä ei ole voimassa.',
    },
    confirmed: 'Vahvistat tämän:',
    contested: 'Tämä osoite on jätetty meille useammin kuin kerran. Merkitse omasi; muun poistamme.',
    tickFirst: 'Merkitse ensin omasi',
    already: {
      title: 'Tämä on jo vahvistettu',
      text: 'Linkki on käytetty. Jos olet sen jälkeen poistunut listalta, se on voimassa: tämä sivu ei muuta mitään.',
      link: 'Liity uudelleen',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
    standing: {
      confirmed: {
        title: 'Kiitos, olet nyt listalla',
        text: 'Tästä lähtien {shop} kirjoittaa myös sinulle. Jokaisessa kirjeessä on linkki, josta pääset pois listalta.',
        link: '',
        help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
      },
      noted: {
        title: 'Kiitos, merkitsimme tämän',
        text: 'Vahvistamasi on voimassa tästä lähtien. {shop} ei lähetä sinulle kirjeitä sen vuoksi.',
        link: '',
        help: 'Haluatko perua suostumuksen? Kirjoita osoitteeseen {replyTo}. Yksi rivi riittää.',
      },
      suppressed: {
        title: 'Emme kirjoita tähän osoitteeseen',
        text: 'Saimme sieltä tiedon, että postimme ei mene perille tai ettei sitä haluta. Se on voimassa: {shop} ei lähetä sinulle kirjeitä.',
        link: '',
        help: 'Haluaisitko sittenkin kirjeitä? Kirjoita osoitteeseen {replyTo}.',
      },
      left: {
        title: 'Et ole listalla',
        text: 'Liittyminen vahvistettiin kerran, ja olet sittemmin poistunut. Se on voimassa: {shop} ei lähetä sinulle kirjeitä.',
        link: 'Liity uudelleen',
        help: 'Etkö poistunut itse? Kirjoita osoitteeseen {replyTo}.',
      },
    },
  },
  sr: {
    question: {
      title: 'Смемо ли да вам пишемо?',
      text: 'Притисните дугме и {shop} ће почети да вам шаље писма.',
      button: 'Да, пишите ми',
      otherwise:
        'Нисте се ви пријавили? Само затворите ову страницу. Обрисаћемо оно што је уписано и ништа се неће променити.',
    },
    questionWithoutLetters: {
      title: 'Да ли сте сагласни?',
      text: 'Притисните дугме и оно што пише доле ступа на снагу.',
      button: 'Да, слажем се',
      otherwise: 'Нисте то били ви? Само затворите ову страницу. Без притиска на дугме ништа од тога не важи.',
    },
    confirmed: 'Потврђујете:',
    contested: 'Ова адреса нам је остављена више пута. Означите шта је ваше; остало ћемо обрисати.',
    tickFirst: 'Прво означите шта је ваше',
    already: {
      title: 'Ово је већ потврђено',
      text: 'Линк је искоришћен. Ако сте се у међувремену одјавили, то важи: ова страница ништа не мења.',
      link: 'Пријавите се поново',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
    standing: {
      confirmed: {
        title: 'Хвала, на списку сте',
        text: 'Од сада {shop} пише и вама. У сваком писму је линк за одјаву.',
        link: '',
        help: 'Имате питања? Пишите на {replyTo}.',
      },
      noted: {
        title: 'Хвала, забележили смо',
        text: 'Оно што сте потврдили важи од сада. {shop} вам због тога не шаље писма.',
        link: '',
        help: 'Желите да повучете сагласност? Пишите на {replyTo}. Довољан је један ред.',
      },
      suppressed: {
        title: 'На ову адресу не пишемо',
        text: 'Са ње нам је јављено да наша пошта не стиже или није пожељна. То важи: {shop} вам не шаље писма.',
        link: '',
        help: 'Ипак желите писма? Пишите на {replyTo}.',
      },
      left: {
        title: 'Нисте на списку',
        text: 'Пријава је некада потврђена, а потом сте се одјавили. То важи: {shop} вам не шаље писма.',
        link: 'Пријавите се поново',
        help: 'Нисте се ви одјавили? Пишите на {replyTo}.',
      },
    },
  },
});
