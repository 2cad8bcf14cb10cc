import { signUp, type Year } from './demoActs.ts';
import { createDemoApi } from './demoApi.ts';
import { demoPeople, longAgo, stride } from './demoPeople.ts';
import { story } from './demoStory.ts';

type Options = {
  url: string;
  credentials: () => Promise<Record<string, string>>;
  /** A test has a part of the people: one in so many. */
  part?: number;
  /** Told how much of the year has gone by. */
  onProgress?: (share: number) => void;
};
/**
 * Fills a believable shop with a year, through its API only: people come by every way in, most confirm, they buy, read,
 * click, leave and complain, and staff writes to them. The clock stops every two or three weeks and whenever a campaign goes out,
 * and at last shows the machine's time. Nothing is done where there is already somebody.
 */
export async function seedDemo({ url, credentials, part = 1, onProgress = () => {} }: Options): Promise<boolean> {
  const api = createDemoApi(url, credentials);
  if ((await api.get('/v1/contacts', 'owner')).items.length > 0) return false;
  const today = new Date();
  const people = demoPeople(today, part);
  const year: Year = {
    ...{ api, people, ids: new Map(), made: new Map() },
    // A little later each time, so that what is due so many days after a stop is due before another.
    at: (daysAgo, hour = 10.5 + 4 * (1 - daysAgo / longAgo)) => wall(today, daysAgo, hour),
    here: (daysAgo) => people.filter(({ joined }) => joined >= daysAgo),
  };
  const stops = Object.entries(story).map(([daysAgo, act]) => ({ daysAgo: Number(daysAgo), act }));
  const days = [...new Set([...strides(), ...stops.map(({ daysAgo }) => daysAgo)])].sort((a, b) => b - a);
  for (const [i, daysAgo] of days.entries()) {
    onProgress(i / days.length);
    const instant = year.at(daysAgo);
    await api.moveTo(instant < today ? instant : today);
    if (daysAgo % stride === 0) await theStrideOf(daysAgo, year);
    await story[daysAgo]?.(year, daysAgo);
  }
  // What it took is made up for: the system shows the machine's time.
  await api.moveTo(new Date());
  return true;
}

const strides = () => Array.from({ length: longAgo / stride + 1 }, (_, i) => longAgo - i * stride);

function wall(today: Date, daysAgo: number, hour: number): Date {
  const day = new Date(today.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const noon = new Date(`${day}T12:00:00Z`);
  const shown = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hour12: false, timeZone: 'Europe/Warsaw' }).format(noon),
  );
  return new Date(noon.getTime() + (hour - shown) * 3_600_000);
}

/** What happens every two or three weeks: people come, confirm and buy. */
async function theStrideOf(daysAgo: number, year: Year) {
  const { api, people, ids, at } = year;
  await signUp(
    people.filter(({ joined, by }) => joined === daysAgo && by !== 'list' && by !== 'order'),
    year,
  );
  const bought = people.flatMap((person) =>
    person.orders
      .map((order, i) => ({ ...order, person, i }))
      .filter((order) => order.daysAgo >= daysAgo && order.daysAgo < daysAgo + stride),
  );
  for (let from = 0; from < bought.length; from += 100) {
    const orders = bought.slice(from, from + 100).map(({ person, item, daysAgo: ago, i }) => ({
      orderId: `demo-${person.email.split('@')[0]}-${i + 1}`,
      email: person.email,
      at: at(ago, 8 + (i % 9)).toISOString(),
      total: item.price,
      currency: 'PLN',
      items: [{ name: item.name, sku: item.sku, quantity: 1, price: item.price }],
      ...(i % 9 === 4 && { discount: Math.round(item.price / 10) }),
      ...(person.by === 'order' && { firstName: person.firstName, lastName: person.lastName, phone: person.phone }),
    }));
    const { results } = await api.post('/v1/orders/batch', { orders }, 'shop');
    for (const { index, contactId } of results) if (contactId) ids.set(orders[index]!.email, contactId);
  }
  await react(daysAgo, year);
}

/** What people tell and do between two visits of the clock: visits, questions, ratings, refusals, surveys. */
async function react(daysAgo: number, { api, here, at, ids }: Year) {
  const nth = (longAgo - daysAgo) / stride;
  const known = here(daysAgo + stride).filter(({ email }) => ids.has(email));
  if (known.length === 0) return;
  const one = (i: number) => ({
    email: known[(nth * 7 + i * 11) % known.length]!.email,
    at: at(daysAgo + 1, 9 + i).toISOString(),
  });
  const told = [
    { ...one(0), kind: 'visit' },
    { ...one(1), kind: 'visit' },
    {
      ...one(2),
      kind: nth % 2 ? 'question' : 'praise',
      text: nth % 2 ? 'Czy pieczecie bez glutenu?' : 'Najlepszy żytni w mieście',
    },
    { ...one(3), kind: 'rating', value: nth % 6 === 5 ? 2 : 4 + (nth % 2) },
    ...(nth % 2 ? [{ ...one(4), kind: 'refusal', reason: nth % 4 === 1 ? 'too-dear' : 'not-in-stock' }] : []),
    ...(nth % 3 === 2 ? [{ ...one(5), kind: 'cart', value: 8900 }] : []),
  ];
  await api.post(
    '/v1/interactions/batch',
    { interactions: told.map((each, i) => ({ interactionId: `demo-${nth}-${i}`, ...each })) },
    'shop',
  );
  const answers = {
    recommend: String([9, 10, 8, 7, 10, 4, 9][nth % 7]),
    ...(nth % 5 === 2 && { words: 'Więcej chleba po szesnastej' }),
  };
  await api.ask('POST', '/s/after-visit', { answers, locale: 'pl' });
}
