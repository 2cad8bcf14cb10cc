import { type DemoApi, forEach } from './demoApi.ts';
import type { DemoPerson } from './demoPeople.ts';

type Form = { consents: { purpose: string; hash: string }[]; fields: { name: string }[] };
type Mail = { id: string; to: string; text: string; tags: Record<string, string> };
export type Year = {
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

export async function signUp(coming: DemoPerson[], { api }: Year, confirming = true) {
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

export const mailsTo = (email: string, api: DemoApi): Promise<Mail[]> =>
  api.get(`/_local/mail?to=${encodeURIComponent(email)}`);
export const linkIn = (mail: Mail | undefined, path: string) =>
  new RegExp(`https?:\\S+/${path}[/?]\\S+`).exec(mail?.text ?? '')?.[0];

type Letter = { name: string; segment: string; content: object } & Record<string, unknown>;

/** Writes a campaign and has it go out at a moment of so many days ago. */
export async function schedule(
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
export async function read(
  key: string,
  { clicks, leaves = 0, bounces = 0, complains = 0 }: Reading,
  { api, made }: Year,
) {
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

/** One of those who came by a way, agreed and have bought. */
export function pick({ people, ids }: Year, by: DemoPerson['by'], nth: number): DemoPerson {
  const all = people.filter((person) => person.by === by && person.agreed && ids.has(person.email));
  return all[nth % all.length]!;
}

/** Vouchers of people are shown at the till: redeemed for a receipt, and a few cancelled. */
export async function redeem({ api, ids, here }: Year, daysAgo: number, most: number, cancels = 0) {
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
export async function prefer(person: DemoPerson, fields: Record<string, string>, { api }: Year) {
  const letter = (await mailsTo(person.email, api)).find(({ tags }) => tags.kind === 'marketing');
  const link = linkIn(letter, 'preferences');
  if (link) await api.ask('POST', link, new URLSearchParams(fields));
}

/** Why they did not come, told by some whom the letter asked. */
export async function answerWhyNot({ api, here }: Year, daysAgo: number, most: number) {
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

export const wallTime = (instant: Date) =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Warsaw' })
    .format(instant)
    .replace(' ', 'T');

/** A list is brought in as from the console: put there, tried, carried out. */
export async function takeIn(name: string, people: DemoPerson[], { api }: Year): Promise<string> {
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
