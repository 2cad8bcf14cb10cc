import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts } from './texts.types.ts';

/** What only the page of a voucher says. */
export type VoucherPageTexts = {
  calendar: string;
  /** The entry in the calendar; `{title}` is what the voucher is for. */
  lastDay: string;
  /** From a page that shows it beside other things to its own. */
  open: string;
  mailed: string;
  /** Why it cannot be used any more. */
  over: { redeemed: string; expired: string; cancelled: string };
  /** Its holder had everything erased. */
  erased: AnswerTexts;
};

export const voucherPageTexts = inBothScripts<VoucherPageTexts>({
  en: {
    calendar: 'Add the last day to my calendar',
    lastDay: '{title}: last day',
    open: 'Open on its own page',
    mailed: 'It is on its way to your inbox too.',
    over: {
      redeemed: 'This voucher was redeemed on {day}.',
      expired: 'This voucher was valid until {day}.',
      cancelled: 'This voucher was cancelled.',
    },
    erased: {
      title: 'This voucher was cancelled',
      text: 'It was erased together with everything else about you.',
      link: '',
      help: 'Questions? Write to {replyTo}.',
    },
  },
  pl: {
    calendar: 'Dodaj ostatni dzień do kalendarza',
    lastDay: '{title}: ostatni dzień',
    open: 'Otwórz na osobnej stronie',
    mailed: 'Jest też w drodze do Twojej skrzynki.',
    over: {
      redeemed: 'Ten kupon wykorzystano {day}.',
      expired: 'Ten kupon był ważny do {day}.',
      cancelled: 'Ten kupon został anulowany.',
    },
    erased: {
      title: 'Ten kupon został anulowany',
      text: 'Zniknął razem ze wszystkimi Twoimi danymi, które usunęliśmy.',
      link: '',
      help: 'Masz pytania? Napisz: {replyTo}.',
    },
  },
  ru: {
    calendar: 'Добавить последний день в календарь',
    lastDay: '{title}: последний день',
    open: 'Открыть отдельной страницей',
    mailed: 'Мы отправили его и на вашу почту.',
    over: {
      redeemed: 'Этот купон использован {day}.',
      expired: 'Этот купон действовал до {day}.',
      cancelled: 'Этот купон отменён.',
    },
    erased: {
      title: 'Этот купон отменён',
      text: 'Он удалён вместе со всеми вашими данными.',
      link: '',
      help: 'Есть вопросы? Напишите нам: {replyTo}.',
    },
  },
  fi: {
    calendar: 'Lisää viimeinen päivä kalenteriin',
    lastDay: '{title}: viimeinen päivä',
    open: 'Avaa omalla sivullaan',
    mailed: 'Lähetämme sen myös sähköpostiisi.',
    over: {
      redeemed: 'Tämä etukuponki on käytetty {day}.',
      expired: 'Tämä etukuponki oli voimassa {day} asti.',
      cancelled: 'Tämä etukuponki on peruttu.',
    },
    erased: {
      title: 'Tämä etukuponki on peruttu',
      text: 'Se poistettiin kaikkien tietojesi mukana.',
      link: '',
      help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
    },
  },
  sr: {
    calendar: 'Додај последњи дан у календар',
    lastDay: '{title}: последњи дан',
    open: 'Отвори на посебној страници',
    mailed: 'Шаљемо га и на вашу имејл адресу.',
    over: {
      redeemed: 'Овај ваучер је искоришћен {day}.',
      expired: 'Овај ваучер је важио до {day}.',
      cancelled: 'Овај ваучер је поништен.',
    },
    erased: {
      title: 'Овај ваучер је поништен',
      text: 'Обрисан је заједно са свим осталим подацима о вама.',
      link: '',
      help: 'Имате питања? Пишите на {replyTo}.',
    },
  },
});
