import { expect, test } from 'vitest';
import { formPage } from '../../functions/drawing/formPage.ts';
import { locales } from '../../functions/shop/locales.ts';
import { desk, expectGood, pagesInBrowser, phone } from '../support/pages.ts';

const { shop, state, open } = pagesInBrowser();

test.each(locales)(
  'picture, promise, one field and button stand above the fold of a small phone, in %s',
  async (locale) => {
    const page = await open(`/q/store-1-till?locale=${locale}`, { viewport: { width: 360, height: 560 } });
    const { y, height } = (await page.locator('button').boundingBox())!;
    expect(y + height, 'where the button ends').toBeLessThanOrEqual(560);
    expect((await page.locator('.photo').boundingBox())!.height).toBeGreaterThanOrEqual(80);
    expect(
      await page.locator('form :is(input:not([type=checkbox], [type=hidden], [name=website]), select)').count(),
    ).toBe(1);
    expect(height).toBeGreaterThanOrEqual(48);
    for (const field of await page
      .locator('form :is(input:not([type=checkbox]):not([name=website]), select):visible')
      .all())
      expect((await field.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    expect(await page.textContent('h1')).toBe(shop.forms.till!.intro[locale]);
    expect(await page.locator('#birthday-year').count()).toBe(0);
  },
);

test('without JavaScript it sends the placement and its campaign, and another language is two taps away', async () => {
  const page = await open('/q/store-2-window?locale=pl', { javaScriptEnabled: false });
  await page.click('summary');
  await page.click('nav [lang=fi]');
  expect(await page.textContent('h1')).toBe(shop.forms.till!.intro.fi);
  state.answer = { status: 303, location: '/thanks?locale=fi' };
  await page.fill('#email', 'anna@example.com');
  await page.check('#consents-newsletter');
  await page.click('button');
  await page.waitForURL('**/thanks?locale=fi');
  const sent = new URLSearchParams(state.posts[0]!.body);
  expect(sent.get('placement')).toBe('store-2-window');
  expect(sent.get('utm[campaign]')).toBe('advent');
  expect(sent.get('form')).toBe('till');
});

test('the campaign that the address names goes before the placement’s own', async () => {
  const page = await open('/q/store-2-window?locale=en&utm_campaign=easter&utm_source=leaflet&utm_nonsense=1');
  await page.fill('#email', 'anna@example.com');
  state.answer = { status: 303, location: '/thanks?locale=en' };
  await page.click('button');
  await page.waitForURL('**/thanks?locale=en');
  const sent = [...new URLSearchParams(state.posts[0]!.body)].filter(([name]) => name.startsWith('utm'));
  expect(sent).toEqual([
    ['utm[campaign]', 'easter'],
    ['utm[source]', 'leaflet'],
  ]);
});

test('a mistake brings the brief form back, with the placement and the campaign', () => {
  const values = { placement: 'store-1-till', utm: { source: '"><script>' }, email: 'anna@' };
  const page = formPage({ shop, form: 'till', locale: 'en', values, errors: [{ path: 'email' }] });
  expect(page).toContain('name="placement" value="store-1-till"');
  expect(page).toContain('name="utm[source]" value="&quot;&gt;&lt;script&gt;"');
  expect(page).not.toContain('birthday-year');
  expect(page).toContain('<a href="#email">');
});

test('the code of a snippet is copied by its button, and selected whole by one tap without JavaScript', async () => {
  const page = await open('/snippets?locale=en', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.check('[value=pop-up]');
  await page.locator('#made', { hasText: 'pop-up' }).waitFor();
  await page.click('[data-copy=made]');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('mode="pop-up" after="15s" leaving></kartoteka-form>');
  const plain = await open('/snippets?locale=en', { javaScriptEnabled: false });
  expect(await plain.locator('[data-copy]:visible').count()).toBe(0);
  await plain.click('#link');
  await plain.setContent(await page.locator('#plain').innerText());
  await plain.fill('[name=email]', 'anna@example.com');
  expect(await plain.locator('[name="consents[newsletter][granted]"]').isChecked()).toBe(false);
});

const papers = ['/q/store-1-till', '/q/store-1-till/poster', '/q/store-3-table/table-tent', '/snippets'];

test.each(
  papers.flatMap((path) => [
    { path, locale: 'fi', colorScheme: 'light' } as const,
    { path, locale: 'ru', colorScheme: 'dark' } as const,
  ]),
)('axe finds nothing on $path, $locale in the $colorScheme', async ({ path, locale, colorScheme }) => {
  const page = await open(`${path}?locale=${locale}`, { colorScheme });
  await expectGood(page);
});

test.each(locales)('nothing is cut off or scrolls sideways on a phone or a desk, in %s', async (locale) => {
  const page = await open('');
  for (const path of papers)
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await page.goto(`${state.origin}${path}?locale=${locale}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
});

test.each(locales)('poster and table tent are one sheet of A4 with nothing cut off, in %s', async (locale) => {
  const page = await open('', { viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  for (const sheet of ['poster', 'table-tent']) {
    await page.goto(`${state.origin}/q/store-1-till/${sheet}?locale=${locale}`);
    const cut = await page.$$eval(
      '.sheet, .side, .words, .code',
      (boxes) =>
        boxes.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).length,
    );
    expect(cut, sheet).toBe(0);
    expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  }
});

test('a slip in the address is offered to be mended, and the thanks say the address with a way back', async () => {
  state.answer = { status: 303, location: '/thanks?locale=pl' };
  const page = await open('/q/store-1-till?locale=pl', { viewport: phone });
  await page.fill('#email', 'zofia@gmial.com');
  await page.check('#consents-newsletter');
  await page.click('.meant:text("zofia@gmail.com")');
  expect(await page.inputValue('#email')).toBe('zofia@gmail.com');
  await page.click('.button');
  await page.waitForURL('**/thanks?locale=pl');
  expect(await page.textContent('.done strong')).toBe('zofia@gmail.com');
  expect(await page.getAttribute('.done a.button', 'href')).toBe('https://mail.google.com/');
  await expectGood(page);
  await page.click('[data-again]');
  await page.waitForURL('**/q/store-1-till?locale=pl');
  expect(await page.inputValue('#email')).toBe('zofia@gmail.com');
});

test('without a network what was written at the till stays, and is sent by itself when there is one again', async () => {
  state.answer = { status: 303, location: '/thanks?locale=pl' };
  const page = await open('/q/store-1-till?locale=pl', { viewport: phone });
  await page.fill('#email', 'zofia@example.com');
  await page.check('#consents-newsletter');
  const before = state.posts.length;
  await page.context().setOffline(true);
  await page.click('.button');
  await page.waitForSelector('form [role=alert]:has-text("Brak połączenia")');
  expect(await page.inputValue('#email')).toBe('zofia@example.com');
  await page.context().setOffline(false);
  await page.waitForURL('**/thanks?locale=pl');
  expect(state.posts).toHaveLength(before + 1);
});
