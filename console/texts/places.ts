import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** Forms and places: what hangs where, and who came by it. */
type PlacesTexts = Record<
  | 'title'
  | 'lead'
  | 'language'
  | 'partly'
  | 'places'
  | 'noPlaces'
  | 'forms'
  | 'others'
  | 'way'
  | 'people'
  | 'agreed'
  | 'bought'
  | 'promises'
  | 'noPromise'
  | 'poster'
  | 'tent'
  | 'open'
  | 'snippet',
  string
> & { kinds: Record<string, string>; channels: Record<string, string> };

export const places = inBothScripts<PlacesTexts>({
  en: {
    title: 'Forms and places',
    lead: 'Where people find you, what each place promises, and who came by it.',
    language: 'Language of pages and paper',
    partly: 'Counted so far: {seen} of {of}.',
    places: 'In the shop',
    noPlaces: 'No place yet: add one under {part} in {file}.',
    forms: 'Forms',
    others: 'Other ways in',
    way: 'Way',
    people: 'people',
    agreed: 'agree to e-mails',
    bought: 'bought',
    promises: 'Promises: {incentive}.',
    noPromise: 'Promises no voucher.',
    poster: 'Print a poster',
    tent: 'Print a table tent',
    open: 'See the page',
    snippet: 'Put it on your site',
    kinds: { store: 'Store', till: 'Till', table: 'Table', poster: 'Poster', window: 'Window' },
    channels: {
      web: 'Website',
      placement: 'Place',
      chat: 'Chat',
      order: 'Order without sign-up',
      survey: 'Survey',
      partner: 'Partner',
      import: 'List',
    },
  },
  pl: {
    title: 'Formularze i miejsca',
    lead: 'Gdzie ludzie na Was trafiają, co obiecuje każde miejsce i kto stamtąd przyszedł.',
    language: 'Język stron i wydruków',
    partly: 'Policzono na razie: {seen} z {of}.',
    places: 'W sklepie',
    noPlaces: 'Nie ma jeszcze żadnego miejsca: dopisz je w {part} w pliku {file}.',
    forms: 'Formularze',
    others: 'Inaczej',
    way: 'Skąd',
    people: 'osoby',
    agreed: 'ze zgodą na e-maile',
    bought: 'z zakupem',
    promises: 'Obiecuje: {incentive}.',
    noPromise: 'Nie obiecuje kuponu.',
    poster: 'Wydrukuj plakat',
    tent: 'Wydrukuj stojak na stół',
    open: 'Zobacz stronę',
    snippet: 'Wstaw na swoją stronę',
    kinds: { store: 'Sklep', till: 'Kasa', table: 'Stolik', poster: 'Plakat', window: 'Witryna' },
    channels: {
      web: 'Strona internetowa',
      placement: 'Miejsce',
      chat: 'Czat',
      order: 'Zamówienie bez zapisu',
      survey: 'Ankieta',
      partner: 'Od partnera',
      import: 'Lista z pliku',
    },
  },
  ru: {
    title: 'Формы и места',
    lead: 'Где вас находят, что обещает каждое место и кто пришёл оттуда.',
    language: 'Язык страниц и печати',
    partly: 'Пока посчитано: {seen} из {of}.',
    places: 'В магазине',
    noPlaces: 'Мест пока нет: добавьте первое в {part} файла {file}.',
    forms: 'Формы',
    others: 'Другие пути',
    way: 'Путь',
    people: 'людей',
    agreed: 'согласны на письма',
    bought: 'купили',
    promises: 'Обещает: {incentive}.',
    noPromise: 'Купона не обещает.',
    poster: 'Напечатать плакат',
    tent: 'Напечатать настольную табличку',
    open: 'Посмотреть страницу',
    snippet: 'Поставить на свой сайт',
    kinds: { store: 'Магазин', till: 'Касса', table: 'Столик', poster: 'Плакат', window: 'Витрина' },
    channels: {
      web: 'Сайт',
      placement: 'Место',
      chat: 'Чат',
      order: 'Заказ без подписки',
      survey: 'Опрос',
      partner: 'Партнёр',
      import: 'Список из файла',
    },
  },
  fi: {
    title: 'Lomakkeet ja paikat',
    lead: 'Mistä teidät löydetään, mitä kukin paikka lupaa ja ketkä tulivat sieltä.',
    language: 'Sivujen ja tulosteiden kieli',
    partly: 'Laskettu tähän mennessä: {seen} / {of}.',
    places: 'Myymälässä',
    noPlaces: 'Paikkoja ei vielä ole: lisää ensimmäinen kohtaan {part} tiedostossa {file}.',
    forms: 'Lomakkeet',
    others: 'Muut tiet',
    way: 'Tie',
    people: 'ihmistä',
    agreed: 'lupa viesteihin',
    bought: 'osti',
    promises: 'Lupaa: {incentive}.',
    noPromise: 'Ei lupaa kuponkia.',
    poster: 'Tulosta juliste',
    tent: 'Tulosta pöytäkyltti',
    open: 'Katso sivu',
    snippet: 'Lisää omalle sivustolle',
    kinds: { store: 'Myymälä', till: 'Kassa', table: 'Pöytä', poster: 'Juliste', window: 'Ikkuna' },
    channels: {
      web: 'Verkkosivu',
      placement: 'Paikka',
      chat: 'Chat',
      order: 'Tilaus ilman liittymistä',
      survey: 'Kysely',
      partner: 'Kumppani',
      import: 'Luettelo tiedostosta',
    },
  },
  sr: {
    title: 'Обрасци и места',
    lead: 'Где вас људи налазе, шта које место обећава и ко је одатле дошао.',
    language: 'Језик страница и штампе',
    partly: 'За сада пребројано: {seen} од {of}.',
    places: 'У радњи',
    noPlaces: 'Још нема места: додајте прво у {part} датотеке {file}.',
    forms: 'Обрасци',
    others: 'Други путеви',
    way: 'Пут',
    people: 'људи',
    agreed: 'пристало на имејлове',
    bought: 'купило',
    promises: 'Обећава: {incentive}.',
    noPromise: 'Не обећава ваучер.',
    poster: 'Одштампајте плакат',
    tent: 'Одштампајте сталак за сто',
    open: 'Погледајте страницу',
    snippet: 'Поставите на свој сајт',
    kinds: { store: 'Радња', till: 'Каса', table: 'Сто', poster: 'Плакат', window: 'Излог' },
    channels: {
      web: 'Сајт',
      placement: 'Место',
      chat: 'Чет',
      order: 'Поруџбина без пријаве',
      survey: 'Анкета',
      partner: 'Партнер',
      import: 'Списак из датотеке',
    },
  },
});
