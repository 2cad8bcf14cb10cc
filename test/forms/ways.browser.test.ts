import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answerPage } from '../../functions/drawing/answerPage.ts';
import { surveyPage } from '../../functions/drawing/surveyPage.ts';
import { surveyTexts } from '../../functions/drawing/texts/survey.ts';
import { poseChallenge, readProof } from '../../functions/leads/challenge.ts';
import { parseSecret } from '../../functions/platform/secret.ts';
import { locales } from '../../functions/shop/locales.ts';
import { shownHash } from '../support/builders.ts';
import type { Answer } from '../support/pageServer.ts';
import { expectGood, pagesInBrowser } from '../support/pages.ts';

const checkout = `<!doctype html><html lang="en"><title>Checkout</title><script src="/assets/kartoteka-checkout.js" defer></script>
<main><h1>Checkout</h1><form method="post" action="/pay"><label>Street <input name="street"></label>
<kartoteka-checkout questions="order" name="kartoteka"></kartoteka-checkout><button>Pay</button></form></main></html>`;
const { shop, state, open } = pagesInBrowser({ 'checkout.en.html': checkout });
const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });

async function picture(page: Page, name: string): Promise<void> {
  const to = process.env.KARTOTEKA_PICTURES;
  if (to) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

describe('a survey', () => {
  test('is answered without JavaScript and takes the token of its address along', async () => {
    const page = await open('/s/after-visit?t=token&locale=fi', { javaScriptEnabled: false });
    state.answers = [html(answerPage({ shop, locale: 'fi', texts: surveyTexts.fi.answered, href: '' }))];
    await page.check('section:target input[value="9"], section.first input[value="9"]');
    await page.fill('#fi-words', 'Jono oli pitkä');
    await page.click('section.first button');
    expect(await page.textContent('h1')).toBe('Kiitos, tästä on meille apua');
    expect(state.posts[0]!.path).toBe('/s/after-visit?t=token&locale=fi');
    const sent = new URLSearchParams(state.posts[0]!.body);
    expect([sent.get('answers[recommend]'), sent.get('answers[words]'), sent.get('locale')]).toEqual([
      '9',
      'Jono oli pitkä',
      'fi',
    ]);
  });

  test('comes back with what is missing, and keeps what was answered', async () => {
    const page = await open('/s/after-visit?t=token&locale=en');
    const errors = [{ path: 'answers.recommend', code: 'required' }];
    const values = { answers: { words: 'More rye' }, locale: 'en' };
    state.answers = [html(surveyPage({ shop, survey: 'after-visit', locale: 'en', values, errors }), 400)];
    await page.click('section.first button');
    await expectGood(page);
    await picture(page, 'survey-wrong');
    await page.click('.summary a');
    expect(await page.inputValue('#en-words')).toBe('More rye');
    expect(await page.locator('#en-recommend').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('is for everybody, in every language, small and large, light and dark', async () => {
    for (const survey of Object.keys(shop.surveys))
      for (const locale of locales)
        for (const [width, colorScheme] of [
          [360, 'light'],
          [1280, 'dark'],
        ] as const) {
          const page = await open(`/s/${survey}?locale=${locale}`, { viewport: { width, height: 800 }, colorScheme });
          await expectGood(page, { colours: locale === locales[0] });
          await picture(page, `${survey}-${locale}-${width}`);
        }
  });
});

test('a form that is asked for a proof of work computes it and is sent again by itself', async () => {
  const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
  const now = new Date();
  const challenge = await poseChallenge('newsletter', keyring, now);
  state.answers = [
    { status: 403, type: 'application/problem+json', body: JSON.stringify({ status: 403, challenge }) },
    { status: 202, type: 'application/json', body: '{"status":"accepted"}' },
  ];
  const page = await open('/f/newsletter?locale=en');
  await page.fill('#email', 'anna@example.com');
  await page.check('#consents-newsletter');
  await page.click('button[type=submit]');
  await page.waitForSelector('.done');
  const { altcha } = JSON.parse(state.posts[1]!.body);
  expect(await readProof(altcha, 'newsletter', keyring, now)).toMatchObject({ id: challenge.challenge });
});

test('a talk that begins under attack begins with a proof of work', async () => {
  const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
  const now = new Date();
  const challenge = await poseChallenge('chat', keyring, now);
  const greeting = { id: 'cht_1', messages: [{ text: 'Which address may we write to?' }], done: false };
  state.answers = [
    { status: 403, type: 'application/problem+json', body: JSON.stringify({ status: 403, challenge }) },
    { status: 201, type: 'application/json', body: JSON.stringify(greeting) },
  ];
  const page = await open('/?locale=en');
  await page.click('kartoteka-chat .launcher');
  await page.getByText(greeting.messages[0]!.text).waitFor();
  const [first, second] = state.posts.slice(-2).map(({ path, body }) => ({ path, body: JSON.parse(body) }));
  expect(first).toMatchObject({ path: '/v1/chats', body: { locale: 'en' } });
  expect(await readProof(second!.body.altcha, 'chat', keyring, now)).toMatchObject({ id: challenge.challenge });
});

test('the button of the chat covers nothing of the page, however far one has scrolled', async () => {
  for (const [width, height] of [
    [360, 640],
    [768, 1024],
    [1280, 800],
    [1600, 700],
  ] as const) {
    const page = await open('/?locale=fi', { viewport: { width, height } });
    await page.waitForFunction(() => document.querySelector('kartoteka-chat')?.shadowRoot);
    const covered = await page.evaluate(async () => {
      const launcher = document.querySelector('kartoteka-chat')!.shadowRoot!.querySelector('.launcher')!;
      const words = new Set<string>();
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 3) {
        scrollTo(0, top);
        const over = launcher.getBoundingClientRect();
        for (const one of document.querySelectorAll('main :is(h1, h2, p, li, label, input, button), footer *')) {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const isUnder = left < over.right && right > over.left && top < over.bottom && bottom > over.top;
          if (isUnder && right > left && !one.closest('[mode]')) words.add(one.textContent || one.tagName);
        }
      }
      return [...words];
    });
    expect(covered, `${width}×${height}`).toEqual([]);
    await picture(page, `chat-button-${width}`);
    await page.close();
  }
});

test('the questions in the shop’s own checkout go along with its form, and a wrong birthday holds it back', async () => {
  const page = await open('/checkout?locale=en');
  state.answers = [html('<title>Paid</title>')];
  await page.fill('[name=street]', 'Rynek 30');
  await page.fill('#firstName', 'Anna');
  await page.fill('#birthday-day', '31');
  await page.selectOption('#birthday-month', { label: 'April' });
  await page.check('#consents-newsletter');
  await expectGood(page);
  await picture(page, 'checkout');
  await page.click('text=Pay');
  expect(state.posts).toEqual([]);
  await page.fill('#birthday-day', '30');
  await page.click('text=Pay');
  await page.waitForURL('**/pay');
  const sent = new URLSearchParams(state.posts[0]!.body);
  expect(sent.get('street')).toBe('Rynek 30');
  expect(sent.get('email')).toBeNull();
  expect(JSON.parse(sent.get('kartoteka')!)).toEqual({
    firstName: 'Anna',
    birthday: '--04-30',
    locale: 'en',
    consents: { newsletter: { granted: true, text: shownHash('newsletter', 'en') } },
  });
});
