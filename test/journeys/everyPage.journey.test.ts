import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '../../functions/shop/locales.ts';
import { launchBrowser } from '../support/browser.ts';
import { shownHash } from '../support/builders.ts';
import { desk, phone } from '../support/pages.ts';
import { invited, linkTo, surveyTo } from '../support/personalLinks.ts';
import { type Step, walk } from '../support/walk.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
const dataDir = mkdtempSync(join(tmpdir(), 'kartoteka-every-page-'));

/** Two people of every language get a birthday letter: one has a keyboard, the other has no JavaScript. */
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld({ dataDir }), launchBrowser()]);
  const tomorrow = new Date((await world.now()).getTime() + 86_400_000).toISOString().slice(0, 10);
  const join = (locale: Locale, who: string) => {
    const consents = { newsletter: { granted: true, text: shownHash('newsletter', locale) } };
    return world.join(`${who}-${locale}@example.com`, { locale, consents, birthday: `--${tomorrow.slice(5)}` });
  };
  await Promise.all(locales.flatMap((locale) => [join(locale, 'keyboard'), join(locale, 'plain')]));
  await world.moveClock(`${tomorrow}T09:00:00Z`);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Another shop's page, with what comes by itself and what a checkout holds. */
const elsewhere = (mode: string) => async (page: Page) => {
  const lang = new URL(page.url()).searchParams.get('locale');
  const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A shop</title>
<meta name="viewport" content="width=device-width"><main><h1>A shop</h1><kartoteka-checkout></kartoteka-checkout></main>
<kartoteka-form form="newsletter" ${mode}></kartoteka-form>
<script src="/assets/kartoteka-checkout.js"></script><script src="/assets/kartoteka-form.js"></script></html>`;
  await page.route('**/elsewhere?*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${world.url}/elsewhere?locale=${lang}`);
};
/** The pointer leaves a desk at the top; a phone would have to wait half a minute. */
const leave = async (page: Page) => {
  await page.setViewportSize(desk);
  await elsewhere('mode="pop-up" leaving')(page);
  await page.waitForFunction(() => document.querySelector('[mode=pop-up]')?.shadowRoot);
  await page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 })));
};
/** Arrows choose within a group; Tab only comes to it. */
const pauses = (page: Page) => page.check('[value=P30D]');
const quiet = { what: 'chat', comes: 'dialog[aria-busy=false] :is(.option, .control)' };
const agree = { press: ['#consents-newsletter', '.button'], comes: '.done' };
const papers = ['/q/store-1-till/poster', '/q/store-1-till/table-tent', '/snippets'];
const long = 'a.very.long.name.before.the.at.sign@a-rather-long-domain.example';

const everyPage: Step[] = [
  { what: 'shop', at: '/', comes: '.demo-form kartoteka-form .button' },
  { what: 'pop-up', happens: leave, comes: '[mode=pop-up] dialog' },
  { what: 'slide-in and checkout', happens: elsewhere('mode="slide-in" after="1ms"'), comes: '.slide-in' },
  { ...quiet, at: '/', press: ['.launcher'] },
  ...[long, 'Anna', '23.4.'].map((said) => ({ ...quiet, fill: { '.window input': said }, press: ['.send'] })),
  ...Array.from({ length: 6 }, () => ({ ...quiet, press: ['.option'] })),
  ...['newsletter', 'order'].flatMap((form) => [
    { what: `form ${form}`, at: `/f/${form}` },
    { what: `form ${form} wrong`, fill: { '#email': '@' }, press: ['.button'], comes: '.summary' },
    { what: 'form sent', fill: { '#email': long }, ...agree },
  ]),
  { what: 'QR page', at: '/q/store-1-till' },
  { what: 'QR page wrong', fill: { '#email': '@' }, press: ['.button'], comes: '.summary' },
  { what: 'thanks', fill: { '#email': long }, ...agree },
  ...[...papers, '/q/nowhere'].map((at) => ({ what: at, at })),
  ...['after-visit', 'why-not'].flatMap((survey) => [
    { what: `survey ${survey}`, at: `/s/${survey}` },
    { what: `survey ${survey} wrong`, press: ['.button'], comes: '.summary' },
    { what: 'survey answered', press: ['[type=radio]', '.button'], comes: '.help' },
  ]),
  { what: 'refused', at: '/confirm', comes: '.help' },
  { what: 'confirm', at: invited('new') },
  { what: 'confirmed', press: ['.button'], comes: '.tick' },
  { what: 'more wrong', fill: { '#birthday-day': '32' }, press: ['.second'], comes: '.summary' },
  {
    what: 'more told',
    fill: { '#birthday-day': '5.', 'select#birthday-month': '4' },
    press: ['.second'],
    comes: '.notice',
  },
  { what: 'preferences', at: linkTo('preferences', 'keyboard', 'marketing') },
  { what: 'preferences wrong', fill: { '#birthday-day': '32' }, press: ['[value=save]'], comes: '.summary' },
  { what: 'saved', happens: pauses, fill: { '#birthday-day': '1' }, press: ['[value=save]'], comes: '.saved' },
  { what: 'left for good', press: ['[value=leave]'], comes: '.notice' },
  { what: 'back again', press: ['#consents-newsletter', '[value=save]'], comes: '.saved' },
  { what: 'copy mailed', press: ['details.part summary', '[value=copy]'], comes: '.notice' },
  { what: 'copy question', at: linkTo('copy', 'keyboard', 'copy') },
  { what: 'copy', press: ['.button'], comes: '.facts' },
  { what: 'certificate', press: ['.lines .on'], comes: '.facts + .noprint' },
  { what: 'copy question again', press: ['.noprint .on'], comes: '.button:visible' },
  { what: 'unsubscribe', at: linkTo('unsubscribe', 'keyboard', 'marketing') },
  { what: 'unsubscribed', press: ['.button'], comes: '.choice' },
  { what: 'told why', press: ['[type=radio]', 'fieldset + .second'], comes: '.notice' },
  { what: 'taken back', press: ['[value=undo]'], comes: '.tick' },
  { what: 'unsubscribe again', at: linkTo('unsubscribe', 'keyboard', 'marketing') },
  { what: 'only on the birthday', press: ['[value=birthday]'], comes: '.tick' },
  { what: 'preferences of who left', at: linkTo('preferences', 'keyboard', 'marketing') },
  { what: 'erasure mailed', press: ['details.part summary', '[value=erase]'], comes: '.notice' },
  { what: 'erase question', at: linkTo('erase', 'keyboard', 'erase') },
  { what: 'erased', press: ['.button'], comes: '.help' },
];

test.each(locales)('every page is whole on a phone and a desk, and a keyboard is enough, in %s', async (locale) => {
  const page = await (await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })).newPage();
  await walk(page, world, locale, everyPage, true);
  await page.context().close();
});

/** Without JavaScript: sign up twice, confirm, change the preferences, answer a survey, leave, and say why. */
const plainly: Step[] = [
  ...['/f/newsletter', '/q/store-1-till'].flatMap((at) => [
    { what: at, at },
    { what: 'thanks', fill: { '#email': `${at[1]}-{locale}@example.com` }, ...agree },
  ]),
  { what: 'confirm', at: linkTo('confirm', 'f', 'invite'), press: ['.button'], comes: '.help' },
  { what: 'confirm', at: linkTo('confirm', 'q', 'invite'), press: ['.button'], comes: '.help' },
  { what: 'preferences', at: linkTo('preferences', 'plain', 'marketing') },
  { what: 'saved', happens: pauses, fill: { '#firstName': 'Nova' }, press: ['[value=save]'], comes: '.saved' },
  { what: 'survey', at: surveyTo('why-not', 'plain', dataDir), press: ['[type=radio]', '.button'], comes: '.help' },
  { what: 'unsubscribe', at: linkTo('unsubscribe', 'plain', 'marketing'), press: ['.button'], comes: '.choice' },
  { what: 'told why', press: ['[type=radio]', 'fieldset + .second'], comes: '.notice' },
];

test.concurrent.each(locales)(
  'without JavaScript ways in, preferences, survey and way out work, in %s',
  async (locale) => {
    const page = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage();
    await walk(page, world, locale, plainly);
    const confirmed = { locale, subscription: { purposes: { newsletter: { state: 'confirmed' } } } };
    expect(await world.contact(`f-${locale}@example.com`)).toMatchObject({ ...confirmed, source: { channel: 'web' } });
    const came = { channel: 'placement', placement: 'store-1-till' };
    expect(await world.contact(`q-${locale}@example.com`)).toMatchObject({ ...confirmed, source: came });
    // Every step ended on a page that was opened, so the way back asks for nothing and sends nothing.
    for (const seen of ['.choice', '.button', '.tick', '[type=radio]', '.saved']) {
      await page.goBack();
      expect(await page.locator(`${seen}:visible`).count(), `back to ${seen} in ${locale}`).toBeGreaterThan(0);
    }
    const left = await world.contact(`plain-${locale}@example.com`);
    expect(left).toMatchObject({
      firstName: 'Nova',
      locale,
      surveys: { 'why-not': { answers: { reason: 'too-dear' } } },
    });
    expect(left.subscription.purposes.newsletter.state).toBe('withdrawn');
    expect(left.subscription.pausedUntil > (await world.now()).toISOString()).toBe(true);
    expect(left.timeline).toContainEqual(expect.objectContaining({ kind: 'refusal', reason: 'too-many' }));
    await page.context().close();
  },
);
