import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';
import type {
  CertificateTexts,
  CopyTexts,
  KnownTexts,
  LeavingTexts,
  PreferencesTexts,
  RightsTexts,
} from './preferences.types.ts';

export const preferences: PreferencesTexts = {
  title: 'Twoje listy i Twoje dane',
  intro: 'Dla adresu {address}. Każda zmiana obowiązuje od razu.',
  saved: 'Zapisane. Obowiązuje od teraz.',
  purposes: 'Na co się zgadzasz',
  pause: {
    label: 'Przerwa w listach',
    none: 'Bez przerwy',
    days30: '30 dni od dziś',
    days90: '90 dni od dziś',
    until: 'Tak, do {date}',
    end: 'Zakończ przerwę teraz',
  },
  language: 'Język listów',
  profile: 'O Tobie',
  save: 'Zapisz',
};

export const known: KnownTexts = {
  title: 'Co wiemy i dlaczego piszemy',
  whyNot: 'Nie ma Twojej zgody na listy, więc ich nie wysyłamy.',
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
  channels: {
    web: 'nasza strona',
    placement: 'nasz sklep',
    chat: 'nasz czat',
    order: 'zamówienie',
    survey: 'ankieta',
    partner: 'partner',
    import: 'nasza wcześniejsza lista',
  },
  emailKinds: { personal: 'własna domena lub firma', free: 'darmowa poczta', role: 'wspólny', relay: 'przekierowanie' },
  segments: {
    new: 'z nami od niespełna 30 dni',
    hot: 'zamówienie w ostatnich 30 dniach',
    warm: 'zamówienie w ostatnich 90 dniach albo początek znajomości',
    cold: 'od dawna bez kontaktu',
    lapsed: 'bez zamówienia od 90 dni',
    'birthday-this-month': 'urodziny w tym miesiącu',
    'too-dear': 'dla Ciebie za drogo',
  },
  joinedAt: 'zapis: {title}',
  consents: 'Zgody udzielone i wycofane',
  noConsents: 'Jak dotąd żadnych.',
  states: { pending: 'zapytano', confirmed: 'udzielona', withdrawn: 'wycofana' },
  certificate: 'Zaświadczenie',
  sends: 'Listy z ostatnich dwunastu miesięcy',
  noSends: 'Żadnych.',
  automations: { birthday: 'List urodzinowy', 'win-back': 'List „Dawno się nie widzieliśmy”' },
  outcomes: { sent: 'wysłany', skipped: 'niewysłany', failed: 'odrzucony przez pocztę', unknown: 'nie wiadomo' },
  orders: 'Zamówienia',
  events: 'Co od Ciebie wiemy',
  kinds: {
    question: 'pytanie',
    complaint: 'skarga',
    praise: 'pochwała',
    visit: 'wizyta',
    call: 'rozmowa telefoniczna',
    cart: 'porzucony koszyk',
    survey: 'ankieta',
    refusal: 'powód',
    return: 'zwrot',
    other: 'coś innego',
  },
  reasons: {
    'not-in-stock': 'Nie było tego, czego szukasz',
    'no-information': 'Za mało informacji',
    'not-interested': 'Tylko oglądanie',
  },
};

export const rights: RightsTexts = {
  title: 'Zabierz dane albo je usuń',
  text: 'Wyślemy list na Twój adres, żeby mieć pewność, że to Twoja prośba. Resztę zrobi przycisk w liście.',
  copy: 'Przyślijcie mi kopię wszystkiego',
  erase: 'Usuńcie wszystko, co mnie dotyczy',
  mailed: 'Otwórz teraz pocztę: list jest w drodze na adres {address}. Przycisk w nim działa przez 24 godziny.',
  alreadyMailed: 'Ten list wysłaliśmy niecałą godzinę temu. Zajrzyj do poczty, także do spamu.',
};

export const copyQuestion: QuestionTexts = {
  title: 'Kopia wszystkiego',
  text: 'Naciśnij przycisk, a zobaczysz wszystko, co przechowuje o Tobie {shop}. Możesz to przeczytać i pobrać.',
  button: 'Pokaż moją kopię',
  otherwise: 'To nie Twoja prośba? Po prostu zamknij tę stronę.',
};

export const copy: CopyTexts = {
  title: 'Wszystko, co o Tobie przechowujemy',
  intro: 'Stan na {date}. Plik zawiera to samo w postaci, którą odczytają inne systemy.',
  download: 'Pobierz plik (JSON)',
  raw: 'Każdy wpis tak, jak jest zapisany',
};

export const eraseQuestion: QuestionTexts = {
  title: 'Usunąć wszystko?',
  text: 'Wszystko, co przechowuje o Tobie {shop}, zniknie od razu: profil, zamówienia, zgody, listy. Tego nie da się cofnąć.',
  button: 'Usuń wszystko',
  otherwise: 'Jednak nie? Po prostu zamknij tę stronę, a wszystko zostanie.',
};

export const erased: AnswerTexts = {
  title: 'Wszystko zostało usunięte',
  text: '{shop} nic już o Tobie nie wie. Potwierdzi to ostatni list na Twój adres.',
  link: '',
  help: 'Masz pytania? Napisz: {replyTo}.',
};

export const certificate: CertificateTexts = {
  title: 'Zaświadczenie o zgodzie',
  intro: 'Według zapisów, które prowadzi {shop}. Wpisów tylko przybywa, żaden nie jest zmieniany.',
  terms: {
    who: 'Osoba',
    purpose: 'Cel',
    state: 'Co się stało',
    shown: 'Treść w pokazanym brzmieniu',
    version: 'Wersja treści',
    requested: 'Data prośby',
    confirmed: 'Potwierdzenie ze skrzynki',
    source: 'Gdzie',
    network: 'Adres sieciowy i przeglądarka',
    record: 'Wpis',
  },
  sources: {
    'unsubscribe-page': 'strona rezygnacji',
    'one-click': 'przycisk rezygnacji w programie pocztowym',
    preferences: 'strona ustawień',
  },
  notKept: 'już nieprzechowywane',
};

export const leaving: LeavingTexts = {
  question: 'Powiesz nam, dlaczego? Nie trzeba.',
  reasons: {
    'too-many': 'Za dużo listów',
    'not-for-me': 'To nie dla mnie',
    'too-dear': 'Dla mnie za drogo',
    'not-asked': 'Nie było mojej zgody na te listy',
    other: 'Coś innego',
  },
  button: 'Wyślij odpowiedź',
  thanks: 'Dziękujemy za odpowiedź.',
};
