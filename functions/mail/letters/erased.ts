import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The last letter. It has no button: there is nothing left to press. */
export const erased: Record<Locale, LetterTexts> = {
  en: {
    subject: 'Everything about you has been erased',
    preheader: 'This is our last letter.',
    heading: 'It is done',
    greeting: 'Hello,',
    paragraphs: [
      'As you asked, we have erased everything we held about this address. All that stays is a mark that cannot be turned back into it, so that we don’t bring you back by mistake.',
      'Backups are overwritten within 35 days. If one is ever restored, your erasure is carried out on it again first.',
    ],
    button: '',
    after: ['This is the last letter. Should you want ours again one day, sign up anew.'],
    closing: 'Farewell,',
  },
  pl: {
    subject: 'Usunęliśmy wszystko, co o Tobie mieliśmy',
    preheader: 'To nasz ostatni list.',
    heading: 'Gotowe',
    greeting: 'Dzień dobry,',
    paragraphs: [
      'zgodnie z Twoją prośbą usunęliśmy wszystko, co przechowywaliśmy w związku z tym adresem. Zostaje tylko znacznik, z którego nie da się go odtworzyć. Dzięki niemu nie dodamy Cię znów przez pomyłkę.',
      'Kopie zapasowe zostaną nadpisane w ciągu 35 dni. Gdyby trzeba było do którejś wrócić, najpierw wykonamy na niej Twoje usunięcie jeszcze raz.',
    ],
    button: '',
    after: ['To ostatni list. Gdyby kiedyś nasze listy znów się przydały, wystarczy zapisać się na nowo.'],
    closing: 'Wszystkiego dobrego',
  },
  ru: {
    subject: 'Мы удалили всё, что о вас хранили',
    preheader: 'Это наше последнее письмо.',
    heading: 'Готово',
    greeting: 'Здравствуйте.',
    paragraphs: [
      'По вашей просьбе мы удалили всё, что хранили об этом адресе. Остаётся только отметка, по которой его нельзя восстановить: она нужна, чтобы мы не внесли вас снова по ошибке.',
      'Резервные копии перезапишутся в течение 35 дней. Если какую-то из них придётся восстановить, сначала мы повторим на ней ваше удаление.',
    ],
    button: '',
    after: ['Это последнее письмо. Если когда-нибудь захотите получать наши письма, просто подпишитесь заново.'],
    closing: 'Всего доброго,',
  },
  fi: {
    subject: 'Kaikki tietosi on poistettu',
    preheader: 'Tämä on viimeinen kirjeemme.',
    heading: 'Valmista',
    greeting: 'Hei,',
    paragraphs: [
      'pyynnöstäsi olemme poistaneet kaiken, mitä meillä oli tästä osoitteesta. Jäljelle jää vain merkintä, josta osoitetta ei voi päätellä. Sen avulla emme lisää sinua takaisin vahingossa.',
      'Varmuuskopiot korvautuvat 35 päivän kuluessa. Jos jokin niistä joudutaan palauttamaan, poistamme tietosi siitä ensin uudelleen.',
    ],
    button: '',
    after: ['Tämä on viimeinen kirje. Jos joskus haluat kirjeitämme taas, liity uudelleen.'],
    closing: 'Kaikkea hyvää toivottaen',
  },
  sr: {
    subject: 'Обрисали смо све о вама',
    preheader: 'Ово је наше последње писмо.',
    heading: 'Готово је',
    greeting: 'Здраво,',
    paragraphs: [
      'како сте тражили, обрисали смо све што смо чували о овој адреси. Остаје само ознака из које се адреса не може добити, да вас не бисмо грешком поново уписали.',
      'Резервне копије биће замењене у року од 35 дана. Ако неку морамо да вратимо, прво ћемо на њој поново спровести ваше брисање.',
    ],
    button: '',
    after: ['Ово је последње писмо. Ако некад пожелите наша писма, само се поново пријавите.'],
    closing: 'Све најбоље,',
  },
};
