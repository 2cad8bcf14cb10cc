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
    after: 'We first send you one email, to be sure the address is yours.',
    done: {
      title: 'Now check your inbox',
      text: 'An email is on its way to {address}. The button in it opens a page where you confirm, and that is all.',
      textWithoutAddress:
        'An email is on its way to the address you have just given. The button in it opens a page where you confirm, and that is all.',
      patience:
        'Nothing after a few minutes? Look in the spam folder: the sender is {sender}. If you already get our emails, there is nothing more to do.',
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
    after: 'Najpierw wyślemy jeden e-mail, żeby mieć pewność, że to Twój adres.',
    done: {
      title: 'Teraz zajrzyj do skrzynki',
      text: 'E-mail jest już w drodze na adres {address}. Przycisk w nim otworzy stronę, na której potwierdzisz zapis, i gotowe.',
      textWithoutAddress:
        'E-mail jest już w drodze na podany przed chwilą adres. Przycisk w nim otworzy stronę, na której potwierdzisz zapis, i gotowe.',
      patience:
        'Minęło kilka minut i nic? Zajrzyj do spamu: nadawcą jest {sender}. Jeśli już dostajesz nasze e-maile, nic więcej nie trzeba robić.',
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
      text: 'Письмо уже в пути на {address}. Кнопка в нём откроет страницу, где останется подтвердить подписку.',
      textWithoutAddress:
        'Письмо уже в пути на адрес, который вы только что указали. Кнопка в нём откроет страницу, где останется подтвердить подписку.',
      patience:
        'Прошло несколько минут, а письма нет? Загляните в спам: отправитель — {sender}. Если вы уже получаете наши письма, больше ничего делать не нужно.',
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
    submit: 'Liity mukaan',
    sending: 'Lähetetään…',
    after: 'Lähetämme ensin yhden sähköpostin, jotta tiedämme osoitteen olevan sinun.',
    done: {
      title: 'Avaa nyt sähköpostisi',
      text: 'Sähköposti on matkalla osoitteeseen {address}. Siinä on nappi, joka avaa sivun: vahvista siellä, niin olet mukana.',
      textWithoutAddress:
        'Sähköposti on matkalla juuri antamaasi osoitteeseen. Siinä on nappi, joka avaa sivun: vahvista siellä, niin olet mukana.',
      patience:
        'Eikö mitään ole näkynyt muutamassa minuutissa? Katso roskapostista: lähettäjä on {sender}. Jos saat jo viestejämme, sinun ei tarvitse tehdä muuta.',
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
    after: 'Прво ћемо послати један имејл, да будемо сигурни да је адреса ваша.',
    done: {
      title: 'Сада отворите имејл',
      text: 'Имејл је кренуо на {address}. Дугме у њему отвара страницу на којој потврђујете пријаву, и то је све.',
      textWithoutAddress:
        'Имејл је кренуо на адресу коју сте управо уписали. Дугме у њему отвара страницу на којој потврђујете пријаву, и то је све.',
      patience:
        'Нема га ни после неколико минута? Погледајте у непожељну пошту: пошиљалац је {sender}. Ако већ добијате наше имејлове, ништа више није потребно.',
      again: 'Није та адреса? Исправите је',
      openMailbox: 'Отвори {provider}',
      meant: 'Да ли сте мислили на {address}?',
      promise: 'Кад потврдите: {incentive}.',
    },
    overlay: {
      open: 'Оставите адресу',
      close: 'Затвори',
    },
  },
});
