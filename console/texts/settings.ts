import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** What the config says, how sending stands, and who may do what. */
type SettingsTexts = Record<
  | 'title'
  | 'lead'
  | 'shop'
  | 'name'
  | 'site'
  | 'zone'
  | 'currency'
  | 'languages'
  | 'senders'
  | 'replyTo'
  | 'cap'
  | 'quiet'
  | 'age'
  | 'purposes'
  | 'sending'
  | 'marketing'
  | 'on'
  | 'off'
  | 'delivered'
  | 'bounced'
  | 'complained'
  | 'quota'
  | 'warmUp'
  | 'staff'
  | 'staffText'
  | 'role'
  | 'screens'
  | 'from',
  string
>;

export const settings = inBothScripts<SettingsTexts>({
  en: {
    title: 'Settings',
    lead: 'What the shop has decided. It is written in {file} and changes with the next deployment.',
    shop: 'The shop',
    name: 'Name',
    site: 'Web site',
    zone: 'Time zone',
    currency: 'Currency',
    languages: 'Languages',
    senders: 'Senders',
    replyTo: 'Replies go to',
    cap: 'At most one marketing email every',
    quiet: 'Quiet hours',
    age: 'Youngest age',
    purposes: 'What people agree to',
    sending: 'How sending stands',
    marketing: 'Marketing',
    on: 'goes out',
    off: 'is paused',
    delivered: 'Delivered in seven days',
    bounced: 'Bounced',
    complained: 'Complained',
    quota: 'The sending service allows {perDay} a day, {perSecond} a second; {sent} went in the last day.',
    warmUp: 'Warming up: {taken} of {most} today.',
    staff: 'Staff and roles',
    staffText: 'Who may sign in is decided from the terminal: {command}. Each role sees these screens:',
    role: 'Role',
    screens: 'Screens',
    from: '{from} to {to}',
  },
  pl: {
    title: 'Ustawienia',
    lead: 'Co sklep ustalił. Zapisane jest w {file} i zmienia się przy następnym wdrożeniu.',
    shop: 'Sklep',
    name: 'Nazwa',
    site: 'Strona internetowa',
    zone: 'Strefa czasowa',
    currency: 'Waluta',
    languages: 'Języki',
    senders: 'Nadawcy',
    replyTo: 'Odpowiedzi trafiają do',
    cap: 'Najwyżej jeden e-mail marketingowy co',
    quiet: 'Cisza nocna',
    age: 'Najniższy wiek',
    purposes: 'Na co ludzie się zgadzają',
    sending: 'Jak idzie wysyłka',
    marketing: 'Marketing',
    on: 'wychodzi',
    off: 'wstrzymany',
    delivered: 'Dostarczone w siedem dni',
    bounced: 'Odbite',
    complained: 'Skargi',
    quota: 'Usługa pocztowa pozwala na {perDay} dziennie i {perSecond} na sekundę; w ostatniej dobie wyszło {sent}.',
    warmUp: 'Rozgrzewka: dziś {taken} z {most}.',
    staff: 'Zespół i role',
    staffText: 'Kto może się zalogować, ustala się w terminalu: {command}. Każda rola widzi te ekrany:',
    role: 'Rola',
    screens: 'Ekrany',
    from: '{from} do {to}',
  },
  ru: {
    title: 'Настройки',
    lead: 'Что решил магазин. Записано в {file} и меняется со следующим развёртыванием.',
    shop: 'Магазин',
    name: 'Название',
    site: 'Сайт',
    zone: 'Часовой пояс',
    currency: 'Валюта',
    languages: 'Языки',
    senders: 'Отправители',
    replyTo: 'Ответы идут на',
    cap: 'Не больше одного рекламного письма за',
    quiet: 'Тихие часы',
    age: 'Наименьший возраст',
    purposes: 'На что соглашаются',
    sending: 'Как идёт отправка',
    marketing: 'Маркетинг',
    on: 'идёт',
    off: 'приостановлен',
    delivered: 'Доставлено за семь дней',
    bounced: 'Не принято',
    complained: 'Жалобы',
    quota: 'Почтовый сервис позволяет {perDay} в день, {perSecond} в секунду; за сутки ушло {sent}.',
    warmUp: 'Разогрев: сегодня {taken} из {most}.',
    staff: 'Сотрудники и роли',
    staffText: 'Кто может входить, решают в терминале: {command}. Каждая роль видит эти экраны:',
    role: 'Роль',
    screens: 'Экраны',
    from: 'с {from} до {to}',
  },
  fi: {
    title: 'Asetukset',
    lead: 'Mitä kauppa on päättänyt. Tiedot ovat tiedostossa {file} ja muuttuvat seuraavassa käyttöönotossa.',
    shop: 'Kauppa',
    name: 'Nimi',
    site: 'Verkkosivu',
    zone: 'Aikavyöhyke',
    currency: 'Valuutta',
    languages: 'Kielet',
    senders: 'Lähettäjät',
    replyTo: 'Vastaukset menevät',
    cap: 'Enintään yksi markkinointiviesti per',
    quiet: 'Hiljaiset tunnit',
    age: 'Alin ikä',
    purposes: 'Mihin ihmiset antavat luvan',
    sending: 'Miten lähetys sujuu',
    marketing: 'Markkinointi',
    on: 'lähtee',
    off: 'on tauolla',
    delivered: 'Perillä seitsemässä päivässä',
    bounced: 'Palautuneet',
    complained: 'Valitukset',
    quota: 'Postipalvelu sallii {perDay} päivässä, {perSecond} sekunnissa; viime vuorokautena lähti {sent}.',
    warmUp: 'Lämmittely: tänään {taken}/{most}.',
    staff: 'Henkilökunta ja roolit',
    staffText: 'Kuka saa kirjautua, päätetään komentoriviltä: {command}. Kukin rooli näkee nämä näkymät:',
    role: 'Rooli',
    screens: 'Näkymät',
    from: '{from}–{to}',
  },
  sr: {
    title: 'Подешавања',
    lead: 'Шта је радња одлучила. Записано је у {file} и мења се следећом поставком.',
    shop: 'Радња',
    name: 'Назив',
    site: 'Веб-сајт',
    zone: 'Временска зона',
    currency: 'Валута',
    languages: 'Језици',
    senders: 'Пошиљаоци',
    replyTo: 'Одговори иду на',
    cap: 'Највише једна маркетиншка порука на',
    quiet: 'Време тишине',
    age: 'Најмањи узраст',
    purposes: 'На шта људи пристају',
    sending: 'Како иде слање',
    marketing: 'Маркетинг',
    on: 'излази',
    off: 'паузиран',
    delivered: 'Испоручено за седам дана',
    bounced: 'Одбијено',
    complained: 'Жалбе',
    quota: 'Поштанска услуга дозвољава {perDay} дневно, {perSecond} у секунди; за последњи дан послато је {sent}.',
    warmUp: 'Загревање: данас {taken} од {most}.',
    staff: 'Запослени и улоге',
    staffText: 'Ко сме да се пријави одређује се из терминала: {command}. Свака улога види ове екране:',
    role: 'Улога',
    screens: 'Екрани',
    from: 'од {from} до {to}',
  },
});
