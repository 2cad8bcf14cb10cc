import { inBothScripts } from '../../functions/shop/inBothScripts.ts';
import type { ProblemKind } from '../kit/api.ts';

/** What every screen has around it and in common. `{…}` are gaps. */
type FrameTexts = {
  nav: Record<
    | 'today'
    | 'contacts'
    | 'segments'
    | 'campaigns'
    | 'calendar'
    | 'automations'
    | 'counter'
    | 'imports'
    | 'places'
    | 'vouchers'
    | 'changes'
    | 'settings',
    string
  >;
  role: Record<'owner' | 'marketer' | 'clerk', string>;
  menu: string;
  more: string;
  skip: string;
  language: string;
  signOut: string;
  signInAgain: { title: string; text: string; button: string };
  noRole: { title: string; text: string };
  offline: string;
  loading: string;
  retry: string;
  reload: string;
  close: string;
  cancel: string;
  save: string;
  saved: string;
  undo: string;
  undone: string;
  next: string;
  first: string;
  kept: string;
  discard: string;
  showTable: string;
  /** What went wrong and what to do, by what helps. */
  problems: Record<ProblemKind, string>;
  /** Before what the API says of it, which is in English. */
  saidByApi: string;
  fieldsWrong: string;
  notFound: { title: string; text: string; link: string };
  notYours: { title: string; text: string };
  broke: { title: string; text: string };
};

export const frame = inBothScripts<FrameTexts>({
  en: {
    nav: {
      today: 'Today',
      contacts: 'Contacts',
      segments: 'Segments',
      campaigns: 'Campaigns',
      calendar: 'Calendar',
      automations: 'Automations',
      counter: 'Counter',
      imports: 'Import',
      places: 'Places',
      vouchers: 'Vouchers',
      changes: 'Changes',
      settings: 'Settings',
    },
    role: { owner: 'Owner', marketer: 'Marketer', clerk: 'Clerk' },
    menu: 'Main',
    more: 'More',
    skip: 'Skip to the content',
    language: 'Language',
    signOut: 'Sign out',
    signInAgain: {
      title: 'Please sign in again',
      text: 'Your sign-in is over. What you wrote is kept in this tab and will be here when you are back.',
      button: 'Sign in',
    },
    noRole: { title: 'You have no role here', text: 'Ask the owner to add you to the shop’s staff.' },
    offline: 'No connection. What you write stays here; try again when you are back online.',
    loading: 'Loading',
    retry: 'Try again',
    reload: 'Load anew',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    saved: 'Saved',
    undo: 'Undo',
    undone: 'Undone',
    next: 'Next page',
    first: 'First page',
    kept: 'This is what you wrote before. It is not saved yet.',
    discard: 'Throw it away',
    showTable: 'As a table',
    problems: {
      invalid: 'Something is not right yet. Nothing was saved.',
      conflict: 'Somebody else has changed this meanwhile. Nothing was saved; what you wrote is still here.',
      forbidden: 'Your role does not allow this.',
      missing: 'It is not there, or not any more.',
      over: 'It is over.',
      'signed-out': 'Your sign-in is over. Sign in again and go on.',
      busy: 'The system is busy. Try again in a moment.',
      offline: 'There was no answer. What you wrote is still here; look whether it arrived before you send it again.',
      broken: 'Something broke on our side. Try again; if it stays, tell whoever runs the system.',
    },
    saidByApi: 'In the system’s own words',
    fieldsWrong: 'Please look at this again:',
    notFound: { title: 'There is no such page', text: 'The address leads nowhere.', link: 'Go to the beginning' },
    notYours: { title: 'Not for your role', text: 'You are signed in as: {role}. This page is for others.' },
    broke: { title: 'This page broke', text: 'Nothing you saved is lost. Load it anew.' },
  },
  pl: {
    nav: {
      today: 'Dziś',
      contacts: 'Kontakty',
      segments: 'Segmenty',
      campaigns: 'Kampanie',
      calendar: 'Kalendarz',
      automations: 'Automatyzacje',
      counter: 'Lada',
      imports: 'Importy',
      places: 'Miejsca',
      vouchers: 'Kupony',
      changes: 'Zmiany',
      settings: 'Ustawienia',
    },
    role: { owner: 'Właściciel', marketer: 'Marketing', clerk: 'Sprzedaż' },
    menu: 'Menu główne',
    more: 'Więcej',
    skip: 'Przejdź do treści',
    language: 'Język',
    signOut: 'Wyloguj się',
    signInAgain: {
      title: 'Zaloguj się ponownie',
      text: 'Sesja wygasła. To, co piszesz, zostaje w tej karcie i będzie tu po powrocie.',
      button: 'Zaloguj się',
    },
    noRole: { title: 'Nie masz tu żadnej roli', text: 'Poproś właściciela o dodanie do zespołu sklepu.' },
    offline: 'Brak połączenia. To, co piszesz, zostaje tutaj; spróbuj ponownie, gdy wróci sieć.',
    loading: 'Wczytywanie',
    retry: 'Spróbuj ponownie',
    reload: 'Wczytaj od nowa',
    close: 'Zamknij',
    cancel: 'Anuluj',
    save: 'Zapisz',
    saved: 'Zapisano',
    undo: 'Cofnij',
    undone: 'Cofnięto',
    next: 'Następna strona',
    first: 'Pierwsza strona',
    kept: 'Oto, co było wpisane wcześniej. Jeszcze nie zapisano.',
    discard: 'Odrzuć',
    showTable: 'Jako tabela',
    problems: {
      invalid: 'Coś jeszcze się nie zgadza. Nic nie zapisano.',
      conflict: 'Ktoś inny w tym czasie to zmienił. Nic nie zapisano; Twój tekst nadal tu jest.',
      forbidden: 'Twoja rola na to nie pozwala.',
      missing: 'Tego tu nie ma albo już nie ma.',
      over: 'To już minęło.',
      'signed-out': 'Sesja wygasła. Zaloguj się ponownie i kontynuuj.',
      busy: 'System jest zajęty. Spróbuj za chwilę.',
      offline: 'Brak odpowiedzi. Twój tekst nadal tu jest; zanim wyślesz ponownie, sprawdź, czy nie dotarł.',
      broken: 'Coś się u nas zepsuło. Spróbuj ponownie, a jeśli to nie minie, daj znać osobie, która prowadzi system.',
    },
    saidByApi: 'Słowami systemu',
    fieldsWrong: 'Sprawdź jeszcze raz:',
    notFound: { title: 'Nie ma takiej strony', text: 'Ten adres donikąd nie prowadzi.', link: 'Przejdź na początek' },
    notYours: { title: 'Nie dla Twojej roli', text: 'Twoja rola: {role}. Ta strona jest dla innych.' },
    broke: { title: 'Ta strona się zepsuła', text: 'Nic zapisanego nie przepadło. Wczytaj ją od nowa.' },
  },
  ru: {
    nav: {
      today: 'Сегодня',
      contacts: 'Контакты',
      segments: 'Сегменты',
      campaigns: 'Кампании',
      calendar: 'Календарь',
      automations: 'Автоматизации',
      counter: 'Прилавок',
      imports: 'Импорт',
      places: 'Места',
      vouchers: 'Купоны',
      changes: 'Изменения',
      settings: 'Настройки',
    },
    role: { owner: 'Владелец', marketer: 'Маркетолог', clerk: 'Продавец' },
    menu: 'Главное меню',
    more: 'Ещё',
    skip: 'Перейти к содержанию',
    language: 'Язык',
    signOut: 'Выйти',
    signInAgain: {
      title: 'Войдите ещё раз',
      text: 'Время входа истекло. То, что вы написали, хранится в этой вкладке и будет здесь, когда вы вернётесь.',
      button: 'Войти',
    },
    noRole: { title: 'У вас здесь нет роли', text: 'Попросите владельца добавить вас в сотрудники магазина.' },
    offline: 'Нет связи. То, что вы пишете, остаётся здесь; попробуйте снова, когда сеть появится.',
    loading: 'Загрузка',
    retry: 'Попробовать снова',
    reload: 'Загрузить заново',
    close: 'Закрыть',
    cancel: 'Отмена',
    save: 'Сохранить',
    saved: 'Сохранено',
    undo: 'Вернуть',
    undone: 'Возвращено',
    next: 'Следующая страница',
    first: 'Первая страница',
    kept: 'Это вы написали раньше. Пока не сохранено.',
    discard: 'Удалить черновик',
    showTable: 'Таблицей',
    problems: {
      invalid: 'Не всё верно. Ничего не сохранено.',
      conflict: 'Тем временем это изменил кто-то другой. Ничего не сохранено; ваш текст на месте.',
      forbidden: 'Ваша роль этого не позволяет.',
      missing: 'Этого нет или уже нет.',
      over: 'Срок истёк.',
      'signed-out': 'Время входа истекло. Войдите ещё раз и продолжайте.',
      busy: 'Система занята. Попробуйте через минуту.',
      offline: 'Ответа не было. Ваш текст на месте; прежде чем отправлять снова, проверьте, не дошло ли.',
      broken: 'У нас что-то сломалось. Попробуйте снова; если не пройдёт, сообщите тому, кто ведёт систему.',
    },
    saidByApi: 'Словами системы',
    fieldsWrong: 'Проверьте ещё раз:',
    notFound: { title: 'Такой страницы нет', text: 'Этот адрес никуда не ведёт.', link: 'К началу' },
    notYours: { title: 'Не для вашей роли', text: 'Ваша роль: {role}. Эта страница для других.' },
    broke: { title: 'Эта страница сломалась', text: 'Ничего сохранённого не пропало. Загрузите её заново.' },
  },
  fi: {
    nav: {
      today: 'Tänään',
      contacts: 'Asiakkaat',
      segments: 'Segmentit',
      campaigns: 'Kampanjat',
      calendar: 'Kalenteri',
      automations: 'Automaatiot',
      counter: 'Tiski',
      imports: 'Tuonti',
      places: 'Paikat',
      vouchers: 'Kupongit',
      changes: 'Muutokset',
      settings: 'Asetukset',
    },
    role: { owner: 'Omistaja', marketer: 'Markkinoija', clerk: 'Myyjä' },
    menu: 'Päävalikko',
    more: 'Lisää',
    skip: 'Siirry sisältöön',
    language: 'Kieli',
    signOut: 'Kirjaudu ulos',
    signInAgain: {
      title: 'Kirjaudu uudelleen',
      text: 'Kirjautumisesi on vanhentunut. Kirjoittamasi säilyy tässä välilehdessä ja on täällä, kun palaat.',
      button: 'Kirjaudu',
    },
    noRole: { title: 'Sinulla ei ole täällä roolia', text: 'Pyydä omistajaa lisäämään sinut kaupan henkilökuntaan.' },
    offline: 'Ei yhteyttä. Kirjoittamasi pysyy täällä; yritä uudelleen, kun verkko palaa.',
    loading: 'Ladataan',
    retry: 'Yritä uudelleen',
    reload: 'Lataa uudelleen',
    close: 'Sulje',
    cancel: 'Peruuta',
    save: 'Tallenna',
    saved: 'Tallennettu',
    undo: 'Kumoa',
    undone: 'Kumottu',
    next: 'Seuraava sivu',
    first: 'Ensimmäinen sivu',
    kept: 'Tämän kirjoitit aiemmin. Sitä ei ole vielä tallennettu.',
    discard: 'Hylkää',
    showTable: 'Taulukkona',
    problems: {
      invalid: 'Jokin ei vielä täsmää. Mitään ei tallennettu.',
      conflict: 'Joku muu on muuttanut tätä sillä välin. Mitään ei tallennettu; tekstisi on yhä tässä.',
      forbidden: 'Roolisi ei salli tätä.',
      missing: 'Sitä ei ole, tai ei enää.',
      over: 'Se on päättynyt.',
      'signed-out': 'Kirjautumisesi on vanhentunut. Kirjaudu uudelleen ja jatka.',
      busy: 'Järjestelmä on kiireinen. Yritä hetken päästä uudelleen.',
      offline: 'Vastausta ei tullut. Tekstisi on yhä tässä; tarkista ennen uutta lähetystä, menikö se perille.',
      broken: 'Jokin meni meillä rikki. Yritä uudelleen; jos vika jatkuu, kerro järjestelmän ylläpitäjälle.',
    },
    saidByApi: 'Järjestelmän omin sanoin',
    fieldsWrong: 'Tarkista vielä nämä:',
    notFound: { title: 'Sivua ei ole', text: 'Osoite ei johda mihinkään.', link: 'Siirry alkuun' },
    notYours: { title: 'Ei sinun roolillesi', text: 'Roolisi: {role}. Tämä sivu on muille.' },
    broke: { title: 'Sivu meni rikki', text: 'Mitään tallennettua ei kadonnut. Lataa sivu uudelleen.' },
  },
  sr: {
    nav: {
      today: 'Данас',
      contacts: 'Контакти',
      segments: 'Сегменти',
      campaigns: 'Кампање',
      calendar: 'Календар',
      automations: 'Аутоматизације',
      counter: 'Тезга',
      imports: 'Увоз',
      places: 'Места',
      vouchers: 'Ваучери',
      changes: 'Измене',
      settings: 'Подешавања',
    },
    role: { owner: 'Власник', marketer: 'Маркетинг', clerk: 'Продаја' },
    menu: 'Главни мени',
    more: 'Још',
    skip: 'Пређи на садржај',
    language: 'Језик',
    signOut: 'Одјави се',
    signInAgain: {
      title: 'Пријавите се поново',
      text: 'Ваша пријава је истекла. Оно што сте написали остаје у овој картици и чека вас кад се вратите.',
      button: 'Пријави се',
    },
    noRole: { title: 'Немате улогу овде', text: 'Замолите власника да вас дода међу запослене.' },
    offline: 'Нема везе. Оно што пишете остаје овде; покушајте поново кад се мрежа врати.',
    loading: 'Учитавање',
    retry: 'Покушај поново',
    reload: 'Учитај изнова',
    close: 'Затвори',
    cancel: 'Откажи',
    save: 'Сачувај',
    saved: 'Сачувано',
    undo: 'Врати',
    undone: 'Враћено',
    next: 'Следећа страна',
    first: 'Прва страна',
    kept: 'Ово сте написали раније. Још није сачувано.',
    discard: 'Одбаци',
    showTable: 'Као табела',
    problems: {
      invalid: 'Нешто још није у реду. Ништа није сачувано.',
      conflict: 'Неко други је ово у међувремену променио. Ништа није сачувано; ваш текст је и даље ту.',
      forbidden: 'Ваша улога то не дозвољава.',
      missing: 'Тога нема, или га више нема.',
      over: 'Истекло је.',
      'signed-out': 'Ваша пријава је истекла. Пријавите се поново и наставите.',
      busy: 'Систем је заузет. Покушајте за који тренутак.',
      offline: 'Није било одговора. Ваш текст је и даље ту; пре новог слања проверите да ли је стигло.',
      broken: 'Нешто се код нас покварило. Покушајте поново; ако се настави, јавите ономе ко води систем.',
    },
    saidByApi: 'Речима система',
    fieldsWrong: 'Погледајте још једном:',
    notFound: { title: 'Нема такве стране', text: 'Ова адреса не води никуда.', link: 'На почетак' },
    notYours: { title: 'Није за вашу улогу', text: 'Ваша улога: {role}. Ова страна је за друге.' },
    broke: { title: 'Ова страна се покварила', text: 'Ништа сачувано није изгубљено. Учитајте је изнова.' },
  },
});
