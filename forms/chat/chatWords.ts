import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** Words of the element itself; what is said in a talk comes from the server. */
export type ChatWords = {
  open: string;
  close: string;
  /** Name of the window, and of the list of what was said. */
  title: string;
  /** Label of the field. */
  answer: string;
  send: string;
  /** Who says what, for those who cannot see which side it stands on. */
  shop: string;
  you: string;
  again: string;
  retry: string;
  offline: string;
  busy: string;
  forgotten: string;
};

export const chatWords = inBothScripts<ChatWords>({
  en: {
    open: 'Sign up by chat',
    close: 'Close the chat',
    title: 'Chat',
    answer: 'Your answer',
    send: 'Send',
    shop: 'Shop:',
    you: 'You:',
    again: 'Start again',
    retry: 'Try again',
    offline: 'We couldn’t be reached. Check your connection; what you wrote is still here.',
    busy: 'Many people are writing from your network just now. Wait a minute, then try again.',
    forgotten: 'This chat is over a day old, and we have forgotten it. Start again whenever you like.',
  },
  pl: {
    open: 'Zapisz się na czacie',
    close: 'Zamknij czat',
    title: 'Czat',
    answer: 'Twoja odpowiedź',
    send: 'Wyślij',
    shop: 'Sklep:',
    you: 'Ty:',
    again: 'Zacznij od nowa',
    retry: 'Spróbuj jeszcze raz',
    offline: 'Brak połączenia. Sprawdź internet; Twoja odpowiedź nadal tu jest.',
    busy: 'Z Twojej sieci pisze teraz wiele osób. Odczekaj minutę i spróbuj jeszcze raz.',
    forgotten: 'Ta rozmowa ma ponad dobę i już jej nie pamiętamy. Możesz zacząć od nowa.',
  },
  ru: {
    open: 'Подписаться в чате',
    close: 'Закрыть чат',
    title: 'Чат',
    answer: 'Ваш ответ',
    send: 'Отправить',
    shop: 'Магазин:',
    you: 'Вы:',
    again: 'Начать заново',
    retry: 'Повторить',
    offline: 'Нет связи. Проверьте интернет: ваш ответ остался здесь.',
    busy: 'Из вашей сети сейчас пишет много людей. Подождите минуту и повторите.',
    forgotten: 'Этому разговору больше суток, и мы его забыли. Можно начать заново.',
  },
  fi: {
    open: 'Liity mukaan chatissa',
    close: 'Sulje chat',
    title: 'Chat',
    answer: 'Vastauksesi',
    send: 'Lähetä',
    shop: 'Kauppa:',
    you: 'Sinä:',
    again: 'Aloita alusta',
    retry: 'Yritä uudelleen',
    offline: 'Yhteys ei toimi. Tarkista verkkoyhteys; kirjoittamasi on yhä tallella.',
    busy: 'Verkostasi kirjoittaa juuri nyt moni. Odota minuutti ja yritä uudelleen.',
    forgotten: 'Tämä keskustelu on yli päivän vanha, joten unohdimme sen. Voit aloittaa alusta.',
  },
  sr: {
    open: 'Пријавите се преко чета',
    close: 'Затвори чет',
    title: 'Чет',
    answer: 'Ваш одговор',
    send: 'Пошаљи',
    shop: 'Радња:',
    you: 'Ви:',
    again: 'Почни испочетка',
    retry: 'Покушај поново',
    offline: 'Нема везе. Проверите интернет; ваш одговор је и даље овде.',
    busy: 'Из ваше мреже сада пише много људи. Сачекајте минут, па покушајте поново.',
    forgotten: 'Овај разговор је старији од једног дана, па смо га заборавили. Можете да почнете испочетка.',
  },
});
