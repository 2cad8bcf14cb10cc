import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyPage } from '../../functions/drawing/surveyPage.ts';
import { certificateOf } from '../../functions/view/certificateOf.ts';
import { certificatePage } from '../../functions/view/certificatePage.ts';
import { copyPage } from '../../functions/view/copyPage.ts';
import { preferencesPage } from '../../functions/view/preferencesPage.ts';
import { viewCollection } from '../../functions/view/viewCollection.ts';
import { anyText } from '../support/anyText.ts';
import { aShop } from '../support/aShop.ts';
import { aContact, aSend, aSubscription, shownHash } from '../support/builders.ts';

const shop = aShop();
const locale = 'en';
const now = '2027-05-17T07:30:00.000Z';
const at = '2027-05-02T10:00:00.000Z';

/** A person whose every word is the same: whatever they, a partner or their browser could have brought. */
function collectionOf(word: string): Record<string, unknown>[] {
  const utm = { source: word, campaign: word };
  const source = { channel: 'partner' as const, form: word, placement: word, utm };
  const evidence = { address: word, agent: word };
  const partner = { name: word, statement: word, url: word, reference: word };
  return [
    {
      sk: 'CONTACT',
      ...aContact({
        email: word,
        firstName: word,
        lastName: word,
        phone: word,
        interests: [word],
        timeZone: word,
        source,
      }),
      segments: { [`placement-${word}`]: '' },
    },
    { sk: 'SUBSCRIPTION#email', ...aSubscription() },
    {
      ...{ sk: 'CONSENT#1', id: 'rec_1', purpose: 'newsletter', state: 'confirmed', source, partner },
      ...{ text: { hash: shownHash('newsletter', locale), locale, shown: word }, requestedAt: at, confirmedAt: at },
    },
    { sk: 'SEND#birthday-2027', ...aSend({ state: 'failed' }), reason: word, at },
    { sk: 'EVIDENCE#1', records: ['rec_1'], requested: evidence, confirmed: evidence, expiresAt: 4_000_000_000 },
    { sk: 'EVENT#1', id: 'int_1', at, kind: 'refusal', reason: 'too-dear', text: word, data: { note: word } },
  ];
}

function pagesOf(word: string): string[] {
  const items = collectionOf(word);
  const person = viewCollection({ items, happened: items }, shop, now)!;
  const view = { shop, locale, person, now, token: 'k1.abc' } as const;
  const values = { firstName: word, lastName: word, phone: word, birthday: { day: word, month: word, year: word } };
  const errors = [{ path: 'firstName', code: 'url' }];
  const copied = { contact: 'con_1', takenAt: now, part: 1, collection: items, mailbox: [{ word }] };
  const answers = { words: word, recommend: word };
  return [
    preferencesPage({ ...view, notice: 'saved' }),
    preferencesPage({ ...view, values, errors }),
    copyPage({ ...view, copied, parts: ['1', '2'] }),
    certificatePage({ shop, locale, certificate: certificateOf(items, 'rec_1', shop, new Date(now))! }),
    surveyPage({
      shop,
      survey: 'after-visit',
      locale,
      values: { answers, t: word },
      errors: [{ path: word, code: word }],
    }),
  ];
}

/** Tags in their order, with the names of their attributes: what a page is made of, whatever it says. */
const skeleton = (page: string) =>
  [...page.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name, attributes = '']) =>
      `${name} ${attributes
        .replace(/="[^"]*"/g, '')
        .trim()
        .replace(/\s+/g, ' ')}`,
  );
const harmless = pagesOf('Anna').map(skeleton);
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '{{ env }}{% raw %}',
    '</pre>',
  ),
  anyText().map((text) => `<b ${text}`),
);

test('what a person, a partner or a browser brought is never markup on the pages about a person', () => {
  fc.assert(
    fc.property(hostile, (word) => {
      const pages = pagesOf(word);
      expect(pages.map(skeleton)).toEqual(harmless);
      for (const page of pages) expect(page).not.toMatch(/<(b |img (?!src="\/assets\/)|script>alert)/);
    }),
  );
});
