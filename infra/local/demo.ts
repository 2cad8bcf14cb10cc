import { people } from './demoPeople.ts';

type Options = { url: string; credentials: Record<string, string>; clock: { now(): Date } };
type Form = { consents: Array<{ purpose: string; hash: string }>; fields: Array<{ name: string }> };
type Mail = { text: string };

const DAY = 86_400_000;

/**
 * Fills a believable shop, through the public API only: people sign up on the website, at the till and in the window, most of
 * them open the mail and confirm, and they buy as people do, some often, some once, some not for months.
 */
export async function seedDemo({ url, credentials, clock }: Options): Promise<void> {
  const api = createApi(url);
  const forms = new Map<string, Promise<Form>>();
  const formOf = (form: string, locale: string) => {
    const path = `/v1/forms/${form}?locale=${locale}`;
    const known = forms.get(path) ?? api.get<Form>(path);
    forms.set(path, known);
    return known;
  };

  for (const { form, placement, ...person } of people) {
    const { consents, fields } = await formOf(form, person.locale);
    const known = new Set(fields.map(({ name }) => name));
    await api.post('/v1/signups', {
      form,
      email: person.email,
      locale: person.locale,
      elapsedMs: 14_000,
      ...(placement && { placement }),
      ...(known.has('firstName') && { firstName: person.firstName }),
      ...(known.has('birthday') && person.birthday && { birthday: birthdayNear(person.birthday, clock.now()) }),
      consents: Object.fromEntries(consents.map(({ purpose, hash }) => [purpose, { granted: true, text: hash }])),
    });
  }
  await api.post('/_local/idle');

  for (const { email, confirms } of people) {
    if (!confirms) continue;
    const [mail] = await api.get<Mail[]>(`/_local/mail?to=${encodeURIComponent(email)}`);
    const [link] = /https?:\S+\/confirm\?\S+/.exec(mail?.text ?? '') ?? [];
    if (!link) throw new Error(`no confirmation mail came for ${email}`);
    await api.post(link.slice(link.indexOf('/confirm')));
  }
  await api.post('/_local/idle');

  for (const { email, orders } of people)
    for (const [i, { daysAgo, total, item }] of orders.entries())
      await api.post(
        '/v1/orders',
        {
          orderId: `demo-${email.split('@')[0]}-${i + 1}`,
          email,
          at: new Date(clock.now().getTime() - daysAgo * DAY).toISOString(),
          total,
          currency: 'PLN',
          items: [{ name: item, quantity: 1, price: total }],
        },
        { 'x-api-key': credentials.apiKey! },
      );
  await api.post('/_local/idle');
}

/** `+12` days from now, or a date as it stands: so that a demonstration always has a birthday coming up. */
function birthdayNear(birthday: string, now: Date): string {
  const [, year, days] = /^(\d{4}) ([+-]\d+)$/.exec(birthday) ?? [];
  if (!year) return birthday;
  return `${year}-${new Date(now.getTime() + Number(days) * DAY).toISOString().slice(5, 10)}`.replace(
    '-02-29',
    '-02-28',
  );
}

function createApi(url: string) {
  async function ask<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path.split('?')[0]} answered ${answer.status}: ${text.slice(0, 300)}`);
    return (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined) as T;
  }
  return {
    get: <T>(path: string) => ask<T>('GET', path),
    post: (path: string, body?: object, headers?: Record<string, string>) => ask('POST', path, body, headers),
  };
}
