import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { Ending, QuestionName } from '../talk/script.ts';

/** What can be tapped as an answer, what was noted of it, and how a talk ends. */
export type AnswerWords = {
  /** Buttons under a consent; `{title}` is its purpose, so that no button fits two of them. */
  agree: string;
  refuse: string;
  confirm: string;
  change: string;
  /** Buttons and summary of a budget; `{from}` and `{to}` are amounts with their currency. */
  upTo: string;
  moreThan: string;
  labels: Record<QuestionName, string>;
  endings: Record<Ending, string>;
};

export const answers = inBothScripts<AnswerWords>({
  en: {
    agree: 'Yes: {title}',
    refuse: 'No: {title}',
    confirm: 'Yes, sign me up',
    change: 'Change something',
    upTo: 'up to {to}',
    moreThan: 'over {from}',
    labels: {
      email: 'Email',
      name: 'Name',
      birthday: 'Birthday',
      interests: 'Likes',
      lookingFor: 'Looking for',
      budget: 'Spends',
    },
    endings: {
      done: 'Thank you. Now open your mailbox: a letter is on its way. Press the button in it, and you are on the list.',
      stopped: 'All right, we stop here. Nothing of what you wrote is kept.',
      declined:
        'All right, then we won’t write to you, and nothing of what you wrote is kept. You are welcome any time.',
      tooYoung: 'You are a little too young for our letters yet. Nothing of what you wrote is kept.',
    },
  },
  pl: {
    agree: 'Tak: {title}',
    refuse: 'Nie: {title}',
    confirm: 'Tak, zapisz mnie',
    change: 'Chcę coś zmienić',
    upTo: 'do {to}',
    moreThan: 'ponad {from}',
    labels: {
      email: 'E-mail',
      name: 'Imię',
      birthday: 'Urodziny',
      interests: 'Lubię',
      lookingFor: 'Szukam',
      budget: 'Wydaję',
    },
    endings: {
      done: 'Dziękujemy. Teraz otwórz skrzynkę: list jest już w drodze. Naciśnij w nim przycisk i gotowe.',
      stopped: 'Dobrze, kończymy. Nic z tego, co zostało napisane, nie jest zachowane.',
      declined: 'Dobrze, nie będziemy pisać i niczego z tej rozmowy nie zachowujemy. Zapraszamy, kiedy tylko zechcesz.',
      tooYoung: 'Na nasze listy jest jeszcze trochę za wcześnie. Niczego z tej rozmowy nie zachowujemy.',
    },
  },
  ru: {
    agree: 'Да: {title}',
    refuse: 'Нет: {title}',
    confirm: 'Да, подпишите меня',
    change: 'Хочу изменить',
    upTo: 'до {to}',
    moreThan: 'больше {from}',
    labels: {
      email: 'Почта',
      name: 'Имя',
      birthday: 'День рождения',
      interests: 'Люблю',
      lookingFor: 'Ищу',
      budget: 'Трачу',
    },
    endings: {
      done: 'Спасибо. Теперь откройте почту: письмо уже в пути. Нажмите в нём на кнопку, и вы в списке.',
      stopped: 'Хорошо, закончим на этом. Ничего из написанного не сохранено.',
      declined: 'Хорошо, мы не будем писать, и ничего из этого разговора не сохранено. Заходите в любое время.',
      tooYoung: 'Для наших писем вы ещё немного молоды. Ничего из этого разговора не сохранено.',
    },
  },
  fi: {
    agree: 'Kyllä: {title}',
    refuse: 'Ei: {title}',
    confirm: 'Kyllä, liityn listalle',
    change: 'Haluan muuttaa jotain',
    upTo: 'enintään {to}',
    moreThan: 'yli {from}',
    labels: {
      email: 'Sähköposti',
      name: 'Nimi',
      birthday: 'Syntymäpäivä',
      interests: 'Pidän näistä',
      lookingFor: 'Haen',
      budget: 'Käytän',
    },
    endings: {
      done: 'Kiitos. Avaa nyt sähköpostisi: kirje on matkalla. Paina siinä olevaa nappia, niin olet listalla.',
      stopped: 'Selvä, lopetetaan tähän. Mitään kirjoittamaasi ei tallennettu.',
      declined: 'Selvä, emme kirjoita sinulle, eikä mitään kirjoittamaasi tallennettu. Tervetuloa milloin vain.',
      tooYoung: 'Olet vielä hiukan liian nuori kirjeillemme. Mitään kirjoittamaasi ei tallennettu.',
    },
  },
  sr: {
    agree: 'Да: {title}',
    refuse: 'Не: {title}',
    confirm: 'Да, пријави ме',
    change: 'Желим нешто да променим',
    upTo: 'до {to}',
    moreThan: 'преко {from}',
    labels: {
      email: 'Имејл',
      name: 'Име',
      birthday: 'Рођендан',
      interests: 'Волим',
      lookingFor: 'Тражим',
      budget: 'Трошим',
    },
    endings: {
      done: 'Хвала. Сада отворите имејл: писмо је на путу. Притисните дугме у њему и на списку сте.',
      stopped: 'У реду, завршавамо. Ништа од написаног није сачувано.',
      declined: 'У реду, нећемо вам писати и ништа из овог разговора није сачувано. Добро дошли у свако доба.',
      tooYoung: 'За наша писма сте још мало премлади. Ништа из овог разговора није сачувано.',
    },
  },
});
