import type { AnswerTexts, DemoTexts, FormTexts, LayoutTexts, QuestionTexts } from './texts.types.ts';

export const layout: LayoutTexts = { language: 'Język' };

export const form: FormTexts = {
  optional: 'nieobowiązkowo',
  fields: {
    email: 'E-mail',
    firstName: 'Imię',
    lastName: 'Nazwisko',
    phone: 'Telefon',
    birthday: 'Urodziny',
    gender: 'Płeć',
    interests: 'Co lubisz?',
  },
  hints: {
    phone: 'Z numerem kierunkowym kraju, np. +48\u00a0600\u00a0100\u00a0200.',
    birthday: 'Wystarczy dzień i miesiąc.',
    interests: 'Wystarczy kilka słów.',
  },
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  months: [
    'styczeń',
    'luty',
    'marzec',
    'kwiecień',
    'maj',
    'czerwiec',
    'lipiec',
    'sierpień',
    'wrzesień',
    'październik',
    'listopad',
    'grudzień',
  ],
  genders: { female: 'Kobieta', male: 'Mężczyzna', other: 'Inna' },
  trap: 'Zostaw to pole puste',
  submit: 'Zapisz mnie',
  sending: 'Wysyłamy…',
  after: 'Najpierw wyślemy jeden list, żeby upewnić się, że to Twój adres.',
  problem: 'Tu trzeba coś poprawić',
  errors: {
    email: 'Wpisz jeden pełny adres e-mail, np. anna@example.com.',
    name: 'Wpisz samo imię lub nazwisko, bez linków i symboli.',
    phone: 'Wpisz numer z kierunkowym kraju, np. +48\u00a0600\u00a0100\u00a0200.',
    birthday: 'Podaj dzień i miesiąc albo zostaw urodziny puste.',
    noSuchDate: 'Nie ma takiej daty: {month} ma {days} dni.',
    year: 'Ten rok się nie zgadza. Popraw go albo zostaw puste pole.',
    tooYoung: 'Na nasze listy jest jeszcze trochę za wcześnie. Nie zachowaliśmy nic z tego, co wpisano.',
    consent: 'Zaznacz to pole, jeśli możemy do Ciebie pisać. Bez tego nam nie wolno.',
    consentChanged: 'To zdanie się zmieniło. Odśwież stronę i przeczytaj je jeszcze raz.',
    other: 'Nie możemy tego odczytać. Popraw albo zostaw puste.',
    tooMany: 'Z Twojej sieci zapisuje się teraz wiele osób. Odczekaj minutę i naciśnij przycisk jeszcze raz.',
    offline: 'Brak połączenia. Sprawdź internet i naciśnij przycisk jeszcze raz; wszystko, co wpisano, nadal tu jest.',
  },
  done: {
    title: 'Teraz zajrzyj do skrzynki',
    text: 'List jest w drodze na adres {address}. Naciśnij w nim przycisk i gotowe.',
    textWithoutAddress: 'List jest w drodze na podany przed chwilą adres. Naciśnij w nim przycisk i gotowe.',
    patience:
      'Po kilku minutach nic nie ma? Zajrzyj do spamu: nadawcą jest {sender}. Jeśli już dostajesz nasze listy, nie trzeba nic więcej robić.',
    again: 'Podaj inny adres',
  },
  overlay: { open: 'Zostaw adres', close: 'Zamknij' },
};

export const confirm: QuestionTexts = {
  title: 'Możemy do Ciebie pisać?',
  text: 'Naciśnij przycisk, a {shop} zacznie wysyłać listy do Twojej skrzynki.',
  button: 'Tak, piszcie do mnie',
  otherwise: 'To nie Ty? Po prostu zamknij tę stronę. Usuniemy adres i więcej nie napiszemy.',
};

export const confirmed: AnswerTexts = {
  title: 'Dziękujemy, jesteś na liście',
  text: 'Od teraz {shop} pisze także do Ciebie. W każdym liście jest link do rezygnacji.',
  link: '',
  help: 'Masz pytania? Napisz: {replyTo}.',
};

export const unsubscribe: QuestionTexts = {
  title: 'Koniec z listami?',
  text: 'Jedno dotknięcie i {shop} od razu przestaje wysyłać Ci listy. O Twoich zamówieniach nadal będziemy informować.',
  button: 'Nie piszcie już do mnie',
  otherwise: 'Wolisz zostać? Po prostu zamknij tę stronę.',
};

export const unsubscribed: AnswerTexts = {
  title: 'Listy już nie przyjdą',
  text: 'Od teraz {shop} nie wysyła Ci listów. O Twoich zamówieniach nadal będziemy informować.',
  link: 'Zapisz się ponownie',
  help: 'To pomyłka albo chcesz powiedzieć, dlaczego? Napisz: {replyTo}.',
};

export const refused: AnswerTexts = {
  title: 'Ten link już nie działa',
  text: 'Mógł stracić ważność albo po drodze zgubił się jego kawałek. Nic się nie zmieniło.',
  link: 'Zapisz się ponownie',
  help: 'Potrzebujesz pomocy albo chcesz zrezygnować z listów? Napisz: {replyTo}, a my się tym zajmiemy.',
};

export const notFound: AnswerTexts = {
  title: 'Nie ma takiej strony',
  text: 'Może adres się urwał albo wkradła się literówka.',
  link: 'Przejdź do formularza',
  help: 'Czegoś szukasz? Napisz: {replyTo}.',
};

export const demo: DemoTexts = {
  title: 'Chleb, który rósł całą noc',
  text: 'Nasze ciasto dojrzewa szesnaście godzin. Pierwsze bochenki wychodzą z pieca o szóstej rano.',
  goodsTitle: 'Dziś na ladzie',
  goods: [
    { name: 'Chleb żytni na zakwasie', about: 'Mąka, woda, sól i czas.' },
    { name: 'Makowiec', about: 'Więcej maku niż ciasta.' },
    { name: 'Szarlotka', about: 'Kwaśne jabłka, masło, szczypta cynamonu.' },
  ],
  hoursTitle: 'Otwarte',
  hours: ['Od poniedziałku do piątku 6–18', 'W sobotę 6–14'],
};
