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
      done: 'Thank you. Now check your inbox: an email is on its way. The button in it opens a page where you confirm, and that is all.',
      stopped: 'All right, we stop here. Nothing of what you wrote is kept.',
      declined:
        'All right, then we won’t write to you, and nothing of what you wrote is kept. You are welcome any time.',
      tooYoung: 'You are a little too young for our emails yet. Nothing of what you wrote is kept.',
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
      done: 'Dziękujemy. Zajrzyj teraz do skrzynki: e-mail jest już w drodze. Przycisk w nim otworzy stronę, na której potwierdzisz zapis, i gotowe.',
      stopped: 'Dobrze, kończymy. Niczego z tej rozmowy nie zachowujemy.',
      declined: 'Dobrze, nie będziemy pisać i niczego z tej rozmowy nie zachowujemy. Zapraszamy w każdej chwili.',
      tooYoung: 'Na nasze e-maile jest jeszcze trochę za wcześnie. Niczego z tej rozmowy nie zachowujemy.',
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
      email: 'Электронная почта',
      name: 'Имя',
      birthday: 'День рождения',
      interests: 'Люблю',
      lookingFor: 'Ищу',
      budget: 'Трачу',
    },
    endings: {
      done: 'Спасибо. Теперь откройте почту: письмо уже в пути. Кнопка в нём откроет страницу, где останется подтвердить подписку.',
      stopped: 'Хорошо, закончим на этом. Ничего из написанного не сохранено.',
      declined: 'Хорошо, писать не будем, и ничего из этого разговора не сохранено. Заходите в любое время.',
      tooYoung: 'Подписаться пока рановато: нужно немного подрасти. Ничего из этого разговора не сохранено.',
    },
  },
  fi: {
    agree: 'Kyllä: {title}',
    refuse: 'Ei: {title}',
    confirm: 'Kyllä, liityn mukaan',
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
      done: 'Kiitos. Avaa nyt sähköpostisi: viesti on matkalla. Siinä on nappi, joka avaa sivun: vahvista siellä, niin olet mukana.',
      stopped: 'Selvä, lopetetaan tähän. Mitään kirjoittamaasi ei tallennettu.',
      declined: 'Selvä, emme kirjoita sinulle, eikä mitään kirjoittamaasi tallennettu. Tervetuloa milloin vain.',
      tooYoung: 'Olet vielä hiukan liian nuori postituslistallemme. Mitään kirjoittamaasi ei tallennettu.',
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
      done: 'Хвала. Сада отворите имејл: порука је кренула. Дугме у њој отвара страницу на којој потврђујете пријаву, и то је све.',
      stopped: 'У реду, завршавамо. Ништа од написаног није сачувано.',
      declined: 'У реду, нећемо вам писати и ништа из овог разговора није сачувано. Добро дошли у свако доба.',
      tooYoung: 'За пријаву је још мало рано. Ништа из овог разговора није сачувано.',
    },
  },
});
