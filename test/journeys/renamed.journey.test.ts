import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paint } from '../../forms/pictures/paint.ts';
import here from '../../shop.config.ts';
import { anotherShop } from '../support/anotherShop.ts';

/** A bookshop that speaks Finnish alone, as somebody who copied nothing of the bakery would write it. */
const bookshop = (changes = '') => `import type { ProgrammeConfig } from './functions/programme/definition.schema.ts';
import type { WrittenShop } from './functions/shop/shop.schema.ts';

export default {
  name: 'Kirjakauppa Lumi',
  address: 'Hämeenkatu 3, 33100 Tampere',
  country: 'FI',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  locales: ['fi'],
  defaultLocale: 'fi',
  url: 'https://lumi.example',
  privacy: 'https://lumi.example/tietosuoja',
  stores: { keskusta: { address: 'Hämeenkatu 3', hours: [{ days: 'mon-sat', from: '10:00', to: '18:00' }] } },
  sender: {
    transactional: { name: 'Kirjakauppa Lumi', email: 'hei@lumi.example' },
    marketing: { name: 'Kirjakauppa Lumi', email: 'uutiset@lumi.example' },
    replyTo: 'kauppa@lumi.example',
  },
  brand: {
    light: { paper: '#f7fbff', ink: '#101820', accent: '#0b4f8a', onAccent: '#ffffff', muted: '#4a5866', error: '#a01020' },
    dark: { paper: '#0c1218', ink: '#e8f0f8', accent: '#8cc4f8', onAccent: '#0c1218', muted: '#a8b8c8', error: '#ff9a94' },
    font: 'Georgia, serif',
    logo: 'brand/merkki.png',
    photo: 'brand/kuva.png',
  },
  origins: [],
  redirects: ['/thanks'],
  purposes: { uutiset: { marketing: true, title: { fi: 'Lumen uutiset' }, text: { fi: 'Kyllä, lähettäkää minulle uutisia kirjoista. Voin perua milloin tahansa.' } } },
  forms: { tilaus: {
    title: { fi: 'Kirjeitä hyllyjen välistä' },
    intro: { fi: 'Uudet kirjat kerran kuussa.' },
    fields: [{ name: 'email', required: true }, { name: 'birthday' }],
    purposes: [{ purpose: 'uutiset', required: true }],
  } },
  placements: { kassa: { kind: 'till', title: 'Kassa', form: 'tilaus', store: 'keskusta' } },
  surveys: {},
  automations: { birthday: { trigger: { on: 'birthday', at: '09:00', leapDay: 'feb-28' }, purpose: 'uutiset', cap: 'exempt', lateBy: 'same-day', steps: [{ after: 'PT0S', letter: 'birthday' }] } },
  cap: { every: 'P7D' },
  quietHours: { from: '21:00', to: '08:00' },
  minimumAge: { default: 13 },
  retention: { unconfirmedLeads: 'P14D', networkEvidence: 'P90D', anonymousAnswers: 'P2Y', idleContacts: 'P10Y' },
  limits: { signupsPerMinute: 100, confirmationsPerHour: 600, proofOfWorkAbove: 300, confirmationsPerAddress: 3, anonymousAnswersPerDay: 1000, mailsPerSecond: 14 },
  ${changes}
} satisfies WrittenShop & ProgrammeConfig;
`;
const pictures = {
  'merkki.png': paint([{ tone: 1, round: [300, 110, 90] }], { accent: '#0b4f8a', onAccent: '#ffffff' }),
  'kuva.png': paint([{ tone: 1, box: [200, 40, 200, 140, 8] }], { accent: '#0b4f8a', onAccent: '#ffffff' }),
};

let shop: Awaited<ReturnType<typeof anotherShop>>;
let built: Record<string, string>;
beforeAll(async () => {
  shop = await anotherShop();
  await shop.write(bookshop(), pictures);
  await shop.build();
  await shop.run('infra/letters.ts');
  built = await textsIn(join(shop.folder, 'dist'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  return shop.remove();
});

const named = (pattern: RegExp) => Object.entries(built).filter(([name]) => pattern.test(name));
const wherever = (pattern: RegExp) =>
  Object.entries(built).flatMap(([name, text]) => {
    const found = pattern.exec(text);
    return found ? [`${name}: ${text.slice(Math.max(0, found.index - 40), found.index + 60)}`] : [];
  });

test('a shop renamed, in other colours and one language, is that shop on every page, paper and letter', () => {
  const pages = named(/^pages\/(?!console\/).*\.html$/);
  expect(pages.length).toBeGreaterThan(8);
  for (const [name, page] of pages) {
    expect(page, name).toContain('Kirjakauppa Lumi');
    expect(name).toMatch(/\.fi\.html$/);
    expect(page, name).not.toMatch(/<nav aria-label="Kieli"/);
  }
  const letters = named(/^letters\/.*\.html$/).filter(([name]) => !name.endsWith('index.html'));
  expect(letters.length).toBeGreaterThan(5);
  for (const [name, letter] of letters) {
    expect(letter, name).toContain('Kirjakauppa Lumi');
    expect(letter, name).toContain('#0b4f8a');
    expect(letter, name).toContain('https://lumi.example/tietosuoja');
    // Hours stay on one line.
    expect(letter.replaceAll(/<\/?span[^>]*>/g, ''), name).toContain('Hämeenkatu 3: ma–la 10:00–18:00');
  }
  expect(built['pages/assets/kartoteka.css']).toContain('#0b4f8a');
});

test('nothing of the demonstration bakery remains anywhere', () => {
  const colours = Object.values({ ...here.brand.light, ...here.brand.dark }).filter((colour) => colour !== '#ffffff');
  expect(wherever(/piekarni|zegarem|wrocław|świdnick|podzegarem/i)).toEqual([]);
  expect(wherever(new RegExp(colours.join('|'), 'i'))).toEqual([]);
  expect(
    wherever(
      /\b(bakery|bread|loaf|loaves|cakes?|piekar|chleb|ciast[oa]|leipomo|leipä|kakku)|хлеб|пекарн|пекар[аеу]|торт/i,
    ),
  ).toEqual([]);
  expect(Object.keys(built).filter((name) => name.startsWith('pages/index.'))).toEqual([]);
});

test('where it is deployed, its front door leads to the shop', async () => {
  vi.stubEnv('PUBLIC_URL', 'https://people.lumi.example');
  for (const name of ['STAFF_ISSUER', 'STAFF_CLIENT', 'STAFF_SIGN_IN', 'LISTS_BUCKET', 'AWS_REGION'])
    vi.stubEnv(name, process.env[name] ?? 'https://staff.lumi.example');
  const { handler } = await import(pathToFileURL(join(shop.folder, 'dist/functions/pages/index.mjs')).href);
  const get = (rawPath: string) =>
    handler({ rawPath, headers: { accept: 'text/html' }, requestContext: { http: { method: 'GET' } } });
  expect(await get('/')).toMatchObject({ statusCode: 302, headers: { location: 'https://lumi.example' } });
  const form = await get('/f/tilaus');
  const [photo] = /\/assets\/photo\.[0-9a-f]{10}\.png/.exec(form.body)!;
  expect(form.body).toContain(`content="https://people.lumi.example${photo}"`);
  const picture = await get(photo);
  expect(Buffer.from(picture.body, 'base64')).toEqual(pictures['kuva.png']);
});

test.each([
  ["locales: ['fi', 'sr'],", 'forms.tilaus.title.sr: is missing: the shop speaks this language'],
  ['nmae: 1,', '"nmae": there is no such setting here'],
  ['name: undefined,', 'name: is missing: it must be a text in quotation marks'],
  ["url: 'lumi',", 'url: must be a web address such as https://shop.example'],
  ["sender: { transactional: { name: 'x', email: 'x' } },", 'sender.transactional.email: must be an email address'],
  ["privacy: 'https://lumi.example' + 7n + undefinedName,", 'undefinedName'],
])('a mistake such as %s is told in a sentence that names it', async (changes, sentence) => {
  await shop.write(bookshop(changes), pictures);
  const { stderr } = (await shop.build().catch((error) => error)) as { stderr: string };
  expect(stderr).toContain(sentence);
  if (!changes.includes('undefinedName')) expect(stderr).not.toMatch(/\n\s+at |node:internal|\.ts:\d/);
});

async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(png|jpg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name.slice(folder.length + 1), await readFile(name, 'utf8')] as const),
    ),
  );
}
