import { inBothScripts } from '../../shop/inBothScripts.ts';

/** Before, while and after a form is sent. */
export type SendingTexts = {
  submit: string;
  sending: string;
  /** Under the button: what happens next. */
  after: string;
  done: {
    title: string;
    /** `{address}` is filled in. */
    text: string;
    /** Where the address isn't known: the page after a form without JavaScript. */
    textWithoutAddress: string;
    /** `{sender}` is filled in. */
    patience: string;
    /** The way back to the form, where the address as typed is not right. */
    again: string;
    /** `{provider}`: the mailbox's own page. */
    openMailbox: string;
    /** `{address}`: where the one typed looks like a slip. */
    meant: string;
    /** `{incentive}`: what was promised, and when it comes. */
    promise: string;
  };
  /** Of a form that comes by itself. */
  overlay: { open: string; close: string };
};

export const sendingTexts = inBothScripts<SendingTexts>({
  en: {
    submit: 'Sign me up',
    sending: 'Sending…',
    after: 'We first send you one letter, to be sure that the address is yours.',
    done: {
      title: 'Now open your mailbox',
      text: 'A letter is on its way to {address}. Press the button in it, and you are on the list.',
      textWithoutAddress:
        'A letter is on its way to the address you have just given. Press the button in it, and you are on the list.',
      patience:
        'Nothing after a few minutes? Look in the spam folder: the sender is {sender}. If you get our letters already, there is nothing more to do.',
      again: 'Not right? Correct the address',
      openMailbox: 'Open {provider}',
      meant: 'Did you mean {address}?',
      promise: 'Once you have confirmed: {incentive}.',
    },
    overlay: {
      open: 'Leave your address',
      close: 'Close',
    },
  },
  pl: {
    submit: 'Zapisz mnie',
    sending: 'Wysyłamy…',
    after: 'Najpierw wyślemy jeden list, żeby upewnić się, że to Twój adres.',
    done: {
      title: 'Teraz zajrzyj do skrzynki',
      text: 'List jest w drodze na adres {address}. Naciśnij w nim przycisk i gotowe.',
      textWithoutAddress: 'List jest w drodze na podany przed chwilą adres. Naciśnij w nim przycisk i gotowe.',
      patience:
        'Po kilku minutach nic nie ma? Zajrzyj do spamu: nadawcą jest {sender}. Jeśli już dostajesz nasze listy, nie trzeba nic więcej robić.',
      again: 'Nie ten adres? Popraw go',
      openMailbox: 'Otwórz {provider}',
      meant: 'Czy chodziło o {address}?',
      promise: 'Po potwierdzeniu: {incentive}.',
    },
    overlay: {
      open: 'Zostaw adres',
      close: 'Zamknij',
    },
  },
  ru: {
    submit: 'Подписаться',
    sending: 'Отправляем…',
    after: 'Сначала придёт одно письмо: так мы убедимся, что адрес ваш.',
    done: {
      title: 'Теперь откройте почту',
      text: 'Письмо уже идёт на {address}. Нажмите в нём кнопку, и всё готово.',
      textWithoutAddress:
        'Письмо уже идёт на адрес, который вы только что указали. Нажмите в нём кнопку, и всё готово.',
      patience:
        'Прошло несколько минут, а письма нет? Загляните в спам: отправитель {sender}. Если вы уже получаете наши письма, больше ничего делать не нужно.',
      again: 'Не тот адрес? Исправить',
      openMailbox: 'Открыть {provider}',
      meant: 'Может быть, {address}?',
      promise: 'После подтверждения: {incentive}.',
    },
    overlay: {
      open: 'Оставить адрес',
      close: 'Закрыть',
    },
  },
  fi: {
    submit: 'Liity listalle',
    sending: 'Lähetetään…',
    after: 'Lähetämme ensin yhden kirjeen, jotta tiedämme osoitteen olevan sinun.',
    done: {
      title: 'Avaa nyt sähköpostisi',
      text: 'Kirje on matkalla osoitteeseen {address}. Paina siinä olevaa nappia, niin olet listalla.',
      textWithoutAddress:
        'Kirje on matkalla juuri antamaasi osoitteeseen. Paina siinä olevaa nappia, niin olet listalla.',
      patience:
        'Eikö kirjettä näy muutaman minuutin kuluttua? Katso roskapostista: lähettäjä on {sender}. Jos saat jo kirjeitämme, muuta ei tarvita.',
      again: 'Väärä osoite? Korjaa se',
      openMailbox: 'Avaa {provider}',
      meant: 'Tarkoititko {address}?',
      promise: 'Kun olet vahvistanut: {incentive}.',
    },
    overlay: {
      open: 'Jätä osoitteesi',
      close: 'Sulje',
    },
  },
  sr: {
    submit: 'Пријави ме',
    sending: 'Шаљемо…',
    after: 'Прво ћемо послати једно писмо, да будемо сигурни да је адреса ваша.',
    done: {
      title: 'Сада отворите имејл',
      text: 'Писмо је кренуло на {address}. Притисните дугме у њему и то је све.',
      textWithoutAddress: 'Писмо је кренуло на адресу коју сте управо уписали. Притисните дугме у њему и то је све.',
      patience:
        'Нема га ни после неколико минута? Погледајте у непожељну пошту: пошиљалац је {sender}. Ако већ добијате наша писма, ништа више није потребно.',
      again: 'Није та адреса? Исправите је',
      openMailbox: 'Отвори {provider}',
      meant: 'Да ли сте мислили {address}?',
      promise: 'Кад потврдите: {incentive}.',
    },
    overlay: {
      open: 'Остави адресу',
      close: 'Затвори',
    },
  },
});
