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
    text: 'See it, take it with you, or have it erased. We first send an email to your address, to be sure it is you who asks. The button in it does the rest.',
    copy: 'Send me everything known about me',
    erase: 'Erase everything about me',
    mailed: 'Now check your inbox: an email is on its way to {address}. The button in it works for 24\u00a0hours.',
    alreadyMailed: 'The email went out less than an hour ago. Look in your inbox, and in the spam folder too.',
  },
  pl: {
    title: 'Wszystko, co o Tobie wiemy',
    text: 'Możesz to zobaczyć, zabrać ze sobą albo usunąć. Najpierw wyślemy e-mail na Twój adres, żeby mieć pewność, że to Twoja prośba. Resztę zrobi przycisk w tym e-mailu.',
    copy: 'Przyślijcie mi wszystko, co o mnie wiecie',
    erase: 'Usuńcie wszystko, co mnie dotyczy',
    mailed:
      'Zajrzyj teraz do skrzynki: e-mail jest w drodze na adres {address}. Przycisk w nim działa przez 24\u00a0godziny.',
    alreadyMailed: 'Ten e-mail wyszedł od nas niecałą godzinę temu. Zajrzyj do skrzynki, także do spamu.',
  },
  ru: {
    title: 'Всё, что о вас известно',
    text: 'Это можно посмотреть, забрать или удалить. Сначала мы отправим письмо на ваш адрес, чтобы убедиться, что просите именно вы. Остальное сделает кнопка в письме.',
    copy: 'Пришлите мне всё, что обо мне известно',
    erase: 'Удалите всё обо мне',
    mailed: 'Теперь откройте почту: письмо уже в пути на {address}. Кнопка в нём действует 24\u00a0часа.',
    alreadyMailed: 'Это письмо ушло меньше часа назад. Проверьте почту, в том числе спам.',
  },
  fi: {
    title: 'Kaikki, mitä sinusta tiedetään',
    text: 'Voit katsoa tiedot, ottaa ne mukaan tai pyytää poistamaan ne. Lähetämme ensin viestin osoitteeseesi, jotta tiedämme pyynnön tulevan sinulta. Viestin nappi hoitaa loput.',
    copy: 'Lähettäkää kaikki, mitä minusta tiedetään',
    erase: 'Poistakaa kaikki tietoni',
    mailed: 'Avaa nyt sähköpostisi: viesti on matkalla osoitteeseen {address}. Sen nappi toimii 24\u00a0tuntia.',
    alreadyMailed: 'Viesti lähti alle tunti sitten. Katso sähköpostisi, myös roskapostikansio.',
  },
  sr: {
    title: 'Све што знамо о вама',
    text: 'Можете то да погледате, понесете са собом или обришете. Прво шаљемо имејл на вашу адресу, да будемо сигурни да ви то тражите. Остало ради дугме у њему.',
    copy: 'Пошаљите ми све што знате о мени',
    erase: 'Обришите све о мени',
    mailed: 'Сада отворите имејл: порука је кренула на {address}. Дугме у њој ради 24\u00a0сата.',
    alreadyMailed: 'Порука је послата пре мање од сат времена. Погледајте имејл, и непожељну пошту.',
  },
});
