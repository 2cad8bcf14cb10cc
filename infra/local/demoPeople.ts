/** A person of the demonstration: how they came, whether they confirmed, what they bought. */
type DemoPerson = {
  firstName: string;
  email: string;
  locale: 'pl' | 'en' | 'ru' | 'fi' | 'sr';
  form: 'newsletter' | 'till' | 'chat';
  placement?: string;
  /** A date, or a year and days from now. */
  birthday?: string;
  confirms: boolean;
  /** Totals in grosz. */
  orders: Array<{ daysAgo: number; total: number; item: string }>;
};

const bread = (daysAgo: number) => ({ daysAgo, total: 1890, item: 'Chleb żytni na zakwasie' });
const cake = (daysAgo: number) => ({ daysAgo, total: 8900, item: 'Sernik krakowski' });
const rolls = (daysAgo: number) => ({ daysAgo, total: 2450, item: 'Drożdżówki z kruszonką, 5 sztuk' });
const every = (days: number, times: number, order: (daysAgo: number) => ReturnType<typeof bread>) =>
  Array.from({ length: times }, (_, i) => order(2 + i * days));

const atTill = { form: 'till', placement: 'store-1-till', locale: 'pl', confirms: true } as const;
const inWindow = { form: 'till', placement: 'store-2-window', locale: 'pl', confirms: true } as const;
const online = { form: 'newsletter', confirms: true } as const;

export const people: DemoPerson[] = [
  {
    ...online,
    firstName: 'Anna',
    email: 'anna.kowalska@example.com',
    locale: 'pl',
    birthday: '1988 +3',
    orders: every(7, 12, bread),
  },
  {
    ...online,
    firstName: 'Piotr',
    email: 'piotr.nowak@example.com',
    locale: 'pl',
    birthday: '1979 +12',
    orders: every(14, 6, bread),
  },
  {
    ...atTill,
    firstName: 'Katarzyna',
    email: 'kasia.wrona@example.com',
    birthday: '1995 +1',
    orders: [cake(5), rolls(40), cake(120)],
  },
  { ...atTill, firstName: 'Tomasz', email: 'tomasz.zielinski@example.com', orders: every(10, 9, rolls) },
  {
    ...atTill,
    firstName: 'Magdalena',
    email: 'magda.lis@example.com',
    birthday: '1984-02-29',
    orders: [cake(88), bread(95), bread(110)],
  },
  { ...atTill, firstName: 'Jakub', email: 'jakub.mazur@example.com', birthday: '2001 +25', orders: [bread(130)] },
  { ...atTill, firstName: 'Zofia', email: 'zofia.krol@example.com', birthday: '--06-24', orders: every(30, 4, cake) },
  { ...inWindow, firstName: 'Michał', email: 'michal.dudek@example.com', orders: [rolls(3)] },
  {
    ...inWindow,
    firstName: 'Agnieszka',
    email: 'aga.pawlak@example.com',
    birthday: '1990 -4',
    orders: [rolls(21), rolls(28)],
  },
  { ...inWindow, firstName: 'Marek', email: 'marek.sikora@example.com', orders: [] },
  { ...inWindow, firstName: 'Ewa', email: 'ewa.bak@example.com', birthday: '1966 +40', orders: [cake(200), cake(365)] },
  { ...inWindow, firstName: 'Łukasz', email: 'lukasz.gora@example.com', confirms: false, orders: [] },
  {
    ...online,
    firstName: 'Emma',
    email: 'emma.brown@example.com',
    locale: 'en',
    birthday: '1992 +7',
    orders: [rolls(9), bread(16), rolls(23)],
  },
  { ...online, firstName: 'James', email: 'james.hall@example.com', locale: 'en', orders: [cake(60)] },
  { ...online, firstName: 'Olivia', email: 'olivia.reed@example.com', locale: 'en', confirms: false, orders: [] },
  {
    ...online,
    firstName: 'Мария',
    email: 'maria.sokolova@example.com',
    locale: 'ru',
    birthday: '1987 +2',
    orders: every(12, 5, rolls),
  },
  { ...online, firstName: 'Алексей', email: 'aleksey.orlov@example.com', locale: 'ru', orders: [bread(91)] },
  {
    ...online,
    firstName: 'Aino',
    email: 'aino.virtanen@example.com',
    locale: 'fi',
    birthday: '1998 +18',
    orders: [bread(6), bread(13)],
  },
  { ...online, firstName: 'Mikko', email: 'mikko.nieminen@example.com', locale: 'fi', orders: [] },
  {
    ...online,
    firstName: 'Јелена',
    email: 'jelena.jovanovic@example.com',
    locale: 'sr',
    birthday: '1993 +5',
    orders: [cake(15), bread(45)],
  },
  { ...online, firstName: 'Никола', email: 'nikola.petrovic@example.com', locale: 'sr', orders: [rolls(150)] },
  {
    form: 'chat',
    confirms: true,
    firstName: 'Barbara',
    email: 'basia.witek@example.com',
    locale: 'pl',
    birthday: '1972 +30',
    orders: [cake(33), cake(70)],
  },
  {
    form: 'chat',
    confirms: true,
    firstName: 'Paweł',
    email: 'pawel.urban@example.com',
    locale: 'pl',
    orders: [bread(1)],
  },
  { form: 'chat', confirms: false, firstName: 'Iga', email: 'iga.stasiak@example.com', locale: 'pl', orders: [] },
];
