import { inBothScripts } from '../../shop/inBothScripts.ts';

/** Where a copy and an erasure are asked for. */
export type RightsTexts = {
  title: string;
  text: string;
  copy: string;
  erase: string;
  /** `{address}` */
  mailed: string;
  alreadyMailed: string;
};

export const rightsTexts = inBothScripts<RightsTexts>({
  en: {
    title: 'Everything known about you',
    text: 'See it, take it along, or have it erased. We first send a letter to your address, to be sure that it is you who asks. The button in it does the rest.',
    copy: 'Send me everything known about me',
    erase: 'Erase everything about me',
    mailed: 'Now open your mailbox: a letter is on its way to {address}. The button in it works for 24 hours.',
    alreadyMailed: 'The letter went out less than an hour ago. Look in your mailbox, in the spam folder too.',
  },
  pl: {
    title: 'Wszystko, co o Tobie wiemy',
    text: 'Możesz to zobaczyć, zabrać albo usunąć. Najpierw wyślemy list na Twój adres, żeby mieć pewność, że to Twoja prośba. Resztę zrobi przycisk w liście.',
    copy: 'Przyślijcie mi wszystko, co o mnie wiecie',
    erase: 'Usuńcie wszystko, co mnie dotyczy',
    mailed: 'Otwórz teraz pocztę: list jest w drodze na adres {address}. Przycisk w nim działa przez 24 godziny.',
    alreadyMailed: 'Ten list wysłaliśmy niecałą godzinę temu. Zajrzyj do poczty, także do spamu.',
  },
  ru: {
    title: 'Всё, что о вас известно',
    text: 'Это можно посмотреть, забрать или удалить. Сначала мы отправим письмо на ваш адрес, чтобы убедиться, что просите именно вы. Остальное сделает кнопка в письме.',
    copy: 'Пришлите мне всё, что обо мне известно',
    erase: 'Удалите всё обо мне',
    mailed: 'Теперь откройте почту: письмо уже в пути на {address}. Кнопка в нём действует 24 часа.',
    alreadyMailed: 'Это письмо ушло меньше часа назад. Проверьте почту, в том числе спам.',
  },
  fi: {
    title: 'Kaikki, mitä sinusta tiedetään',
    text: 'Voit katsoa tiedot, ottaa ne mukaan tai poistattaa ne. Lähetämme ensin kirjeen osoitteeseesi, jotta tiedämme pyynnön tulevan sinulta. Kirjeen nappi hoitaa loput.',
    copy: 'Lähettäkää kaikki, mitä minusta tiedetään',
    erase: 'Poistakaa kaikki tietoni',
    mailed: 'Avaa nyt sähköpostisi: kirje on matkalla osoitteeseen {address}. Sen nappi toimii 24 tuntia.',
    alreadyMailed: 'Kirje lähti alle tunti sitten. Katso sähköpostistasi, myös roskapostikansiosta.',
  },
  sr: {
    title: 'Све што знамо о вама',
    text: 'Можете да погледате, понесете или обришете. Прво шаљемо писмо на вашу адресу, да будемо сигурни да ви то тражите. Остало ради дугме у њему.',
    copy: 'Пошаљите ми све што знате о мени',
    erase: 'Обришите све о мени',
    mailed: 'Сада отворите пошту: писмо је на путу на {address}. Дугме у њему ради 24 сата.',
    alreadyMailed: 'То писмо је послато пре мање од сат времена. Погледајте у пошту, и у непожељној пошти.',
  },
});
