import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

type ContactsTexts = {
  title: string;
  export: string;
  exportText: string;
  findLabel: string;
  findHint: string;
  findButton: string;
  segment: string;
  everybody: string;
  name: string;
  email: string;
  phone: string;
  orders: string;
  spent: string;
  lastOrder: string;
  since: string;
  may: string;
  yes: string;
  no: string;
  nobody: { title: string; text: string };
  empty: { title: string; text: string };
  emptySegment: { title: string; text: string };
  noName: string;
  unreadable: string;
};

export const contacts = inBothScripts<ContactsTexts>({
  en: {
    title: 'Contacts',
    export: 'Export',
    exportText:
      'Everybody shown here, with all pages, goes into one file on this device: names, addresses, numbers. It is on record who takes it along.',
    findLabel: 'Find somebody',
    findHint: 'A whole email address, or a whole phone number in any spelling',
    findButton: 'Find',
    segment: 'Segment',
    everybody: 'Everybody',
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    orders: 'Orders',
    spent: 'Spent',
    lastOrder: 'Last order',
    since: 'With us since',
    may: 'Marketing',
    yes: 'agreed',
    no: 'not agreed',
    nobody: { title: 'Nobody found', text: 'There is nobody with exactly this address or number.' },
    empty: {
      title: 'Nobody yet',
      text: 'People come in by your forms, posters and orders, or with a list you already have.',
    },
    emptySegment: { title: 'Nobody in this segment', text: 'Nobody meets its conditions right now.' },
    noName: 'No name',
    unreadable: 'Some contacts cannot be read any more: {ids}',
  },
  pl: {
    title: 'Kontakty',
    export: 'Eksport',
    exportText:
      'Wszystkie pokazane tu osoby, ze wszystkich stron, trafią do jednego pliku na tym urządzeniu: nazwiska, adresy, numery. Zapisujemy, kto go zabiera.',
    findLabel: 'Znajdź osobę',
    findHint: 'Cały adres e-mail albo cały numer telefonu, zapisany dowolnie',
    findButton: 'Szukaj',
    segment: 'Segment',
    everybody: 'Wszyscy',
    name: 'Imię i nazwisko',
    email: 'E-mail',
    phone: 'Telefon',
    orders: 'Zamówienia',
    spent: 'Wydane',
    lastOrder: 'Ostatnie zamówienie',
    since: 'Z nami od',
    may: 'Marketing',
    yes: 'zgoda',
    no: 'bez zgody',
    nobody: { title: 'Nikogo nie znaleziono', text: 'Nie ma nikogo z dokładnie takim adresem lub numerem.' },
    empty: {
      title: 'Jeszcze nikogo',
      text: 'Ludzie trafiają tu przez formularze, plakaty i zamówienia albo z pliku, który już masz.',
    },
    emptySegment: { title: 'W tym segmencie nie ma nikogo', text: 'Nikt w tej chwili nie spełnia jego warunków.' },
    noName: 'Bez imienia',
    unreadable: 'Niektórych kontaktów nie da się już odczytać: {ids}',
  },
  ru: {
    title: 'Контакты',
    export: 'Выгрузить',
    exportText:
      'Все показанные здесь люди, со всех страниц, попадут в один файл на этом устройстве: имена, адреса, номера. Записывается, кто его забирает.',
    findLabel: 'Найти человека',
    findHint: 'Адрес почты целиком или номер телефона целиком, в любом написании',
    findButton: 'Найти',
    segment: 'Сегмент',
    everybody: 'Все',
    name: 'Имя',
    email: 'Эл. почта',
    phone: 'Телефон',
    orders: 'Заказы',
    spent: 'Потрачено',
    lastOrder: 'Последний заказ',
    since: 'С нами с',
    may: 'Письма',
    yes: 'согласие есть',
    no: 'согласия нет',
    nobody: { title: 'Никого не нашлось', text: 'Нет никого именно с таким адресом или номером.' },
    empty: {
      title: 'Пока никого',
      text: 'Люди приходят через формы, плакаты и заказы или со списком, который у вас уже есть.',
    },
    emptySegment: { title: 'В этом сегменте никого', text: 'Сейчас никто не отвечает его условиям.' },
    noName: 'Без имени',
    unreadable: 'Некоторые контакты больше не читаются: {ids}',
  },
  fi: {
    title: 'Asiakkaat',
    export: 'Vie tiedostoon',
    exportText:
      'Kaikki tässä näkyvät ihmiset, kaikilta sivuilta, tallennetaan yhteen tiedostoon tälle laitteelle: nimet, osoitteet, numerot. Vienti kirjataan.',
    findLabel: 'Etsi henkilö',
    findHint: 'Koko sähköpostiosoite tai koko puhelinnumero, missä muodossa tahansa',
    findButton: 'Etsi',
    segment: 'Segmentti',
    everybody: 'Kaikki',
    name: 'Nimi',
    email: 'Sähköposti',
    phone: 'Puhelin',
    orders: 'Tilaukset',
    spent: 'Ostanut',
    lastOrder: 'Viimeisin tilaus',
    since: 'Asiakas alkaen',
    may: 'Markkinointi',
    yes: 'lupa annettu',
    no: 'ei lupaa',
    nobody: { title: 'Ketään ei löytynyt', text: 'Kenelläkään ei ole täsmälleen tätä osoitetta tai numeroa.' },
    empty: {
      title: 'Ei vielä ketään',
      text: 'Ihmisiä tulee lomakkeista, julisteista ja tilauksista tai listasta, joka sinulla jo on.',
    },
    emptySegment: { title: 'Segmentissä ei ole ketään', text: 'Kukaan ei juuri nyt täytä sen ehtoja.' },
    noName: 'Ei nimeä',
    unreadable: 'Joitakin asiakkaita ei voi enää lukea: {ids}',
  },
  sr: {
    title: 'Контакти',
    export: 'Извези',
    exportText:
      'Сви приказани људи, са свих страна, иду у једну датотеку на овом уређају: имена, адресе, бројеви. Бележи се ко је узима.',
    findLabel: 'Нађи особу',
    findHint: 'Цела имејл адреса или цео број телефона, како год да је написан',
    findButton: 'Нађи',
    segment: 'Сегмент',
    everybody: 'Сви',
    name: 'Име',
    email: 'Имејл',
    phone: 'Телефон',
    orders: 'Поруџбине',
    spent: 'Потрошено',
    lastOrder: 'Последња поруџбина',
    since: 'С нама од',
    may: 'Маркетинг',
    yes: 'сагласност дата',
    no: 'без сагласности',
    nobody: { title: 'Никога нема', text: 'Нема никога с баш том адресом или бројем.' },
    empty: {
      title: 'Још никога',
      text: 'Људи долазе преко формулара, плаката и поруџбина, или са списком који већ имате.',
    },
    emptySegment: { title: 'У овом сегменту нема никога', text: 'Нико тренутно не испуњава његове услове.' },
    noName: 'Без имена',
    unreadable: 'Неки контакти се више не могу прочитати: {ids}',
  },
});
