import {
  answerWhyNot,
  linkIn,
  mailsTo,
  pick,
  prefer,
  read,
  redeem,
  schedule,
  signUp,
  takeIn,
  wallTime,
  type Year,
} from './demoActs.ts';
import { coffee, gingerbread, spelt, thanks, weekend, weekendSubject } from './demoLetters.ts';
import { type DemoPerson, goods, longAgo } from './demoPeople.ts';

const rule = {
  everybody: { field: 'createdAt', op: 'exists', value: true },
  cakes: {
    all: [
      { field: 'orders.count', op: 'gte', value: 1 },
      { field: 'orders.total', op: 'gte', value: 8000 },
    ],
  },
};

/** What staff does, by the days before today on which it does it. */
export const story: Record<number, (year: Year, daysAgo: number) => Promise<unknown>> = {
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
    const { name, trigger, condition, purpose, cap, lateBy, steps, state } = dear;
    await api.ask(
      'PUT',
      '/v1/automations/too-dear',
      { name, trigger: { ...trigger, offers }, condition, purpose, cap, lateBy, steps: steps.map(written), state },
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
