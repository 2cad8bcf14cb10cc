import { expect, test } from 'vitest';
import { askedLetters } from '../../functions/asked/askedLetters.atBuild.ts';
import { standingPage } from '../../functions/drawing/confirmedPage.ts';
import { formPage } from '../../functions/drawing/formPage.ts';
import { refusedPage } from '../../functions/drawing/refusedPage.ts';
import { confirmable } from '../../functions/leads/confirmable.ts';
import type { OpenLead } from '../../functions/leads/lead.schema.ts';
import { renderLetter } from '../../functions/mail/renderLetter.ts';
import { builtInLetters } from '../../functions/programme/letters/builtInLetters.ts';
import { compileLetter } from '../../functions/programme/letters/compileLetter.ts';
import { consentHash } from '../../functions/shop/consentHash.ts';
import { type Locale, locales } from '../../functions/shop/locales.ts';
import { confirmPage } from '../../functions/signup/confirmPage.ts';
import { parseSignup } from '../../functions/signup/parseSignup.ts';
import type { Answer } from '../support/pageServer.ts';
import { accepted, expectGood, pagesInBrowser, phone } from '../support/pages.ts';

const errors = [
  { path: 'email', code: 'not-an-address', message: '' },
  { path: 'birthday', code: 'not-a-date', message: '' },
  { path: 'consents.newsletter', code: 'consent-required', message: '' },
];
const refused: Answer = { status: 400, type: 'application/problem+json', body: JSON.stringify({ errors }) };

const { shop, state, open } = pagesInBrowser();

test('without JavaScript the form goes to the API as it is and ends at the thanks', async () => {
  const page = await open('/f/newsletter?locale=fi', { javaScriptEnabled: false });
  state.answer = { status: 303, location: '/thanks?locale=fi' };
  await page.fill('#email', 'anna@example.com');
  await page.check('#consents-newsletter');
  await page.click('button');
  await page.waitForURL('**/thanks?locale=fi');
  expect(await page.textContent('h1')).toBe('Avaa nyt sähköpostisi');
  const sent = new URLSearchParams(state.posts[0]!.body);
  expect(state.posts[0]!.path).toBe('/v1/signups');
  expect(sent.get('consents[newsletter][granted]')).toBe('true');
  expect(sent.get('consents[profiling][granted]')).toBeNull();
  expect(sent.get('consents[profiling][text]')).toMatch(/^[0-9a-f]{32}$/);
  expect(sent.get('website')).toBe('');
});

test('without JavaScript a mistake brings the form back with its errors', async () => {
  const page = await open('/f/newsletter?locale=en', { javaScriptEnabled: false });
  const values = { email: 'anna@', consents: { newsletter: { granted: 'true' } } };
  const body = formPage({ shop, form: 'newsletter', locale: 'en', values, errors: errors.slice(0, 1) });
  state.answer = { status: 400, type: 'text/html; charset=utf-8', body };
  await page.click('button');
  await page.click('.summary a');
  expect(await page.inputValue('#email')).toBe('anna@');
  expect(await page.isChecked('#consents-newsletter')).toBe(true);
  expect(await page.locator('#email').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('with JavaScript mistakes are summed up, and success says which mailbox to open', async () => {
  const page = await open('/f/newsletter?locale=en');
  state.answer = refused;
  await page.fill('#email', 'anna@');
  await page.click('button');
  await page.waitForSelector('.summary:focus');
  expect(await page.locator('.summary a').allTextContents()).toEqual([
    'Write one email address in full, such as anna@example.com.',
    'Give both the day and the month, or leave the birthday empty.',
    'Tick this box if we may write to you. Without it we can’t.',
  ]);
  await page.click('.summary a >> nth=1');
  expect(await page.locator('#birthday-day').evaluate((input) => input === document.activeElement)).toBe(true);
  state.answer = accepted;
  await page.fill('#email', 'anna@example.com');
  await page.fill('#birthday-day', '30');
  await page.selectOption('#birthday-month', '4');
  await page.check('#consents-newsletter');
  await page.click('button');
  await page.waitForSelector('.done:focus');
  expect(await page.textContent('.done')).toContain('anna@example.com');
  expect(await page.locator('form').count()).toBe(0);
  expect(JSON.parse(state.posts[1]!.body)).toMatchObject({
    form: 'newsletter',
    locale: 'en',
    email: 'anna@example.com',
    birthday: '--04-30',
    consents: { newsletter: { granted: true } },
    elapsedMs: expect.any(Number),
  });
  await page.click('[data-again]');
  expect(await page.inputValue('#email')).toBe('anna@example.com');
});

test('when the shop cannot be reached or has too many visitors, nothing typed is lost', async () => {
  const page = await open('/f/newsletter?locale=en');
  await page.fill('#email', 'anna@example.com');
  state.answer = { status: 429, type: 'application/problem+json', body: '{}' };
  await page.click('button');
  await page.waitForSelector('.summary');
  expect(await page.textContent('.summary')).toContain('Wait a minute');
  await page.route('**/v1/signups', (route) => route.abort());
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('.summary')?.textContent?.includes('Check your connection'));
  expect(await page.inputValue('#email')).toBe('anna@example.com');
});

test('a slip in the address is offered to be mended, and typed words outlive another language', async () => {
  const page = await open('/f/newsletter?locale=en');
  await page.fill('#email', 'anna@gmial.com');
  await page.press('#email', 'Tab');
  await page.click('.meant');
  expect(await page.inputValue('#email')).toBe('anna@gmail.com');
  await page.click('footer [lang=fi]');
  await page.waitForURL('**/f/newsletter?locale=fi');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#email')?.value);
  expect(await page.inputValue('#email')).toBe('anna@gmail.com');
  expect(await page.isChecked('#consents-newsletter')).toBe(false);
  await page.check('#consents-newsletter');
  await page.click('button');
  await page.waitForSelector('.done:focus');
  expect(await page.getAttribute('.done a.button', 'href')).toBe('https://mail.google.com/');
  expect(await page.textContent('.done')).toContain(shop.forms.newsletter!.incentive!.fi);
});

test('without a network it is kept, and sent by itself when there is one again', async () => {
  const page = await open('/f/newsletter?locale=en');
  await page.fill('#email', 'anna@example.com');
  await page.check('#consents-newsletter');
  await page.waitForTimeout(300);
  await page.context().setOffline(true);
  await page.click('button');
  await page.waitForSelector('.summary');
  expect(await page.textContent('.summary')).toContain('Check your connection');
  await page.context().setOffline(false);
  await page.waitForSelector('.done:focus');
  expect(state.posts).toHaveLength(1);
});

test('the embedded element draws itself, sends JSON, and follows the page that holds it', async () => {
  const page = await open('/?locale=ru');
  const element = page.locator('.demo-form kartoteka-form');
  await page.waitForFunction(() => document.querySelector('.demo-form kartoteka-form')?.shadowRoot);
  const button = element.locator('button');
  expect(await button.textContent()).toBe('Подписаться');
  await page.evaluate(() => document.body.style.setProperty('--kartoteka-accent', 'rgb(0, 80, 80)'));
  expect(await button.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(0, 80, 80)');
  await element.locator('#email').fill('anna@example.com');
  await element.locator('#consents-newsletter').check();
  await button.press('Enter');
  await element.locator('.done:focus').waitFor();
  expect(JSON.parse(state.posts[0]!.body)).toMatchObject({
    form: 'newsletter',
    locale: 'ru',
    email: 'anna@example.com',
  });
});

test('without JavaScript, or without its definition, the element leaves the plain form in place', async () => {
  const plain = await open('/?locale=pl', { javaScriptEnabled: false });
  expect(await plain.isVisible('kartoteka-form #email')).toBe(true);
  const page = await open('');
  await page.route('**/v1/forms/**', (route) => route.abort());
  await page.goto(`${state.origin}/?locale=pl`);
  expect(await page.isVisible('kartoteka-form #email')).toBe(true);
});

test.each(['copy', 'unsubscribe'])(
  '%s: one tap, the token goes along, in the language that was chosen',
  async (name) => {
    const page = await open(`/${name}?t=k1.abc&locale=en`, { javaScriptEnabled: false });
    await page.click('footer [lang=fi]');
    expect(page.url()).toContain(`/${name}?t=k1.abc&locale=en#fi`);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(state.posts).toEqual([]);
    state.answer = {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: standingPage('confirmed', { shop, locale: 'fi' }),
    };
    await page.click('button:visible');
    await page.waitForSelector(`text=${shop.sender.replyTo}`);
    expect(state.posts).toEqual([{ path: `/${name}?t=k1.abc&locale=en`, body: 'locale=fi' }]);
  },
);

test.each(locales)('the one button of a confirmation is in sight on a small phone: %s', async (locale) => {
  const page = await open('');
  const given = { form: 'newsletter', email: 'anna@example.com', firstName: 'Anna', birthday: '--04-23', locale };
  const text = consentHash('newsletter', locale, shop.purposes.newsletter!.text[locale]!);
  const value = { ...given, consents: { newsletter: { granted: true, text } } };
  const { email, signup } = parseSignup({ kind: 'json', value }, shop, new Date('2026-11-25T12:00:00Z'));
  const submission = { id: 'one', at: '2026-11-25T12:00:00.000Z', address: email.address, signup, evidence: {} };
  const asked = confirmable({ address: email.address, submissions: [submission] } as OpenLead, shop);
  const body = confirmPage({ shop, locale, token: 't', confirmable: asked });
  await page.setContent(body.replace('/assets', `${state.origin}/assets`), { waitUntil: 'networkidle' });
  const { y, height } = (await page.locator('.button').boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(phone.height);
  await expectGood(page);
});

/** Colours are the same in every language. */
const looks = [
  { colorScheme: 'light', locale: 'en', colours: true },
  { colorScheme: 'light', locale: 'ru', colours: false },
  { colorScheme: 'light', locale: 'fi', colours: false },
  { colorScheme: 'dark', locale: 'en', colours: true },
] as const;

test.each(looks)(
  'axe finds nothing on any page, $locale in the $colorScheme',
  async ({ colorScheme, locale, colours }) => {
    const page = await open(`/f/order?locale=${locale}`, { colorScheme });
    await expectGood(page, { colours });
    for (const path of ['/', '/thanks', '/copy', '/unsubscribe']) {
      await page.goto(`${state.origin}${path}?locale=${locale}`);
      await expectGood(page, { colours });
    }
    await page.goto(`${state.origin}/f/newsletter?locale=${locale}`);
    state.answer = refused;
    await page.click('button');
    await page.waitForSelector('.summary');
    await expectGood(page, { colours });
    state.answer = accepted;
    await page.fill('#email', 'aleksandra.maria.kowalska-wisniewska@bardzo-dluga-domena.example');
    await page.click('button');
    await page.waitForSelector('.done');
    await expectGood(page, { colours });
    await page.setContent(refusedPage({ shop, locale }).replace('/assets', `${state.origin}/assets`));
    await expectGood(page, { colours });
  },
);

test.each(looks)(
  'axe finds nothing in any letter, $locale in the $colorScheme',
  async ({ colorScheme, locale, colours }) => {
    const page = await open('', { colorScheme });
    const url = `https://shop.example/confirm?t=${'k1-aBc'.repeat(30)}`;
    const links = { url, unsubscribe: url, preferences: url, survey: url };
    const reader = { firstName: 'Александра', links };
    const about = { locale, shop, shopUrl: 'https://shop.example', publicUrl: state.origin, reader };
    const survey = shop.surveys['why-not']!.title[locale];
    for (const letter of [
      { letter: askedLetters.invite, why: 'asked-for' as const },
      { letter: builtInLetters.birthday, why: { purpose: 'newsletter' } },
      { letter: builtInLetters['win-back'], why: { purpose: 'newsletter' }, survey },
      { letter: everyBlock(locale), why: { purpose: 'newsletter' } },
    ]) {
      const { html } = renderLetter({ ...about, ...letter });
      await page.setContent(html);
      // A letter is shown inside a page of the mail program, which has the landmarks.
      await expectGood(page, { colours, notAsked: ['landmark-one-main', 'region'] });
    }
  },
);

test('the newsletter form stands in one column on a wide screen, and the button is a thumb wide on a phone', async () => {
  const page = await open('/f/newsletter?locale=fi');
  const button = page.locator('button');
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  for (const target of await page.locator('input:visible:not([name=website]), select').all()) {
    const { height } = (await target.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(24);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect((await button.boundingBox())!.width).toBeLessThanOrEqual(480);
});

/** A letter of everything that a letter may be made of, but pictures, which a page in a test cannot fetch. */
function everyBlock(locale: Locale) {
  const body =
    '# One\n\n## Two\n\n### Three\n\nWords, *more*, **most** and [a link](https://shop.example/a).\n\n- a\n- b\n\n1. c\n\n---\n\n::button[Go](https://shop.example/b)';
  return compileLetter({ [locale]: { subject: 'All', body } }, { locales: [locale] }).letter!;
}
