import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { consoleAt, phone } from '../support/console.ts';
import { visibleFaults } from '../support/visibleFaults.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
/** The picture in somebody's own mail, and the code that stands beside it. */
let ticket: { picture: string; code: string };
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  ticket = await ticketOf('zofia@example.com');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function ticketOf(email: string) {
  const { id } = await world.join(email, { locale: 'pl' });
  await world.idle();
  const [{ code }] = (await world.asStaff(`/v1/contacts/${id}`)).json.vouchers;
  const mails: { html: string }[] = await (await fetch(`${world.url}/_local/mail?to=${email}`)).json();
  const address = mails.map(({ html }) => /src="([^"]+\/voucher\.png[^"]*)"/.exec(html)?.[1]).find(Boolean)!;
  const bytes = Buffer.from(await (await fetch(address.replaceAll('&amp;', '&'))).arrayBuffer());
  return { picture: `data:image/png;base64,${bytes.toString('base64')}`, code };
}

/** From here on the page's camera sees this picture on a grey table, turned and moving a little, as in somebody's hand. */
const showToCamera = (page: Page, picture: string) =>
  page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const brush = canvas.getContext('2d')!;
    let turn = 0.2;
    setInterval(() => {
      turn += 0.01;
      brush.resetTransform();
      brush.fillStyle = '#999';
      brush.fillRect(0, 0, 640, 480);
      brush.translate(330, 250);
      brush.rotate(turn);
      brush.drawImage(image, -120, -120, 240, 240);
    }, 50);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20);
  }, picture);

const faults = async (page: Page) => [...(await axeFindings(page)), ...(await visibleFaults(page))];

test('a voucher held before the camera is redeemed once; the next receipt is refused in a sentence', async () => {
  const { page, complaints, foreign, close } = await consoleAt(browser, world.url, 'clerk', {
    ...phone,
    at: '/console/counter',
  });
  await showToCamera(page, ticket.picture);
  await page.click('button:text("Scan with the camera")');
  await page.fill('.found input', 'R-1');
  expect(await page.inputValue('.find input >> nth=0')).toBe(ticket.code);
  expect(await faults(page)).toEqual([]);
  await page.click('.found .primary');
  await page.waitForSelector('.toast:has-text("Redeemed")');
  const { state, redemptions } = (await world.asStaff(`/v1/vouchers/${ticket.code}`)).json;
  expect({ state, receipts: redemptions.map(({ receipt }: { receipt: string }) => receipt) }).toEqual({
    state: 'redeemed',
    receipts: ['R-1'],
  });
  await page.click('button:text("Scan with the camera")');
  await page.waitForSelector('.found:has-text("It was redeemed")');
  expect(await page.locator('.found .primary').count()).toBe(0);
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await close();
});

test('where the camera is refused or missing a sentence says so, and the code can still be typed', async () => {
  const { code } = await ticketOf('aino@example.com');
  const { page, complaints, close } = await consoleAt(browser, world.url, 'clerk', {
    ...phone,
    locale: 'fi',
    at: '/console/counter',
  });
  for (const [name, sentence] of [
    ['NotAllowedError', 'Kameran käyttö on estetty.'],
    ['NotFoundError', 'Käytettävissä ei ole kameraa.'],
  ]) {
    await page.evaluate((why) => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', why);
      };
    }, name);
    await page.click('button:text("Lue kameralla")');
    await page.waitForSelector(`dialog [role=alert]:has-text("${sentence}")`);
    expect(await faults(page)).toEqual([]);
    await page.click('dialog button');
  }
  await page.fill('.find input >> nth=0', code);
  await page.press('.find input >> nth=0', 'Enter');
  await page.waitForSelector('.found .primary');
  expect(complaints).toEqual([]);
  await close();
});

test('a browser that reads codes by itself is asked, and a code that is no voucher’s is told apart', async () => {
  const { code, picture } = await ticketOf('petar@example.com');
  const { page, close } = await consoleAt(browser, world.url, 'owner', { at: '/console/vouchers' });
  await showToCamera(page, picture);
  await page.evaluate((code) => {
    let looks = 0;
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code'];
      detect = async () => [{ rawValue: looks++ < 20 ? 'https://elsewhere.example/menu' : code }];
    }
    Object.assign(window, { BarcodeDetector });
  }, code);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.click('button:text("Scan with the camera")');
  await page.waitForSelector('dialog [role=alert]:has-text("not a voucher’s code")');
  await page.waitForSelector('.found .primary');
  expect(asked.filter((url) => /findQr/.test(url))).toEqual([]);
  await close();
});
