/** A person of the demonstration: how and when they came, and what they buy. Days are counted back from today. */
export type DemoPerson = {
  firstName: string;
  lastName: string;
  email: string;
  locale: Locale;
  /** `list`: from the shop's old list; `order`: bought without signing up. */
  by: 'list' | 'newsletter' | 'till' | 'chat' | 'order';
  placement?: string;
  phone?: string;
  /** `--04-23`, or with a year. */
  birthday?: string;
  interests?: string[];
  joined: number;
  /** Whether they agreed to letters; somebody of the list may not have. */
  agreed: boolean;
  orders: { daysAgo: number; item: (typeof goods)[number] }[];
};
type Locale = 'pl' | 'en' | 'ru' | 'fi' | 'sr';

/** The year goes by in strides of so many days, from so many days ago. */
export const stride = 18;
export const longAgo = 360;
/** How far ahead of the machine's time a host begins that is to be filled in, in ms: before the year. */
export const demoBegins = -(longAgo + 1) * 86_400_000;

export const goods = [
  { name: 'Chleb żytni na zakwasie', sku: 'chleb-zytni', price: 1890 },
  { name: 'Bułki orkiszowe, 6 sztuk', sku: 'bulki-orkiszowe', price: 1560 },
  { name: 'Drożdżówki z kruszonką, 5 sztuk', sku: 'drozdzowki', price: 2450 },
  { name: 'Sernik krakowski', sku: 'sernik', price: 8900 },
  { name: 'Tort śmietankowy z malinami', sku: 'tort-maliny', price: 14_900 },
] as const;

/** First and last names of women, then of men. */
const names: Record<Locale, readonly [string, string, string, string]> = {
  pl: [
    'Anna Katarzyna Magdalena Zofia Agnieszka Ewa Barbara Iga Maria Joanna Natalia Monika Hanna',
    'Kowalska Wrona Lis Król Pawlak Bąk Witek Zielińska Wójcik Kubiak Wilk Szulc Kozak Mazurek Dąbrowska',
    'Piotr Tomasz Jakub Michał Marek Łukasz Paweł Jan Krzysztof Adam Grzegorz Rafał',
    'Nowak Zieliński Mazur Dudek Sikora Góra Urban Zając Sobczak Baran Cieślak Kaczmarek Stasiak',
  ],
  en: ['Emma Olivia Grace', 'Brown Reed Hughes Clarke', 'James Thomas Henry', 'Hall Ward Cole Brown'],
  ru: ['Мария Ольга Анна', 'Соколова Белова Лебедева', 'Алексей Дмитрий Иван', 'Орлов Волков Морозов'],
  fi: ['Aino Helmi Sanna', 'Virtanen Lahtinen Heikkinen', 'Mikko Eero Väinö', 'Nieminen Mäkelä Öhman'],
  sr: ['Јелена Милица Ана', 'Јовановић Илић Павловић', 'Никола Марко Стефан', 'Петровић Ђорђевић Костић'],
};

/** The same on every run: a small generator with a fixed seed (Park and Miller). */
function chances(seed: number) {
  let at = seed;
  const next = () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  };
  return {
    below: (n: number) => Math.floor(next() * n),
    happens: (share: number) => next() < share,
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!,
  };
}

const letters: Record<string, string> = Object.fromEntries(
  (
    'ą a,ć c,ę e,ł l,ń n,ó o,ś s,ź z,ż z,ä a,ö o,а a,б b,в v,г g,д d,е e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,' +
    'т t,у u,ф f,х h,ц c,ч ch,ш sh,щ sh,ы y,ь ,э e,ю yu,я ya,ђ dj,ј j,љ lj,њ nj,ћ c,џ dz'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const plain = (text: string) => [...text.toLowerCase()].map((sign) => letters[sign] ?? sign).join('');

const ways: { by: DemoPerson['by']; placement?: string; count: number; among: readonly Locale[] }[] = [
  { by: 'list', count: 160, among: ['pl'] },
  { by: 'newsletter', count: 50, among: ['pl', 'pl', 'en', 'ru', 'fi', 'sr'] },
  { by: 'till', placement: 'store-1-till', count: 30, among: ['pl', 'pl', 'pl', 'ru'] },
  { by: 'till', placement: 'store-2-window', count: 16, among: ['pl', 'pl', 'en', 'sr'] },
  { by: 'till', placement: 'store-3-table', count: 10, among: ['pl', 'en', 'fi'] },
  { by: 'chat', count: 8, among: ['pl', 'en'] },
  { by: 'order', count: 28, among: ['pl'] },
];

/** How somebody buys: so many strides between two orders, and how often at most. */
const habits = [
  { every: 1, most: 21, of: 2 },
  { every: 2, most: 10, of: 5 },
  { every: 5, most: 4, of: 14 },
  { every: 9, most: 2, of: 22 },
  { every: 1, most: 1, of: 57 },
];

const nthOf = (words: string, n: number) => words.split(' ').at(n % words.split(' ').length)!;

/** The day's month and day so many days before today, `--04-23`. */
const dayOf = (now: Date, daysAgo: number): string =>
  new Date(now.getTime() - daysAgo * 86_400_000)
    .toISOString()
    .slice(4, 10)
    .replace('-', '--')
    .replace('--02-29', '--02-28');

/** Three hundred and two people, two of whom will be nobody by the end: one is erased, one turns out to be another. */
export function demoPeople(now: Date, part = 1): DemoPerson[] {
  const chance = chances(1_926);
  const strides = longAgo / stride;
  const listAt = strides / 2;
  const seen = new Map<string, number>();
  const byName = new Map<Locale, number>();
  return ways.flatMap(({ by, placement, count: all, among }) => {
    const count = Math.ceil(all / part);
    return Array.from({ length: count }, (_, i): DemoPerson => {
      const locale = chance.one(among);
      const nth = byName.get(locale) ?? 0;
      byName.set(locale, nth + 1);
      const [firsts, lasts] = nth % 5 < 3 ? names[locale] : names[locale].slice(2);
      const firstName = nthOf(firsts!, nth);
      const lastName = nthOf(lasts!, nth * 7 + 3);
      const base = `${plain(firstName)}.${plain(lastName)}`;
      const again = (seen.get(base) ?? 0) + 1;
      seen.set(base, again);
      // More find their way in as the year goes by; the list of the old till comes when half of it is over.
      const step =
        by === 'list'
          ? listAt
          : Math.min(strides, Math.floor(Math.sqrt((i + chance.below(2)) / count) * (strides + 1)));
      const joined = longAgo - step * stride;
      const habit = chance.one(habits.flatMap((each) => Array.from({ length: each.of }, () => each)));
      const buys = by === 'order' || chance.happens(0.7);
      const from = step + (by === 'list' ? 1 + chance.below(12) : by === 'order' ? 0 : chance.below(2));
      const orders = Array.from({ length: buys ? habit.most : 0 }, (_, n) => from + n * habit.every)
        .filter((at) => at <= strides)
        .map((at) => ({
          daysAgo: longAgo - at * stride + chance.one([2, 2, 3, 6]),
          item: chance.one(habit.every === 1 ? goods.slice(0, 4) : goods),
        }));
      const hasBirthday = by !== 'order' && chance.happens(by === 'chat' ? 0.9 : 0.55);
      // A day at which the clock stops in what is left of the year, or one of the coming weeks.
      const birthday = chance.happens(0.3)
        ? dayOf(now, -1 - chance.below(28))
        : dayOf(now, joined - stride * (1 + chance.below(Math.max(1, strides - step))));
      return {
        firstName,
        lastName,
        email: `${base}${again > 1 ? again : ''}@example.${chance.one(['com', 'com', 'org', 'net'])}`,
        locale,
        by,
        joined,
        agreed: by === 'order' ? false : by !== 'list' || i % 4 !== 3,
        orders,
        ...(placement && { placement }),
        ...((by === 'list' || by === 'order') && {
          phone: `+48 601 ${String(100_000 + i * 37 + (by === 'order' ? 9 : 0)).replace(/(...)$/, ' $1')}`,
        }),
        ...(hasBirthday && {
          birthday: chance.happens(0.5) ? birthday.replace('-', String(1952 + chance.below(50))) : birthday,
        }),
        ...(by === 'chat' && { interests: [chance.one(['bread', 'rolls', 'cakes'])] }),
      };
    });
  });
}
