import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedLetters } from '../../../functions/asked/askedLetters.atBuild.ts';
import { type RenderLetterOptions, renderLetter } from '../../../functions/mail/renderLetter.ts';
import { voucherOf } from '../../../functions/mail/voucherOf.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import type { CompiledLetter } from '../../../functions/programme/letters/compiledLetter.schema.ts';
import { compileLetter } from '../../../functions/programme/letters/compileLetter.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { anyText } from '../../support/anyText.ts';
import { aShop } from '../../support/aShop.ts';
import { aVoucher } from '../../support/builders.ts';

const shop = aShop();
const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const shopUrl = 'https://shop.example/?a=1&b=2';
const publicUrl = 'https://people.shop.example';
const url = 'https://shop.example/confirm?t=k1.xyz&locale=en';
const links = {
  unsubscribe: 'https://shop.example/unsubscribe?t=k1.abc&locale=en',
  preferences: 'https://shop.example/preferences?t=k1.def&locale=en',
};

function aLetter(changes: Partial<RenderLetterOptions> = {}): RenderLetterOptions {
  const why = { purpose: 'newsletter' };
  const reader = { firstName: 'Anna', links };
  return { letter: builtInLetters.birthday, locale: 'en', shop, shopUrl, publicUrl, why, reader, ...changes };
}

function anAskedLetter(changes: Partial<RenderLetterOptions> = {}): RenderLetterOptions {
  return aLetter({ letter: askedLetters.invite, why: 'asked-for', reader: { links: { url } }, ...changes });
}

function written(body: string, vouchers: string[] = []): CompiledLetter {
  const { letter, problems } = compileLetter({ en: { subject: 'News', body } }, { locales: ['en'], vouchers });
  expect(problems).toBeUndefined();
  return letter!;
}

test.each(locales)('a marketing letter in %s says why it came, how to leave, and where the shop is', (locale) => {
  for (const letter of [builtInLetters.birthday, builtInLetters['win-back']]) {
    const { html, text } = renderLetter(aLetter({ letter, locale }));
    expect(html).toContain('href="https://shop.example/unsubscribe?t=k1.abc&amp;locale=en"');
    expect(text).toContain('\nhttps://shop.example/unsubscribe?t=k1.abc&locale=en\n');
    expect(html).toContain('href="https://shop.example/preferences?t=k1.def&amp;locale=en"');
    expect(text).toContain('\nhttps://shop.example/preferences?t=k1.def&locale=en\n');
    expect(html).toContain('href="https://shop.example/?a=1&amp;b=2"');
    for (const part of [html, text]) {
      expect(part).toContain(shop.purposes.newsletter!.title[locale]);
      expect(part).toContain(shop.address);
      expect(part).toContain('Anna');
      expect(part).not.toMatch(/\{\{|\{%|undefined/);
    }
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html.length).toBeLessThan(100_000);
  }
});

test.each(locales)('the invitation in %s needs no name, shows its link in full and advertises nothing', (locale) => {
  const { subject, html, text } = renderLetter(anAskedLetter({ locale }));
  expect(html).toContain('href="https://shop.example/confirm?t=k1.xyz&amp;locale=en"');
  expect(html).toContain('>https://shop.example/confirm?t=k1.xyz&amp;locale=en</a>');
  expect(text).toContain('https://shop.example/confirm?t=k1.xyz&locale=en');
  for (const part of [subject, html, text]) {
    expect(part).not.toMatch(/\{\{|\{%|undefined|newsletter/);
    expect(part).not.toContain(shop.forms.newsletter!.incentive![locale]);
  }
});

test.each(locales)('letters about rights in %s ask for one thing, and have nothing to leave', (locale) => {
  for (const letter of [askedLetters.copy, askedLetters.erase]) {
    const { html, text } = renderLetter(anAskedLetter({ letter, locale }));
    expect(text).toContain(url);
    expect(html).not.toMatch(/unsubscribe|preferences|\{\{|undefined/);
  }
  const last = renderLetter(anAskedLetter({ letter: askedLetters.erased, locale, reader: { links: {} } }));
  expect(last.html).not.toMatch(/\{\{|undefined/);
  const leadTo = [...last.html.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to);
  expect(new Set(leadTo)).toEqual(new Set(['https://shop.example/?a=1&amp;b=2', shop.privacy]));
});

test.each(locales)(
  'a survey in %s is a link under the one button, and its address below its title in plain text',
  (locale) => {
    const survey = shop.surveys['why-not']!.title[locale]!;
    const link = 'https://shop.example/s/why-not?t=k1.ghi&locale=en';
    const letter = builtInLetters['win-back'];
    const reader = { links: { ...links, survey: link } };
    const { html, text } = renderLetter(aLetter({ letter, locale, survey, reader }));
    expect(text).toContain(`\n${survey}\n${link}\n`);
    const [button, question] = ['href="https://shop.example/?a=1&amp;b=2"', 'href="https://shop.example/s/why-not?'];
    expect(html.indexOf(question)).toBeGreaterThan(html.indexOf(button));
    expect(html).toContain(`>${survey}</a>`);
    expect(html.match(/role="presentation" style="border:none;border-radius/g)).toHaveLength(1);
    expect(renderLetter(aLetter({ letter, locale })).html).not.toContain('class="link"');
  },
);

test('a survey of a letter without a button is the button, above the words the letter ends with', () => {
  const link = 'https://shop.example/s/after-visit?t=k1.ghi&locale=en';
  const letter = builtInLetters['review-request'];
  const { html, text } = renderLetter(
    aLetter({ letter, survey: 'Two questions', reader: { links: { ...links, survey: link } } }),
  );
  expect(html.match(/role="presentation" style="border:none;border-radius/g)).toHaveLength(1);
  expect(html).toMatch(/href="https:\/\/shop.example\/s\/after-visit[^>]*>\s*Two questions\s*</);
  expect(html.indexOf('Two questions')).toBeLessThan(html.indexOf('Thank you,'));
  expect(text.indexOf('Two questions')).toBeLessThan(text.indexOf('Thank you,'));
});

describe('a greeting', () => {
  const subjectFor = (firstName?: string) => renderLetter(aLetter({ reader: { firstName, links } })).subject;
  const greetingFor = (firstName: string | undefined, locale: (typeof locales)[number]) =>
    renderLetter(aLetter({ letter: builtInLetters['win-back'], locale, reader: { firstName, links } })).text.split(
      '\n',
    )[2];

  test('closes up without a name', () => {
    expect([subjectFor('Zofia'), subjectFor()]).toEqual(['Happy birthday, Zofia', 'Happy birthday']);
    expect(locales.map((locale) => greetingFor(undefined, locale))).toEqual([
      'Hello,',
      'Dzień dobry,',
      'Здравствуйте.',
      'Hei,',
      'Здраво,',
      'Zdravo,',
    ]);
  });

  test('takes a name of any script', () => {
    expect(subjectFor('Александра')).toBe('Happy birthday, Александра');
    expect(greetingFor('Željko', 'pl')).toBe('Dzień dobry, Željko,');
    expect(greetingFor('Анна-Мария', 'ru')).toBe('Здравствуйте, Анна-Мария.');
  });

  test('of 61 letters, or with an address in it, is no name', () => {
    expect(subjectFor('a'.repeat(60))).toBe(`Happy birthday, ${'a'.repeat(60)}`);
    expect([subjectFor('a'.repeat(61)), subjectFor('https://evil.example')]).toEqual([
      'Happy birthday',
      'Happy birthday',
    ]);
  });

  test('says the default to whom it does not know, as it is written', () => {
    const letter = written(
      "Dear {{ contact.firstName | default: 'friend & <neighbour>' }}.\n\n{{ contact.firstName }}, welcome.",
    );
    const { html, text } = renderLetter(aLetter({ letter, reader: { links } }));
    expect(text).toContain('Dear friend & <neighbour>.\n\nWelcome.\n');
    expect(html).toContain('>Dear friend &amp; &lt;neighbour&gt;.<');
    const known = renderLetter(aLetter({ letter })).text;
    expect(known).toContain('Dear Anna.\n\nAnna, welcome.\n');
  });
});

describe('what a person wrote', () => {
  const reader = { firstName: 'Anna', links };
  test('is drawn block by block, and reads as somebody would type it', () => {
    const body =
      '# News\n\n## New\n\nA *new* **loaf** & [more]({{ shop.url }}/more?x=1&y=2)\\\nof it.\n\n- rye\n- <https://a.example>\n\n2. first\n3. second\n\n---\n\n![A "cake"]({{ shop.url }}/cake.jpg "1104x600")\n\n::button[Come in](https://a.example/x)';
    const { html, text } = renderLetter(aLetter({ letter: written(body), shopUrl: 'https://shop.example/', reader }));
    expect(text.split('\n-- \n')[0]).toBe(
      'News\n\nNew\n\nA new loaf & more (https://shop.example/more?x=1&y=2)\nof it.\n\n- rye\n- https://a.example\n\n2. first\n3. second\n\n* * *\n\n[A "cake"]\n\nCome in:\nhttps://a.example/x\n',
    );
    expect(html).toContain(
      'A <em>new</em> <strong>loaf</strong> &amp; <a href="https://shop.example/more?x=1&amp;y=2"',
    );
    expect(html).toContain('</a><br />of it.');
    expect(html).toMatch(/<h1 [^>]*>News<\/h1>[\s\S]*<h2 [^>]*>New<\/h2>[\s\S]*<ul [\s\S]*<ol start="2"/);
    expect(html).toContain(
      '<img src="https://shop.example/cake.jpg" alt="A &quot;cake&quot;" width="552" height="300" style="display:block;',
    );
    expect(html).toMatch(/href="https:\/\/a\.example\/x"[\s\S]*?>\nCome in\n<\/a>/);
  });

  test('a voucher is a ticket with its code and its last day, and the letter does not go out without it', () => {
    const letter = written('::voucher[cake]\n\nCode {{ voucher.code }}, until {{ voucher.validUntil }}.', ['cake']);
    const held = aVoucher({ title: 'A slice of <cake>', gives: { gift: 'any & all' } });
    const { code } = held;
    const at = { shop, locale: 'en' as const, publicUrl: 'https://shop.example', keyring };
    const voucher = voucherOf(held, at);
    const { html, text } = renderLetter(aLetter({ letter, reader: { ...reader, voucher } }));
    expect(text).toContain(
      `A slice of <cake>\nany & all\n\n${code}\n\nValid until 16 June 2027\nShow the code at the till.\nhttps://shop.example/voucher?t=`,
    );
    expect(text).toContain(`Code ${code}, until 16 June 2027.`);
    expect(html).toContain('>A slice of &lt;cake&gt;<br />');
    expect(html).toContain(`alt="The code ${code}, to be scanned" width="176" height="176"`);
    expect(html).toContain('src="https://shop.example/voucher.png?t=');
    expect(() => renderLetter(aLetter({ letter, reader }))).toThrow('without voucher.title');
  });

  test('lines of the letter’s own data stand where it says, one each, or nothing does', () => {
    const content = { en: { subject: 'Yes?', body: 'You said:\n::details\nPress here.' } };
    const { letter } = compileLetter(content, { locales: ['en'], details: true });
    const details = ['I agree.', 'Name: <b>\nBcc: x'];
    const one = renderLetter(anAskedLetter({ letter: letter!, reader: { links: {}, details } }));
    expect(one.text).toContain('You said:\n\n- I agree.\n- Name: <b> Bcc: x\n\nPress here.');
    expect(one.html).toContain('I agree.</li>');
    expect(one.html).toContain('Name: &lt;b&gt; Bcc: x</li>');
    const none = renderLetter(anAskedLetter({ letter: letter!, reader: { links: {} } }));
    expect(none.text).toContain('You said:\n\nPress here.');
    expect(none.html).not.toMatch(/<ul|<li/);
    expect(compileLetter(content, { locales: ['en'] }).problems).toMatchObject([{ line: 2 }]);
  });

  test('in a language the letter is not in, it comes in the shop’s own', () => {
    const polish = { pl: builtInLetters.birthday.pl };
    expect(renderLetter(aLetter({ letter: polish, locale: 'fi' })).subject).toBe('Wszystkiego najlepszego, Anna');
    expect(() => renderLetter(aLetter({ letter: {} }))).toThrow('missing in "pl"');
  });
});

test('the same arguments give the same letter', () => {
  expect(renderLetter(aLetter())).toEqual(renderLetter(aLetter()));
});

test('one letter serves shops that differ', () => {
  const other = aShop({
    name: 'Пекара <7>',
    brand: { ...shop.brand, light: { ...shop.brand.light, accent: '#123456' } },
  });
  renderLetter(aLetter());
  const { html, text } = renderLetter(aLetter({ shop: other }));
  expect(text).toContain('Yours,\nПекара <7>\n');
  expect(html).toContain('Пекара &lt;7&gt;');
  expect(html).toContain('#123456');
});

test('a marketing letter without a reason or a way out is not written', () => {
  expect(() => renderLetter(aLetter({ why: undefined as never }))).toThrow();
  expect(() => renderLetter(aLetter({ why: { purpose: 'constructor' } }))).toThrow('no purpose');
  const without = (name: keyof typeof links) => aLetter({ reader: { links: { ...links, [name]: undefined } } });
  expect(() => renderLetter(without('unsubscribe'))).toThrow('cannot go out without link.unsubscribe');
  expect(() => renderLetter(without('preferences'))).toThrow('cannot go out without link.preferences');
  expect(() => renderLetter(aLetter({ survey: 'Why not?' }))).toThrow('cannot go out without link.survey');
  expect(() => renderLetter(anAskedLetter({ reader: { links: {} } }))).toThrow('cannot go out without link.url');
});

test('a link is a web address or the letter is not written', () => {
  const url = 'javascript:alert(1)';
  expect(() => renderLetter(aLetter({ shopUrl: url }))).toThrow('http or https');
  expect(() => renderLetter(anAskedLetter({ reader: { links: { url } } }))).toThrow('http or https');
  expect(() => renderLetter(aLetter({ reader: { links: { ...links, unsubscribe: url } } }))).toThrow('http or https');
});

test('no script or font comes from anywhere, and pictures from among our own assets alone, with their size', () => {
  const { voucher: _, ...others } = askedLetters;
  for (const letter of Object.values({ ...builtInLetters, ...others }))
    expect(renderLetter(aLetter({ letter, reader: { links: { ...links, url } } })).html).not.toMatch(
      /<script|<link|@import|url\(|<img(?! src="https:\/\/people\.shop\.example\/assets\/[\w.-]+" alt="[^"]*" width="\d+" height="\d+")/,
    );
});

const hostile = fc.oneof(
  fc.constantFrom(
    '{{env}}',
    '{{ link.unsubscribe }}',
    '{% include "/etc/passwd" %}',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'Anna\r\nBcc: everybody',
    '=HYPERLINK("x")',
    "{{ 'x' | raw }}",
    '$& $1 $`',
    '[x](javascript:alert(1))',
    '::button[x](y)',
    '\ue000\ue001',
    '__proto__',
  ),
  anyText(),
);

test('a hostile name is never markup, template or header', () => {
  const names = /<\/?[a-z][^>]*>/gi;
  const tags = renderLetter(aLetter()).html.match(names)!.length;
  fc.assert(
    fc.property(hostile, (firstName) => {
      const { subject, html, text } = renderLetter(aLetter({ reader: { firstName, links } }));
      expect(html.match(names)).toHaveLength(tags);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(text).not.toMatch(/^Bcc:/m);
      expect(text.split('\n').length).toBe(renderLetter(aLetter()).text.split('\n').length);
    }),
  );
});

test('a name written as a template is greeted as it is written', () => {
  const firstName = '{{env}} {% x %} $& **a**';
  const { subject, html, text } = renderLetter(aLetter({ reader: { firstName, links } }));
  expect(subject).toBe(`Happy birthday, ${firstName}`);
  expect(text).toContain(`Happy birthday, ${firstName}`);
  expect(html).toContain('Happy birthday, {{env}} {% x %} $&amp; **a**');
});

describe('the links of a marketing letter', () => {
  const body =
    '[The cakes]({{ shop.url }}/cakes) and <https://a.example>.\n\n- [again]({{ shop.url }}/cakes)\n\n::button[Come in](https://b.example/x?a=1&b=2)';
  const followed: [number, string][] = [];
  const click = (link: number, address: string) => {
    followed.push([link, address]);
    return `https://people.example/c/t${link}&x`;
  };
  const reader = { firstName: 'Anna', links, click };
  const at = { letter: written(body), shopUrl: 'https://shop.example' };

  test('are followed through us, every one of them, in HTML and in plain text', () => {
    const { html, text } = renderLetter(aLetter({ ...at, reader }));
    expect(text.split('\n-- \n')[0]).toBe(
      'The cakes (https://people.example/c/t0&x) and https://a.example (https://people.example/c/t1&x).\n\n- again (https://people.example/c/t0&x)\n\nCome in:\nhttps://people.example/c/t2&x\n',
    );
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    // The mark above and the notice below are the shop's frame, not what the letter is about.
    expect([hrefs.shift(), hrefs.pop()]).toEqual(['https://shop.example/', shop.privacy]);
    expect(hrefs).toEqual([
      'https://people.example/c/t0&amp;x',
      'https://people.example/c/t1&amp;x',
      'https://people.example/c/t0&amp;x',
      'https://people.example/c/t2&amp;x',
      'https://shop.example/unsubscribe?t=k1.abc&amp;locale=en',
      'https://shop.example/preferences?t=k1.def&amp;locale=en',
    ]);
    expect(followed).toEqual([
      [0, 'https://shop.example/cakes'],
      [1, 'https://a.example'],
      [2, 'https://b.example/x?a=1&b=2'],
    ]);
  });

  test('lead straight on where nobody counts', () => {
    const { html, text } = renderLetter(aLetter({ ...at, reader: { links } }));
    expect(text).toContain('The cakes (https://shop.example/cakes) and https://a.example.\n');
    expect(html).toContain('href="https://b.example/x?a=1&amp;b=2"');
  });

  test('are nobody’s business in what was asked for', () => {
    const { html } = renderLetter(anAskedLetter({ reader: { links: { url }, click } }));
    expect(html).not.toContain('people.example');
  });
});
