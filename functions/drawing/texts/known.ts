import { inBothScripts } from '../../shop/inBothScripts.ts';

/** Headings and terms of what is known about a person. */
export type KnownTexts = {
  title: string;
  /** Where nothing is agreed to. */
  whyNot: string;
  /** `{purposes}` */
  why: string;
  terms: Record<
    'email' | 'name' | 'timeZone' | 'source' | 'since' | 'orders' | 'spent' | 'lastOrder' | 'average' | 'discounts',
    string
  > & { emailKind: string; segments: string };
  /** `{title}` */
  joinedAt: string;
  consents: string;
  noConsents: string;
  certificate: string;
  sends: string;
  noSends: string;
  orders: string;
  events: string;
  /** `{count}`: of each list. */
  newest: string;
};

export const knownTexts = inBothScripts<KnownTexts>({
  en: {
    title: 'What we know, and why we write',
    whyNot: 'You have not agreed to emails, so we send you none.',
    why: 'We write to you because you agreed to: {purposes}.',
    terms: {
      email: 'Address',
      name: 'Name',
      timeZone: 'Time zone',
      source: 'How you came to us',
      since: 'With us since',
      orders: 'Orders',
      spent: 'Total',
      lastOrder: 'Last order',
      average: 'Average order',
      discounts: 'Bought at a discount',
      emailKind: 'Kind of address',
      segments: 'Groups you are in',
    },
    joinedAt: 'joined at {title}',
    consents: 'What you agreed to and took back',
    noConsents: 'Nothing so far.',
    certificate: 'Certificate',
    sends: 'Emails',
    noSends: 'None.',
    orders: 'Orders',
    events: 'What you told us',
    newest: 'Here are the newest entries, {count} of them; everything is in the file.',
  },
  pl: {
    title: 'Co wiemy i dlaczego piszemy',
    whyNot: 'Nie mamy Twojej zgody na e-maile, więc ich nie wysyłamy.',
    why: 'Piszemy, bo mamy Twoją zgodę na: {purposes}.',
    terms: {
      email: 'Adres',
      name: 'Imię i nazwisko',
      timeZone: 'Strefa czasowa',
      source: 'Skąd się znamy',
      since: 'Z nami od',
      orders: 'Zamówienia',
      spent: 'Łącznie',
      lastOrder: 'Ostatnie zamówienie',
      average: 'Średnie zamówienie',
      discounts: 'Kupione ze zniżką',
      emailKind: 'Rodzaj adresu',
      segments: 'Twoje grupy',
    },
    joinedAt: 'zapis: {title}',
    consents: 'Zgody udzielone i wycofane',
    noConsents: 'Jak dotąd żadnych.',
    certificate: 'Zaświadczenie',
    sends: 'E-maile',
    noSends: 'Żadnych.',
    orders: 'Zamówienia',
    events: 'Co od Ciebie wiemy',
    newest: 'Tu są najnowsze wpisy, razem {count}; wszystko jest w pliku.',
  },
  ru: {
    title: 'Что мы знаем и почему пишем',
    whyNot: 'Вы не соглашались на письма, поэтому мы их не присылаем.',
    why: 'Мы пишем вам, потому что вы согласились на: {purposes}.',
    terms: {
      email: 'Адрес',
      name: 'Имя',
      timeZone: 'Часовой пояс',
      source: 'Откуда мы знакомы',
      since: 'Вы с нами с',
      orders: 'Заказы',
      spent: 'Всего',
      lastOrder: 'Последний заказ',
      average: 'Средний заказ',
      discounts: 'Куплено со скидкой',
      emailKind: 'Вид адреса',
      segments: 'Ваши группы',
    },
    joinedAt: 'подписка: {title}',
    consents: 'Согласия, данные и отозванные',
    noConsents: 'Пока никаких.',
    certificate: 'Свидетельство',
    sends: 'Письма',
    noSends: 'Не было.',
    orders: 'Заказы',
    events: 'Что вы нам рассказали',
    newest: 'Здесь самые новые записи, всего {count}; остальное есть в файле.',
  },
  fi: {
    title: 'Mitä tiedämme ja miksi kirjoitamme',
    whyNot: 'Et ole suostunut viesteihin, joten emme lähetä niitä.',
    why: 'Kirjoitamme, koska olet suostunut tähän: {purposes}.',
    terms: {
      email: 'Osoite',
      name: 'Nimi',
      timeZone: 'Aikavyöhyke',
      source: 'Mistä tunnemme sinut',
      since: 'Mukana alkaen',
      orders: 'Tilauksia',
      spent: 'Yhteensä',
      lastOrder: 'Viimeisin tilaus',
      average: 'Tilaus keskimäärin',
      discounts: 'Alennuksella ostettu',
      emailKind: 'Osoitteen laji',
      segments: 'Ryhmäsi',
    },
    joinedAt: 'liittymispaikka: {title}',
    consents: 'Annetut ja perutut suostumukset',
    noConsents: 'Ei vielä mitään.',
    certificate: 'Todistus',
    sends: 'Viestit',
    noSends: 'Ei yhtään.',
    orders: 'Tilaukset',
    events: 'Mitä olet kertonut meille',
    newest: 'Tässä ovat uusimmat merkinnät, yhteensä {count}; kaikki ovat tiedostossa.',
  },
  sr: {
    title: 'Шта знамо и зашто пишемо',
    whyNot: 'Нисте пристали на имејлове, па вам их и не шаљемо.',
    why: 'Пишемо вам јер сте пристали на: {purposes}.',
    terms: {
      email: 'Адреса',
      name: 'Име',
      timeZone: 'Временска зона',
      source: 'Како смо се упознали',
      since: 'С нама од',
      orders: 'Поруџбине',
      spent: 'Укупно',
      lastOrder: 'Последња поруџбина',
      average: 'Просечна поруџбина',
      discounts: 'Купљено с попустом',
      emailKind: 'Врста адресе',
      segments: 'Ваше групе',
    },
    joinedAt: 'пријава: {title}',
    consents: 'На шта сте пристали и шта сте повукли',
    noConsents: 'За сада ништа.',
    certificate: 'Потврда',
    sends: 'Имејлови',
    noSends: 'Није их било.',
    orders: 'Поруџбине',
    events: 'Шта сте нам рекли',
    newest: 'Овде су најновији записи, укупно {count}; све је у датотеци.',
  },
});
