import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts } from './texts.types.ts';

/** What may come instead of leaving, on the page before it and the one after. */
export type StayingTexts = {
  /** Above the choices, before. */
  rather: string;
  birthday: string;
  pause: string;
  /** After leaving: that it was a mistake. */
  undo: string;
  /** Above the choices, after. */
  mistake: string;
  done: { undo: AnswerTexts; birthday: AnswerTexts; pause: AnswerTexts };
};

export const stayingTexts = inBothScripts<StayingTexts>({
  en: {
    rather: 'Or hear from us less:',
    birthday: 'Only on my birthday',
    pause: 'Pause for 90 days',
    undo: 'Undo: keep writing to me',
    mistake: 'Pressed it by mistake, or would less be enough?',
    done: {
      undo: {
        title: 'All is as it was',
        text: 'You are signed up again, and {shop} goes on writing to you. Every email has an unsubscribe link.',
        link: '',
        help: 'Questions? Write to {replyTo}.',
      },
      birthday: {
        title: 'Only on your birthday, then',
        text: 'From now on {shop} writes to you once a year, if you have told us the day. You will still hear about orders you place.',
        link: '',
        help: 'Did you never tell us the day? Write to {replyTo}.',
      },
      pause: {
        title: 'See you in 90 days',
        text: 'Until then no news from {shop}. You will still hear about orders you place.',
        link: '',
        help: 'Want to end the pause sooner? Write to {replyTo}.',
      },
    },
  },
  pl: {
    rather: 'Albo rzadziej:',
    birthday: 'Tylko w moje urodziny',
    pause: 'Przerwa na 90 dni',
    undo: 'Cofnij: piszcie dalej',
    mistake: 'To pomyłka albo wystarczy rzadziej?',
    done: {
      undo: {
        title: 'Wszystko jest jak przedtem',
        text: 'Zapis znowu obowiązuje i {shop} dalej do Ciebie pisze. W każdym e-mailu jest link do wypisania się.',
        link: '',
        help: 'Masz pytania? Napisz: {replyTo}.',
      },
      birthday: {
        title: 'W takim razie tylko w urodziny',
        text: 'Od teraz {shop} pisze do Ciebie raz w roku, jeśli znamy ten dzień. O Twoich zamówieniach nadal będziemy informować.',
        link: '',
        help: 'Nie znamy Twojej daty urodzin? Napisz: {replyTo}.',
      },
      pause: {
        title: 'Do zobaczenia za 90 dni',
        text: 'Do tego czasu {shop} nie pisze. O Twoich zamówieniach nadal będziemy informować.',
        link: '',
        help: 'Chcesz skończyć przerwę wcześniej? Napisz: {replyTo}.',
      },
    },
  },
  ru: {
    rather: 'Или пишите реже:',
    birthday: 'Только в мой день рождения',
    pause: 'Пауза на 90 дней',
    undo: 'Отменить: пишите дальше',
    mistake: 'Нажали случайно или хватит писем пореже?',
    done: {
      undo: {
        title: 'Всё как прежде',
        text: 'Подписка снова действует, и {shop} продолжит вам писать. Ссылка для отписки есть в каждом письме.',
        link: '',
        help: 'Есть вопросы? Напишите нам: {replyTo}.',
      },
      birthday: {
        title: 'Значит, только в день рождения',
        text: 'Теперь {shop} пишет вам раз в год, если мы знаем этот день. О ваших заказах мы по‑прежнему будем сообщать.',
        link: '',
        help: 'Не говорили нам дату? Напишите: {replyTo}.',
      },
      pause: {
        title: 'До встречи через 90 дней',
        text: 'До тех пор {shop} вам не пишет. О ваших заказах мы по‑прежнему будем сообщать.',
        link: '',
        help: 'Хотите закончить паузу раньше? Напишите: {replyTo}.',
      },
    },
  },
  fi: {
    rather: 'Tai harvemmin:',
    birthday: 'Vain syntymäpäivänäni',
    pause: 'Tauko 90 päiväksi',
    undo: 'Peru: kirjoittakaa edelleen',
    mistake: 'Kävikö vahinko, tai riittäisikö harvemmin?',
    done: {
      undo: {
        title: 'Kaikki on kuten ennen',
        text: 'Olet taas mukana, ja {shop} kirjoittaa sinulle edelleen. Jokaisessa viestissä on linkki, josta viestit voi perua.',
        link: '',
        help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
      },
      birthday: {
        title: 'Siis vain syntymäpäivänäsi',
        text: 'Tästä lähtien {shop} kirjoittaa sinulle kerran vuodessa, jos olet kertonut päivän. Tilauksistasi kerromme edelleen.',
        link: '',
        help: 'Etkö ole kertonut päivää? Kirjoita osoitteeseen {replyTo}.',
      },
      pause: {
        title: 'Nähdään 90 päivän päästä',
        text: 'Siihen asti {shop} ei kirjoita sinulle. Tilauksistasi kerromme edelleen.',
        link: '',
        help: 'Haluatko lopettaa tauon aiemmin? Kirjoita osoitteeseen {replyTo}.',
      },
    },
  },
  sr: {
    rather: 'Или ређе:',
    birthday: 'Само за мој рођендан',
    pause: 'Пауза 90 дана',
    undo: 'Опозови: пишите ми и даље',
    mistake: 'Грешком, или би ређе било довољно?',
    done: {
      undo: {
        title: 'Све је као пре',
        text: 'Пријава поново важи и {shop} вам и даље пише. У сваком имејлу је линк за одјаву.',
        link: '',
        help: 'Имате питање? Пишите на {replyTo}.',
      },
      birthday: {
        title: 'Онда само за рођендан',
        text: 'Од сада вам {shop} пише једном годишње, ако знамо тај дан. О вашим поруџбинама ћемо вас и даље обавештавати.',
        link: '',
        help: 'Нисте нам рекли који је дан? Пишите на {replyTo}.',
      },
      pause: {
        title: 'Видимо се за 90 дана',
        text: 'До тада вам {shop} не пише. О вашим поруџбинама ћемо вас и даље обавештавати.',
        link: '',
        help: 'Желите да завршите паузу раније? Пишите на {replyTo}.',
      },
    },
  },
});
