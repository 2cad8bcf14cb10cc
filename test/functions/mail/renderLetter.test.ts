import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RenderLetterOptions, renderLetter } from '../../../functions/mail/renderLetter.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { anyText } from '../../support/anyText.ts';
import { aShop } from '../../support/aShop.ts';

const shop = aShop();
const links = {
  action: 'https://shop.example/?a=1&b=2',
  unsubscribe: 'https://shop.example/unsubscribe?t=k1.abc&locale=en',
  preferences: 'https://shop.example/preferences?t=k1.def&locale=en',
};

function aLetter(changes: Partial<RenderLetterOptions> = {}): RenderLetterOptions {
  const why = { purpose: 'newsletter', since: '2026-03-03T10:00:00Z' };
  return { letter: 'birthday', locale: 'en', shop, person: { firstName: 'Anna' }, links, why, ...changes };
}

test.each(locales)('a marketing letter in %s says why it came, how to leave, and where the shop is', (locale) => {
  for (const letter of ['birthday', 'win-back'] as const) {
    const { html, text } = renderLetter(aLetter({ letter, locale }));
    expect(html).toContain('href="https://shop.example/unsubscribe?t=k1.abc&amp;locale=en"');
    expect(text).toContain('\nhttps://shop.example/unsubscribe?t=k1.abc&locale=en\n');
    expect(html).toContain('href="https://shop.example/preferences?t=k1.def&amp;locale=en"');
    expect(text).toContain('\nhttps://shop.example/preferences?t=k1.def&locale=en\n');
    for (const part of [html, text]) {
      expect(part).toContain(shop.purposes.newsletter!.title[locale]);
      expect(part).toContain('2026');
      expect(part).toContain(shop.address);
      expect(part).toContain('Anna');
    }
    expect(html).toContain(`<html lang="${locale}"`);
  }
});

test.each(locales)('the invitation in %s needs no name, shows its link in full and advertises nothing', (locale) => {
  const { subject, html, text } = renderLetter(
    aLetter({ letter: 'invite', locale, person: {}, why: undefined, links: { action: links.action } }),
  );
  expect(html).toContain('href="https://shop.example/?a=1&amp;b=2"');
  expect(text).toContain('https://shop.example/?a=1&b=2');
  for (const part of [subject, html, text]) {
    expect(part).not.toMatch(/\{\{|\{%|undefined|newsletter/);
    expect(part).not.toContain(shop.forms.newsletter!.incentive![locale]);
  }
});

test.each(locales)('letters about rights in %s ask for one thing, and have nothing to leave', (locale) => {
  for (const letter of ['copy', 'erase'] as const) {
    const { html, text } = renderLetter({ letter, locale, shop, person: {}, links: { action: links.action } });
    expect(text).toContain(links.action);
    expect(html).not.toMatch(/unsubscribe|preferences|\{\{|undefined/);
  }
  const last = renderLetter({ letter: 'erased', locale, shop, person: {}, links: {} });
  expect(last.html).not.toMatch(/<a |\{\{|undefined/);
});

test.each(locales)(
  'a survey in %s is a link under the one button, and its address below its title in plain text',
  (locale) => {
    const { title } = shop.surveys['why-not']!;
    const survey = { title: title[locale], link: 'https://shop.example/s/why-not?t=k1.ghi&locale=en' };
    const { html, text } = renderLetter(aLetter({ letter: 'win-back', locale, survey }));
    expect(text).toContain(`\n${survey.title}\n${survey.link}\n`);
    const [button, question] = ['href="https://shop.example/?a=1&amp;b=2"', 'href="https://shop.example/s/why-not?'];
    expect(html.indexOf(question)).toBeGreaterThan(html.indexOf(button));
    expect(html).toContain(`>${survey.title}</a>`);
    expect(html.match(/role="presentation" style="border:none;border-radius/g)).toHaveLength(1);
    expect(renderLetter(aLetter({ letter: 'win-back', locale })).html).not.toContain('class="link"');
  },
);

test('without a name the greeting closes up', () => {
  expect(renderLetter(aLetter({ person: {} })).subject).toBe('Happy birthday');
  expect(renderLetter(aLetter({ letter: 'win-back', person: {} })).text).toContain('\n\nHello,\n\n');
});

test('the same arguments give the same letter', () => {
  expect(renderLetter(aLetter())).toEqual(renderLetter(aLetter()));
});

test('a marketing letter without a reason or a way out is not written', () => {
  expect(() => renderLetter(aLetter({ why: undefined }))).toThrow('a link to leave');
  expect(() => renderLetter(aLetter({ links: { action: links.action } }))).toThrow('a link to leave');
  expect(() => renderLetter(aLetter({ links: { ...links, preferences: undefined } }))).toThrow('see and change');
  expect(() => renderLetter(aLetter({ why: { purpose: 'constructor' } }))).toThrow('no purpose');
});

test('a link is a web address or the letter is not written', () => {
  const action = 'javascript:alert(1)';
  expect(() => renderLetter(aLetter({ links: { ...links, action } }))).toThrow('http or https');
  expect(() => renderLetter(aLetter({ survey: { title: 'Why not?', link: action } }))).toThrow('http or https');
});

test('no image, script or font comes from anywhere', () => {
  expect(renderLetter(aLetter()).html).not.toMatch(/<img|<script|<link|@import|url\(/);
});

const hostile = fc.oneof(
  fc.constantFrom(
    '{{env}}',
    '{% include "/etc/passwd" %}',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'Anna\r\nBcc: everybody',
    '=HYPERLINK("x")',
    "{{ 'x' | raw }}",
    '__proto__',
  ),
  anyText(),
);

test('a hostile name is never markup, template or header', () => {
  const names = /<\/?[a-z][^>]*>/gi;
  const tags = renderLetter(aLetter()).html.match(names)!.length;
  fc.assert(
    fc.property(hostile, (firstName) => {
      const { subject, html, text } = renderLetter(aLetter({ person: { firstName } }));
      expect(html.match(names)).toHaveLength(tags);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(text).not.toMatch(/^Bcc:/m);
      expect(text.split('\n').length).toBe(renderLetter(aLetter()).text.split('\n').length);
    }),
  );
});

test('a name written as a template is greeted as it is written', () => {
  const { subject, html, text } = renderLetter(aLetter({ person: { firstName: '{{env}} {% x %}' } }));
  expect(subject).toBe('Happy birthday, {{env}} {% x %}');
  for (const part of [html, text]) expect(part).toContain('Happy birthday, {{env}} {% x %}');
});
