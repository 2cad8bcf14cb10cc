import { createDemoApi, type DemoApi, forEach } from './demoApi.ts';
import { coffee, gingerbread, spelt, thanks, weekend, weekendSubject } from './demoLetters.ts';
import { type DemoPerson, demoPeople, goods, longAgo, stride } from './demoPeople.ts';

type Options = {
  url: string;
  credentials: () => Promise<Record<string, string>>;
  /** A test has a part of the people: one in so many. */
  part?: number;
  /** Told how much of the year has gone by. */
  onProgress?: (share: number) => void;
};
type Form = { consents: { purpose: string; hash: string }[]; fields: { name: string }[] };
type Mail = { id: string; to: string; text: string; tags: Record<string, string> };
type Year = {
  api: DemoApi;
  people: DemoPerson[];
  ids: Map<string, string>;
  /** The instant of an hour of the clock in Wrocław, so many days ago. */
  at(daysAgo: number, hour?: number): Date;
  /** Of those who are in by now, as the list has them. */
  here(daysAgo: number): DemoPerson[];
  made: Map<string, string>;
};

const browser = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15' };

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

async function signUp(coming: DemoPerson[], { api }: Year, confirming = true) {
  const forms = new Map<string, Promise<Form>>();
  await forEach(coming, 6, async ({ by, placement, locale, email, ...person }) => {
    const path = `/v1/forms/${by}?locale=${locale}`;
    const form: Promise<Form> = forms.get(path) ?? api.get(path);
    forms.set(path, form);
    const { consents, fields } = await form;
    const known = new Set(fields.map(({ name }) => name));
    const profile = Object.fromEntries(
      (['firstName', 'birthday', 'interests'] as const)
        .filter((name) => person[name] && known.has(name))
        .map((name) => [name, person[name]]),
    );
    await api.post('/v1/signups', {
      ...{ form: by, email, locale, elapsedMs: 14_000, ...profile },
      ...(placement && { placement }),
      consents: Object.fromEntries(consents.map(({ purpose, hash }) => [purpose, { granted: true, text: hash }])),
    });
  });
  if (!confirming || coming.length === 0) return;
  await api.post('/_local/idle');
  await forEach(coming, 4, async ({ email }) => {
    const link = linkIn((await mailsTo(email, api))[0], 'confirm');
    if (!link) throw new Error(`no confirmation mail came for ${email}`);
    await api.post(link);
  });
  await api.post('/_local/idle');
}

const mailsTo = (email: string, api: DemoApi): Promise<Mail[]> =>
  api.get(`/_local/mail?to=${encodeURIComponent(email)}`);
const linkIn = (mail: Mail | undefined, path: string) =>
  new RegExp(`https?:\\S+/${path}[/?]\\S+`).exec(mail?.text ?? '')?.[0];

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

type Letter = { name: string; segment: string; content: object } & Record<string, unknown>;

/** Writes a campaign and has it go out at a moment of so many days ago. */
async function schedule(
  key: string,
  { daysAgo, hour = 10, zone = 'shop', ...letter }: Letter & { daysAgo: number; hour?: number; zone?: string },
  { api, at, made }: Year,
) {
  const { id } = await api.post(
    '/v1/campaigns',
    { purpose: 'newsletter', ...letter, schedule: { at: wallTime(at(daysAgo, hour)), zone, grace: 'PT6H' } },
    'marketer',
  );
  await api.post(`/v1/campaigns/${id}/schedule`, undefined, 'marketer');
  made.set(key, id);
}

type Reading = { clicks: number; leaves?: number; bounces?: number; complains?: number };

/** Of those whom a campaign has reached some click, a few leave, and what SES tells comes in. */
async function read(key: string, { clicks, leaves = 0, bounces = 0, complains = 0 }: Reading, { api, made }: Year) {
  const occasion = `campaign-${made.get(key)}`;
  const { items } = await api.get(`/v1/campaigns/${made.get(key)}/recipients?state=sent`, 'marketer');
  const emails: string[] = items
    .map(({ email }: { email?: string }) => email)
    .filter(Boolean)
    .sort();
  const letterOf = async (email: string) => (await mailsTo(email, api)).find(({ tags }) => tags.occasion === occasion);
  const share = emails.filter((_, i) => i % 10 < clicks);
  await forEach(share, 6, async (email) => {
    const link = linkIn(await letterOf(email), 'c');
    if (link) await api.ask('GET', link, undefined, undefined, browser);
  });
  const others = emails.filter((_, i) => i % 10 >= clicks);
  await forEach(others.slice(0, leaves), 2, async (email) => {
    const link = linkIn(await letterOf(email), 'unsubscribe');
    if (link) await api.ask('POST', link, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
  });
  for (const [i, email] of others.slice(leaves, leaves + bounces + complains).entries()) {
    const mail = await letterOf(email);
    const event = i < bounces ? { eventType: 'Bounce', bounceType: 'Permanent' } : { eventType: 'Complaint' };
    await api.post('/_local/ses/events', { messageId: mail?.id, ...event });
  }
}

const rule = {
  everybody: { field: 'createdAt', op: 'exists', value: true },
  cakes: {
    all: [
      { field: 'orders.count', op: 'gte', value: 1 },
      { field: 'orders.total', op: 'gte', value: 8000 },
    ],
  },
};

/** One of those who came by a way, agreed and have bought. */
function pick({ people, ids }: Year, by: DemoPerson['by'], nth: number): DemoPerson {
  const all = people.filter((person) => person.by === by && person.agreed && ids.has(person.email));
  return all[nth % all.length]!;
}

/** Vouchers of people are shown at the till: redeemed for a receipt, and a few cancelled. */
async function redeem({ api, ids, here }: Year, daysAgo: number, most: number, cancels = 0) {
  let left = most + cancels;
  for (const { email } of here(daysAgo).filter((person) => person.agreed && ids.has(person.email))) {
    const { vouchers = [] } = await api.get(`/v1/contacts/${ids.get(email)}`, 'marketer');
    const open = vouchers.find(({ state }: { state: string }) => state === 'open');
    if (!open) continue;
    if (left <= most)
      await api.post(`/v1/vouchers/${open.code}/redeem`, { receipt: `PAR/${daysAgo}/${left}` }, 'clerk');
    else await api.post(`/v1/vouchers/${open.code}/cancel`, { reason: 'Wydany dwa razy tej samej osobie' }, 'marketer');
    left -= 1;
    if (left === 0) return;
  }
}

/** Behind the link of somebody's newest letter: a pause, or nothing but birthdays, or all of it gone. */
async function prefer(person: DemoPerson, fields: Record<string, string>, { api }: Year) {
  const letter = (await mailsTo(person.email, api)).find(({ tags }) => tags.kind === 'marketing');
  const link = linkIn(letter, 'preferences');
  if (link) await api.ask('POST', link, new URLSearchParams(fields));
}

/** Why they did not come, told by some whom the letter asked. */
async function answerWhyNot({ api, here }: Year, daysAgo: number, most: number) {
  let left = most;
  for (const { email } of here(daysAgo)) {
    const letter = (await mailsTo(email, api)).find(({ tags }) => tags.occasion?.startsWith('win-back'));
    const link = linkIn(letter, 's/why-not');
    if (!link) continue;
    const reason = ['too-dear', 'not-in-stock', 'not-interested', 'other'][left % 4]!;
    await api.ask('POST', link, { answers: { reason }, locale: 'pl' });
    left -= 1;
    if (left === 0) return;
  }
}

/** What staff does, by the days before today on which it does it. */
const story: Record<number, (year: Year, daysAgo: number) => Promise<unknown>> = {
  [longAgo]: async (year) => {
    const { api } = year;
    await api.ask('PUT', '/v1/segments/everybody', { name: 'Wszyscy', rule: rule.everybody }, 'marketer');
    await api.ask('PUT', '/v1/segments/cake-lovers', { name: 'Lubią ciasta', rule: rule.cakes }, 'marketer');
  },
  342: (year) =>
    schedule('spelt', { name: 'Chleb orkiszowy wraca', segment: 'warm', content: spelt, daysAgo: 324 }, year),
  324: (year) => read('spelt', { clicks: 3, leaves: 1, bounces: 1 }, year),
  306: async (year) => {
    await redeem(year, 306, 4);
    // A list from the wrong year is taken back at once.
    const wrong = await takeIn('kiermasz-2019.csv', strangers, year);
    await year.api.post(`/v1/imports/${wrong}/undo`, undefined, 'marketer');
  },
  288: async (year) => {
    const ab = { share: 0.5, by: 'clicks', after: 'PT4H', subject: weekendSubject };
    await schedule(
      'weekend',
      { name: 'Sernik na sobotę', segment: 'everybody', exclude: ['new'], content: weekend, ab, daysAgo: 270 },
      year,
    );
  },
  270: async (year) => {
    await read('weekend', { clicks: 3, leaves: 2, bounces: 1, complains: 1 }, year);
    // The better subject is found, and a sweep later the rest goes out.
    for (const hour of [14.1, 14.2]) await year.api.moveTo(year.at(270, hour));
    await answerWhyNot(year, 270, 4);
  },
  252: (year) => redeem(year, 252, 6, 1),
  216: async (year) => {
    const { api } = year;
    const { id: _id, version: _version, ...dear } = await api.get('/v1/automations/too-dear', 'marketer');
    const offers = [{ id: 'wtorki', from: wallTime(year.at(198, 9)), until: wallTime(year.at(126, 20)) }];
    const { trigger, condition, purpose, cap, lateBy, steps, state } = dear;
    await api.ask(
      'PUT',
      '/v1/automations/too-dear',
      { trigger: { ...trigger, offers }, condition, purpose, cap, lateBy, steps: steps.map(written), state },
      'marketer',
    );
  },
  180: async (year) => {
    await takeIn(
      'stali-klienci.csv',
      year.people.filter(({ by }) => by === 'list'),
      year,
    );
    const { ids, api } = year;
    for (const [i, kind] of (['praise', 'complaint', 'complaint'] as const).entries())
      await api.post(
        `/v1/contacts/${[...ids.values()].at((i * 9) % ids.size)}/interactions`,
        { kind, text: said[i] },
        'clerk',
      );
    await answerWhyNot(year, 180, 5);
  },
  162: (year) =>
    schedule(
      'coffee',
      {
        name: 'Kawa do drożdżówki',
        segment: 'cake-lovers',
        exclude: ['too-dear'],
        holdout: 0.15,
        content: coffee,
        daysAgo: 144,
      },
      year,
    ),
  144: async (year) => {
    await read('coffee', { clicks: 4, leaves: 2, bounces: 1 }, year);
    await year.api.moveTo(year.at(144, 17));
  },
  126: (year) => redeem(year, 126, 8, 1),
  108: async (year) => {
    // Planned for everybody's own morning, then thought better of.
    await schedule(
      'rain',
      { name: 'Deszczowa środa', segment: 'cake-lovers', content: weekend, daysAgo: 107, hour: 9, zone: 'contact' },
      year,
    );
    await year.api.post('/_local/idle');
    await year.api.post(`/v1/campaigns/${year.made.get('rain')}/cancel`, undefined, 'marketer');
  },
  90: async (year) => {
    await prefer(pick(year, 'newsletter', 3), { action: 'save', pause: 'P90D' }, year);
    await prefer(pick(year, 'till', 5), { action: 'save', pause: 'birthday' }, year);
  },
  72: (year) => redeem(year, 72, 6),
  36: async (year) => {
    await prefer(pick(year, 'till', 9), { action: 'save', pause: 'P90D' }, year);
    await schedule(
      'thanks',
      { name: 'Rok razem', segment: 'everybody', exclude: ['new'], holdout: 0.1, content: thanks, daysAgo: 18 },
      year,
    );
    // One mail SES refuses for what is in it.
    await year.api.post('/_local/faults', [{ service: 'ses', fault: 'content', times: 1, function: 'send' }]);
  },
  18: async (year) => {
    await read('thanks', { clicks: 4, leaves: 3, bounces: 1, complains: 1 }, year);
    await year.api.moveTo(year.at(18, 17));
    await redeem(year, 18, 5);
    await answerWhyNot(year, 18, 3);
  },
  8: async (year) => {
    const { people, api } = year;
    const at = year.at(14, 12).toISOString();
    // After the letter some come by; of a holdout fewer would.
    const orders = people
      .filter(({ agreed, email }, i) => agreed && i % 6 === 0 && year.ids.has(email))
      .map(({ email }, i) => {
        const { name, sku, price } = goods[i % goods.length]!;
        return {
          orderId: `demo-rok-${i}`,
          email,
          at,
          total: price,
          currency: 'PLN',
          discount: Math.round(price / 10),
          items: [{ name, sku, quantity: 1, price }],
        };
      });
    await api.post('/v1/orders/batch', { orders: orders.slice(0, 100) }, 'shop');
  },
  2: async (year) => {
    const { api, ids, people } = year;
    // A neighbour who wants to be forgotten, and one who is here twice.
    const asks = pick(year, 'newsletter', 8);
    await prefer(asks, { action: 'erase' }, year);
    await api.post('/_local/idle');
    const erase = linkIn((await mailsTo(asks.email, api))[0], 'erase');
    if (erase) await api.ask('POST', erase, new URLSearchParams());
    // Nobody orders any more who is forgotten: else they would be back.
    asks.orders = [];
    const [twice, thrice] = people.filter(({ by, email }) => by === 'order' && ids.has(email));
    const first = pick(year, 'list', 4);
    await api
      .ask(
        'PATCH',
        `/v1/contacts/${ids.get(twice!.email)}`,
        { firstName: first.firstName, lastName: first.lastName, phone: first.phone },
        'marketer',
      )
      .catch(() => {});
    await api.post(`/v1/contacts/${ids.get(first.email)}/merge`, { with: ids.get(twice!.email) }, 'marketer');
    const again = pick(year, 'till', 2);
    for (const one of [thrice!, again])
      await api.ask(
        'PATCH',
        `/v1/contacts/${ids.get(one.email)}`,
        { firstName: 'Teresa', lastName: 'Górska', birthday: '1961-05-12' },
        'owner',
      );
    await signUp(doubters, year, false);
  },
  1: async (year) => {
    const { api, ids } = year;
    await schedule(
      'gingerbread',
      {
        name: 'Pierniki na zamówienie',
        segment: 'everybody',
        exclude: ['new'],
        content: gingerbread,
        daysAgo: -3,
        hour: 9,
        zone: 'contact',
      },
      year,
    );
    await api.post(
      '/v1/campaigns',
      { name: 'Zimowe bochenki', segment: 'loyal', purpose: 'newsletter', content: spelt },
      'marketer',
    );
    await api.post(
      `/v1/contacts/${ids.get(pick(year, 'till', 0).email)}/interactions`,
      { kind: 'complaint', text: 'Chleb był zakalcowaty, prosi o telefon' },
      'clerk',
    );
    await api.ask('PATCH', `/v1/contacts/${ids.get(pick(year, 'list', 1).email)}`, { tags: ['kawiarnia'] }, 'owner');
  },
};

const said = ['Chwali chleb orkiszowy', 'Sernik był za słodki', 'Długo czekała na odbiór zamówienia'];
const wallTime = (instant: Date) =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Warsaw' })
    .format(instant)
    .replace(' ', 'T');
/** A step as it is written: what a view adds is left out. */
const written = ({ after, letter, onlyIf, survey, voucher }: Record<string, unknown>) => ({
  after,
  letter,
  ...(onlyIf !== undefined && { onlyIf }),
  ...(survey !== undefined && { survey }),
  ...(voucher !== undefined && { voucher }),
});
/** Who signed up in the last days and has not opened the mail yet. */
const doubters: DemoPerson[] = [
  'Teodor Malec',
  'Lena Bury',
  'Oskar Wolny',
  'Nina Sowa',
  'Igor Maj',
  'Pola Rak',
  'Kaja Mak',
  'Alan Ptak',
  'Ida Dąb',
].map((name, i) => newcomer(name, i % 3 ? 'till' : 'newsletter'));
/** Nobody whom the shop knows by the end. */
const strangers: DemoPerson[] = ['Zenon Stary', 'Halina Dawna', 'Wiesław Były', 'Irena Miniona'].map((name) =>
  newcomer(name, 'list'),
);

function newcomer(name: string, by: 'till' | 'newsletter' | 'list'): DemoPerson {
  const [firstName, lastName] = name.split(' ') as [string, string];
  const email = `${name.toLowerCase().replace('ą', 'a').replace('ł', 'l').replace('ł', 'l').replace(' ', '.')}@example.com`;
  return {
    firstName,
    lastName,
    email,
    locale: 'pl',
    by,
    joined: 0,
    agreed: false,
    orders: [],
    ...(by === 'till' && { placement: 'store-1-till' }),
  };
}

/** A list is brought in as from the console: put there, tried, carried out. */
async function takeIn(name: string, people: DemoPerson[], { api }: Year): Promise<string> {
  const rows = people.map(({ firstName, lastName, email, phone, birthday, agreed }) =>
    [
      firstName,
      lastName,
      email,
      phone,
      birthday?.replace(/^--/, '')?.length === 10 ? birthday : '',
      agreed ? 'tak' : 'nie',
      agreed ? '2025-03-14' : '',
    ].join(';'),
  );
  const csv = [
    'Imię;Nazwisko;E-mail;Telefon;Data urodzenia;Zgoda na newsletter;Data zgody',
    ...rows,
    'Bez;Adresu;brak;;;nie;',
  ].join('\r\n');
  const body = new TextEncoder().encode(csv);
  const { id, upload } = await api.post('/v1/imports', { name, bytes: body.length }, 'marketer');
  const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
  if (!put.ok) throw new Error(`The list could not be put there: ${put.status}`);
  const consent = {
    purpose: 'newsletter',
    evidence: 'Karty stałego klienta, podpisane przy kasie, segregator w biurze',
  };
  await api.ask('PUT', `/v1/imports/${id}`, { consent }, 'marketer');
  await api.post(`/v1/imports/${id}/read`, undefined, 'marketer');
  await api.post('/_local/idle');
  await api.post(`/v1/imports/${id}/start`, undefined, 'marketer');
  await api.post('/_local/idle');
  return id;
}
