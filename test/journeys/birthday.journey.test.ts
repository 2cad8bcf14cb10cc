import { afterAll, beforeAll, expect, test } from 'vitest';
import { shop } from '../support/builders.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Years of birthdays, told in order: the clock moves forward only. Everybody's is 3 March (in Warsaw 08:00 UTC is 09:00),
 * but for the one born on 29 February.
 */
let world: World;
let year: number;

const speakers = shop.locales.map((locale) => ({ locale, email: `${locale}@example.com` }));
const [first] = speakers.map(({ email }) => email);
const [abroad, leap, ordering, leaving, today, late] = ['abroad', 'leap', 'ordering', 'leaving', 'today', 'late'].map(
  (name) => `${name}@example.com`,
);

beforeAll(async () => {
  world = await startWorld();
  year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-01-10T12:00:00Z`);
  const birthday = '--03-03';
  await Promise.all([
    ...speakers.map(({ email, locale }) => world.join(email, { locale, birthday: `1990${birthday.slice(1)}` })),
    world.join(abroad!, { birthday, timeZone: 'Europe/Helsinki' }),
    world.join(leap!, { birthday: '--02-29' }),
    world.join(leaving!, { birthday }),
    world.order({ orderId: 'till-1', email: ordering, at: `${year}-01-10T11:00:00Z`, birthday }),
  ]);
});
afterAll(() => world.stop());

test('born on 29 February: a mail in a common year too, on the morning of the 28th', async () => {
  await leapMorning(year);
  expect(await sentTo(leap!)).toEqual([`birthday-${year}`]);
});

test('nine in the morning is where the contact lives: Helsinki before Warsaw', async () => {
  await world.moveClock(`${year}-03-03T06:59:00Z`);
  expect(await sentTo(abroad!)).toEqual([]);
  await world.moveClock(`${year}-03-03T07:00:00Z`);
  expect(await sentTo(abroad!)).toEqual([`birthday-${year}`]);
  expect(await sentTo(first!)).toEqual([]);
});

test('on the morning of the birthday everybody gets one mail, in their own language', async () => {
  await world.moveClock(`${year}-03-03T08:00:00Z`);
  const subjects: Record<string, string> = {};
  for (const { email, locale } of speakers) {
    const [mail, ...more] = await birthdayMails(email);
    expect(more).toEqual([]);
    subjects[locale] = mail!.subject;
  }
  expect(subjects).toEqual({
    en: 'Happy birthday',
    pl: 'Wszystkiego najlepszego',
    ru: 'С днём рождения',
    fi: 'Hyvää syntymäpäivää',
    sr: 'Срећан рођендан',
    'sr-Latn': 'Srećan rođendan',
  });
});

test('the clock again, that day and the next: no further mail', async () => {
  await world.moveClock(`${year}-03-03T08:01:00Z`);
  await world.moveClock(`${year}-03-03T15:00:00Z`);
  await world.moveClock(`${year}-03-04T08:00:00Z`);
  for (const { email } of speakers) expect(await sentTo(email)).toEqual([`birthday-${year}`]);
});

test('who joins on the day gets the mail at once', async () => {
  await world.moveClock(`${year}-03-04T08:30:00Z`);
  await world.join(today!, { birthday: '--03-04' });
  expect(await sentTo(today!)).toEqual([`birthday-${year}`]);
});

test('the same work delivered twenty times at once: one mail, and none from the table of another', async () => {
  await world.fault({ service: 'sqs', function: 'segment', fault: 'error', times: 1_000 });
  const { id } = await world.join(late!, { birthday: '--03-04' });
  await world.call('/_local/faults', { method: 'DELETE' });
  const table = world.host.tables.find(({ logicalId }) => logicalId.startsWith('Contacts'))!.name;
  const work = { table, mails: [{ contactId: id, occasion: `birthday-${year}` }] };
  const foreign = { messageId: 'm', body: JSON.stringify({ ...work, table: 'restored' }) };
  await world.host.invoke('send', { Records: [foreign] });
  expect(await sentTo(late!)).toEqual([]);
  const delivery = (i: number) => ({ Records: [{ messageId: `m-${i}`, body: JSON.stringify(work) }] });
  await Promise.all(Array.from({ length: 20 }, (_, i) => world.host.invoke('send', delivery(i))));
  await world.moveClock(`${year}-03-04T09:30:00Z`);
  expect(await sentTo(late!)).toEqual([`birthday-${year}`]);
  expect(await outcomes(late!)).toEqual([`birthday-${year} sent`]);
});

test('a contact by an order alone, without confirmed consent, gets nothing, and the list says why', async () => {
  expect(await world.mails(ordering!)).toEqual([]);
  expect(await outcomes(ordering!)).toEqual([`birthday-${year} skipped no-consent`]);
});

test('a year later: one more; who left seconds before gets none', async () => {
  await leapMorning(year + 1);
  const wayOut = await world.unsubscribeLink(leaving!);
  await world.moveClock(`${year + 1}-03-03T07:59:40Z`);
  expect((await world.post(wayOut)).status).toBe(200);
  await world.moveClock(`${year + 1}-03-03T08:00:30Z`);
  for (const { email } of speakers) expect(await sentTo(email)).toEqual([`birthday-${year}`, `birthday-${year + 1}`]);
  expect(await sentTo(leaving!)).toEqual([`birthday-${year}`]);
  expect(await outcomes(leaving!)).toContain(`birthday-${year + 1} skipped withdrawn`);
});

test('a missed day is listed as skipped, not made up for on the next', async () => {
  await leapMorning(year + 2);
  await world.moveClock(`${year + 2}-03-04T08:00:00Z`);
  expect(await sentTo(first!)).toHaveLength(2);
  expect(await outcomes(first!)).toContain(`birthday-${year + 2} skipped too-late`);
});

test('a morning missed until the night is not made up for in quiet hours', async () => {
  await leapMorning(year + 3);
  await world.moveClock(`${year + 3}-03-03T20:30:00Z`);
  expect(await sentTo(first!)).toHaveLength(2);
  expect(await outcomes(first!)).toContain(`birthday-${year + 3} skipped quiet-hours`);
});

test('born on 29 February: one mail every year, four years in a row', async () => {
  const years = [year, year + 1, year + 2, year + 3];
  expect(await sentTo(leap!)).toEqual(years.map((each) => `birthday-${each}`));
});

test('three years at once: one mail, for the last, and the others listed as skipped', async () => {
  await world.moveClock(`${year + 6}-03-03T08:00:00Z`);
  expect((await sentTo(first!)).slice(2)).toEqual([`birthday-${year + 6}`]);
  expect((await outcomes(first!)).slice(-3)).toEqual([
    `birthday-${year + 4} skipped too-late`,
    `birthday-${year + 5} skipped too-late`,
    `birthday-${year + 6} sent`,
  ]);
  expect((await sentTo(leap!)).slice(4)).toEqual([]);
});

test('after all these years the one without consent has had no mail, and a reason for each', async () => {
  expect(await world.mails(ordering!)).toEqual([]);
  const [, ...later] = await outcomes(ordering!);
  expect(later).toHaveLength(6);
  for (const outcome of later) expect(outcome).toMatch(/ skipped (no-consent|too-late|quiet-hours)$/);
});

/** 09:00 in Warsaw on 29 February, or on the 28th where the year has none. */
async function leapMorning(ofYear: number): Promise<void> {
  const day = new Date(Date.UTC(ofYear, 2, 0)).getUTCDate();
  await world.moveClock(`${ofYear}-02-${day}T08:00:00Z`);
}

async function birthdayMails(email: string) {
  return (await world.mails(email)).filter(({ tags }) => tags.occasion?.startsWith('birthday-'));
}

/** Occasions of the birthday mails sent, the oldest first. */
async function sentTo(email: string): Promise<string[]> {
  return (await birthdayMails(email)).map(({ tags }) => tags.occasion!).reverse();
}

/** What became of each birthday, the first first: `birthday-2027 skipped too-late`. */
async function outcomes(email: string): Promise<string[]> {
  const { sends } = await world.contact(email);
  const birthdays = sends.filter(({ occasion }: { occasion: string }) => occasion.startsWith('birthday-'));
  return birthdays
    .map((send: Record<string, string>) => [send.occasion, send.state, send.reason].filter(Boolean).join(' '))
    .sort();
}
