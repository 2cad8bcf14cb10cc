import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaigns } from '../../console/texts/campaigns.ts';
import { frame } from '../../console/texts/frame.ts';
import { imports } from '../../console/texts/imports.ts';
import { letter } from '../../console/texts/letter.ts';
import { rules } from '../../console/texts/rules.ts';
import { segments } from '../../console/texts/segments.ts';
import { terms } from '../../console/texts/terms.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, desk, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

const pictures = process.env.CONSOLE_PICTURES;
const [hour, day] = [3_600_000, 86_400_000];
const longest = 'Maksymiliana-Wilhelmina';
/** Who is known from the list: their first names, and what they like. */
const list = [
  'Adres e-mail;Imię;Język;Tagi;Zgoda marketingowa;Data zgody',
  'zofia@example.com;Zofia;pl;torty;tak;2025-05-04',
  `max@example.com;${longest};pl;torty;tak;2025-05-04`,
  'mary@example.com;Mary;en;torty;tak;2025-05-04',
  'cap@example.com;Kapitolina;pl;torty;tak;2025-05-04',
  'bread@example.com;Marek;pl;chleb;tak;2025-05-04',
  'new@example.com;Nina;pl;torty;tak;2025-05-04',
].join('\n');

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function asMarketer(path: string, method = 'GET', body?: unknown) {
  const { marketer } = await world.credentials();
  const answer = await world.call(path, {
    method,
    headers: { authorization: `Bearer ${marketer}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect([path, answer.status]).toEqual([path, answer.status < 300 ? answer.status : `not ${answer.text}`]);
  return answer.json;
}

/** What somebody would see to be wrong with a screen as it stands, and a picture of it. */
async function look(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  // A list of choices opens as wide as its longest, and what is written in a line may be longer than the line.
  const faults = (await visibleFaults(page)).filter((fault) => !/^(longer than its field|cut off: <input)/.test(fault));
  expect([name, ...(await axeFindings(page)), ...faults]).toEqual([name]);
}

/** Orders as the shop's system tells them: cakes in spring, and somebody of whom nothing else is known. */
async function ordersOfSpring(): Promise<void> {
  for (const name of ['zofia', 'max', 'mary', 'cap', 'bread', 'ola'])
    await world.order({ orderId: `spring-${name}`, email: `${name}@example.com`, at: '2026-04-18T10:00:00Z' });
  await world.order({ orderId: 'autumn', email: 'new@example.com', at: '2026-10-18T10:00:00Z' });
  const ola = await world.contact('ola@example.com');
  const { owner } = await world.credentials();
  const headers = { authorization: `Bearer ${owner}`, 'content-type': 'application/json' };
  await world.call(`/v1/contacts/${ola.id}`, { method: 'PATCH', headers, body: '{"tags":["torty"]}' });
  await world.idle();
}

/** Another mail in the same week, so that one of them has had enough by then. */
async function mailOneBefore(at: Date): Promise<void> {
  const rule = { field: 'firstName', op: 'eq', value: 'Kapitolina' };
  await asMarketer(`/v1/segments/one-${at.getTime()}`, 'PUT', { name: 'One', rule, version: 0 });
  await world.idle();
  const { id } = await asMarketer('/v1/campaigns', 'POST', {
    ...{ name: 'Before', segment: `one-${at.getTime()}`, purpose: 'newsletter' },
    ...{ content: { pl: { subject: 'Nowości', body: 'Chleb na zakwasie.' } }, acknowledged: true },
    schedule: { at: at.toISOString().slice(0, 16), zone: 'shop', grace: 'PT6H' },
  });
  await asMarketer(`/v1/campaigns/${id}/schedule`, 'POST');
  await world.moveClock(at);
  await world.idle();
}

/** A mail without what is its reader's alone: what her links carry, where counted clicks lead, and her own voucher. */
async function withoutReader(html: string): Promise<string> {
  const clicks = [...new Set(html.match(/https?:\/\/[^"'<>\s]+\/c\/[^"'<>\s]+/g))];
  const places = await Promise.all(
    clicks.map(async (url) => (await fetch(url, { redirect: 'manual' })).headers.get('location')!),
  );
  return clicks
    .reduce((text, url, i) => text.replaceAll(url, places[i]!.replace(/\/$/, '')), html)
    .replace(/class="ticket"[\s\S]*?class="line"/, '')
    .replaceAll(/(\/(?:unsubscribe|preferences))\?[^"'<>\s]*/g, '$1')
    .trimEnd();
}

test.each([
  ['at a desk, by keyboard', desk, 'en', 0],
  ['on a phone, by thumb', phone, 'ru', 30],
] as const)('the marketer’s day %s', async (size, screen, locale, laterDays) => {
  const [say, words, ask, choose, bring] = [
    campaigns[locale],
    letter[locale],
    rules[locale],
    segments[locale],
    imports[locale],
  ];
  const name = `${size} ${locale}`;
  const act = (what: Locator) => (screen === phone ? what.tap() : what.press('Enter'));
  // A sign-in is good for a week: whoever comes later signs in then.
  if (laterDays) await world.moveClock(new Date((await world.now()).getTime() + laterDays * day));
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'marketer', {
    ...{ ...screen, locale, at: '/console/imports' },
  });
  const button = (text: string, inside: Page | Locator = page) =>
    inside.getByRole('button', { name: text, exact: true });
  const dialog = page.getByRole('dialog');

  await page.setInputFiles('input[type=file]', {
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await act(page.locator('form .primary'));
  await page.waitForURL(/imports\/imp_/);
  await page.waitForSelector('a.figure');
  await page.getByLabel(bring.purpose).selectOption('newsletter');
  await page.getByLabel(bring.evidence).fill('Signed at the till, kept in the folder of 2026');
  const readAnew = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await act(button(bring.readAnew));
  await readAnew;
  await act(button(bring.start));
  await act(dialog.locator('.primary'));
  await button(bring.undo).waitFor();
  await look(page, `list-${name}`);
  await ordersOfSpring();

  await page.goto(`${world.url}/console/new-segment`);
  await page.getByLabel(choose.name, { exact: true }).fill(`Spring cakes ${locale}`);
  for (const [i, [field, op, value]] of (
    [
      ['orders.lastAt', 'gte', '2026-03-01'],
      ['orders.lastAt', 'lt', '2026-06-01'],
      ['tags', 'contains', 'torty'],
    ] as const
  ).entries()) {
    await act(button(ask.addCondition));
    const line = page.locator('.rule-line').nth(i);
    await line.getByLabel(ask.field).selectOption(field);
    await line.getByLabel(ask.comparison).selectOption(op);
    await line.getByLabel(ask.value).fill(value);
  }
  await page.locator('.sample-sum', { hasText: '5' }).waitFor();
  await look(page, `segment-${name}`);
  await act(button(choose.saveButton));
  await act(button(choose.saveNow, dialog));
  await page.waitForURL(/console\/segments\/./);
  await world.idle();

  const begun = new Date((await world.now()).getTime() + 2 * day);
  const before = new Date(`${begun.toISOString().slice(0, 10)}T12:00:00Z`);
  await mailOneBefore(before);
  const onDay = new Date(before.getTime() + 2 * day).toISOString().slice(0, 10);

  await page.goto(`${world.url}/console/new-campaign?segment=${new URL(page.url()).pathname.split('/').at(-1)}`);
  await page.getByLabel(say.name, { exact: true }).fill(`Cakes ${locale}`);
  await act(page.getByRole('link', { name: say.parts.letter, exact: true }));
  for (const kind of ['heading', 'text', 'button', 'voucher'] as const) await act(button(`+ ${words.kinds[kind]}`));
  const kindOf = page.locator('.block').nth(3).locator('select');
  await kindOf.selectOption({ index: 1 });
  const languages = new Intl.DisplayNames(locale === 'en' ? 'en-GB' : locale, { type: 'language' });
  const all = ['pl', 'en', 'ru', 'fi', 'sr'].map((one) => languages.of(one)!);
  for (const one of ['pl', 'en']) {
    for (const other of all)
      await page.getByRole('checkbox', { name: other, exact: true }).setChecked(other === languages.of(one));
    await page.getByLabel(words.subject, { exact: true }).fill(`Cakes (${one})`);
    await page
      .getByRole('textbox', { name: words.kinds.heading })
      .fill("Hello, {{ contact.firstName | default: 'you' }}");
    await page.getByRole('textbox', { name: words.kinds.text, exact: true }).fill(`A cake is waiting (${one}).`);
    await page.getByLabel(words.words).fill('See the cakes');
  }
  await act(button(frame[locale].save));
  await page.getByLabel(words.acknowledge).check();
  await act(button(frame[locale].save));
  await page.waitForURL('**/console/campaigns/*');
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const inFrame = page.frameLocator('iframe.letter');
  await act(button(words.longest));
  await inFrame.getByText(longest).first().waitFor();
  await look(page, `letter-${name}`);
  await act(button(words.nobody));
  await inFrame.getByText('Hello, you').first().waitFor();

  await act(page.getByRole('link', { name: say.parts.when, exact: true }));
  await page.getByLabel(say.zone).selectOption('contact');
  await page.getByLabel(say.day, { exact: true }).fill(onDay);
  await page.getByLabel(say.time, { exact: true }).fill('09:00');
  await act(button(frame[locale].save));
  await page.getByText(frame[locale].saved, { exact: true }).waitFor();
  await look(page, `when-${name}`);
  const promised = await asMarketer(`/v1/campaigns/${id}/audience?as=now`);
  await act(button(say.steps.schedule.button));
  await act(dialog.locator('.primary'));
  await page.locator('.lead', { hasText: say.states.scheduled }).waitFor();

  await act(page.getByRole('link', { name: say.parts.who, exact: true }));
  await page.getByText(say.goesOf.replace('{goes}', promised.goes).replace('{total}', promised.total)).waitFor();
  await look(page, `audience-${name}`);
  expect(promised.total).toBe(5);
  for (const figure of await page.locator('a.figure').all()) {
    const href = (await figure.getAttribute('href'))!;
    const { items } = await asMarketer(`/v1${href.replace('/console', '').replace('/people', '/recipients')}`);
    expect([href, await figure.locator('strong').textContent()]).toEqual([href, String(items.length)]);
  }

  const nine = new Date(`${onDay}T09:00:00Z`).getTime();
  await world.moveClock(new Date(nine - 6 * hour));
  await world.idle();
  await page.goto(`${world.url}/console/campaigns/${id}?part=when`);
  await act(button(say.steps.pause.button));
  await act(dialog.locator('.primary'));
  await page.locator('.lead', { hasText: say.states.paused }).waitFor();
  await world.moveClock(new Date(nine));
  await world.idle();
  expect((await asMarketer(`/v1/campaigns/${id}/report`)).sent).toBe(0);
  const zofia = await world.contact('zofia@example.com');
  const previewed = await asMarketer(`/v1/campaigns/${id}/preview`, 'POST', { contact: zofia.id });
  await page.reload();
  await act(button(say.steps.resume.button));
  await act(dialog.locator('.primary'));
  await page.locator('.lead', { hasText: say.states.running }).waitFor();
  await world.idle();
  // What was held is put back first, then falls due.
  for (const minutes of [5, 6, 7]) {
    await world.moveClock(new Date(nine + minutes * 60_000));
    await world.idle();
  }
  await world.moveClock(new Date(nine + 20 * hour));
  await world.idle();

  await page.goto(`${world.url}/console/campaigns/${id}?part=report`);
  const capped = page.getByRole('link', { name: terms[locale].reasons.capped! });
  const told = await asMarketer(`/v1/campaigns/${id}/report`);
  expect(told).toMatchObject({ audience: 5, sent: 3, skipped: { capped: 1, 'no-consent': 1 } });
  await capped.waitFor();
  const [mail] = (await world.mails('zofia@example.com')).filter(({ subject }) => subject === 'Cakes (pl)');
  expect(mail).toBeDefined();
  expect(await withoutReader(mail!.html)).toBe(await withoutReader(previewed.html));

  for (const figure of await page.locator('a.figure').all()) {
    const href = (await figure.getAttribute('href'))!;
    const { items } = await asMarketer(`/v1${href.replace('/console', '').replace('/people', '/recipients')}`);
    expect([href, await figure.locator('strong').textContent()]).toEqual([href, String(items.length)]);
  }
  await look(page, `report-${name}`);
  await act(capped);
  await page.waitForURL(/people\?state=skipped&reason=capped/);
  await page.reload();
  await page.getByRole('link', { name: 'Kapitolina' }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await look(page, `capped-${name}`);
  expect({ complaints, elsewhere: foreign.filter((url) => !/X-Amz/.test(url)) }).toEqual({
    complaints: [],
    elsewhere: [],
  });
  await close();
});
