import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, compiledLetterSchema } from '../../../../functions/programme/letters/compiledLetter.schema.ts';
import { compileLetter, type LetterRules } from '../../../../functions/programme/letters/compileLetter.ts';
import { anyText } from '../../../support/anyText.ts';

const rules: LetterRules = { locales: ['en'], pictures: ['https://pictures.example'], vouchers: ['cake'] };

function blocksOf(body: string): Block[] {
  const { letter, problems } = compileLetter({ en: { subject: 'Hello', body } }, rules);
  expect(problems).toBeUndefined();
  return letter!.en!.blocks;
}

function problemsOf(body: string, changes: Partial<LetterRules> = {}) {
  return compileLetter({ en: { subject: 'Hello', body } }, { ...rules, ...changes }).problems ?? [];
}

describe('what a letter is made of', () => {
  test('paragraphs, headings, lists, emphasis, links, dividers and vouchers', () => {
    const body =
      '# One\n\nTwo *three* **four** [five](https://a.example/x)\\\nsix\n\n- a\n- b\n\n3. c\n\n---\n\n::voucher[cake]';
    expect(blocksOf(body)).toEqual([
      { kind: 'heading', level: 1, runs: [{ pieces: ['One'] }] },
      {
        kind: 'paragraph',
        runs: [
          { pieces: ['Two '] },
          { pieces: ['three'], emphasis: true },
          { pieces: [' '] },
          { pieces: ['four'], strong: true },
          { pieces: [' '] },
          { pieces: ['five'], link: ['https://a.example/x'] },
          { pieces: ['\nsix'] },
        ],
      },
      { kind: 'list', items: [[{ pieces: ['a'] }], [{ pieces: ['b'] }]] },
      { kind: 'list', from: 3, items: [[{ pieces: ['c'] }]] },
      { kind: 'divider' },
      { kind: 'voucher', voucher: 'cake' },
    ]);
  });

  test('a picture of the shop with its words and its size', () => {
    const [own, other] = blocksOf(
      '![Cake]({{ shop.url }}/c.jpg "600x400")\n\n![Bread for {{ shop.name }}](https://pictures.example/b.jpg)',
    );
    const source = [{ gap: 'shop.url' }, '/c.jpg'];
    expect(own).toEqual({ kind: 'picture', source, alt: ['Cake'], size: { width: 600, height: 400 } });
    expect(other).toMatchObject({
      source: ['https://pictures.example/b.jpg'],
      alt: ['Bread for ', { gap: 'shop.name' }],
    });
  });

  test('a button is a line of its own, with or without empty lines around it', () => {
    const button = { kind: 'button', words: ['See ', { gap: 'shop.name' }], link: [{ gap: 'shop.url' }, '/new'] };
    const [before, found, after] = blocksOf('Before\n::button[See {{ shop.name }}]({{ shop.url }}/new)  \nafter\nthat');
    expect(found).toEqual(button);
    expect([before, after]).toMatchObject([{ runs: [{ pieces: ['Before'] }] }, { runs: [{ pieces: ['after that'] }] }]);
  });

  test('a default is plain words, whatever stands in it', () => {
    const [paragraph] = blocksOf("Hello {{ contact.firstName | default: 'my *dear* <b>friend</b>' }}");
    const gap = { gap: 'contact.firstName', otherwise: 'my *dear* <b>friend</b>' };
    expect(paragraph).toEqual({ kind: 'paragraph', runs: [{ pieces: ['Hello ', gap] }] });
  });
});

describe('around a name that may be unknown', () => {
  const gap = 'contact.firstName';
  test.each([
    ['Hello {{ contact.firstName }},', ['Hello', { gap, before: ' ', otherwise: '' }, ',']],
    ["Hello {{ contact.firstName | default: '' }},", ['Hello', { gap, before: ' ', otherwise: '' }, ',']],
    ['Szczęścia, {{contact.firstName}}!', ['Szczęścia', { gap, before: ', ', otherwise: '' }, '!']],
    ['Здравствуйте, {{ contact.firstName }}.', ['Здравствуйте', { gap, before: ', ', otherwise: '' }, '.']],
    ['{{ contact.firstName }}, ćma leci', [{ gap, after: ', ć', otherwise: 'Ć' }, 'ma leci']],
    ['Hi.\\\n{{ contact.firstName }}, we bake', ['Hi.\n', { gap, after: ', w', otherwise: 'W' }, 'e bake']],
  ])('%s closes up', (line, pieces) => {
    expect(blocksOf(line)).toEqual([{ kind: 'paragraph', runs: [{ pieces }] }]);
  });

  test('the comma may stand outside of the emphasis', () => {
    const [{ runs }] = blocksOf('Hello, **{{ contact.firstName }}**') as [Extract<Block, { kind: 'paragraph' }>];
    expect(runs).toEqual([{ pieces: ['Hello'] }, { pieces: [{ gap, before: ', ', otherwise: '' }], strong: true }]);
  });

  test.each(['# {{ contact.firstName }}', '{{ contact.firstName }}!', '**{{ contact.firstName }}**, we bake'])(
    '%s needs a default, because nothing right would be left',
    (line) => {
      expect(problemsOf(line)).toMatchObject([{ path: 'content.en.body', line: 1 }]);
      expect(problemsOf(line)[0]!.message).toContain('Without a name');
    },
  );
});

describe('what is no part of a letter is refused with its line', () => {
  test.each([
    ['<b>bold</b>', 'HTML'],
    ['<!-- note -->', 'HTML'],
    ['{% if x %}', 'tags'],
    ['{{ env }}', '{{ env }}'],
    ['{{ contact.email }}', '{{ contact.email }}'],
    ['{{ contact.firstName | upcase }}', 'no placeholder'],
    ['{{ contact.firstName', 'Two braces'],
    ['{{ {{ shop.name }} }}', 'Two braces'],
    ['{{ link.url }}', '{{ link.url }}'],
    ['`code`', 'code'],
    ['    code', 'code'],
    ['> quote', 'quotation'],
    ['#### four', 'three sizes'],
    ['Words\n---', 'leave a line empty'],
    ['[a](javascript:alert(1))', 'https://'],
    ['[a](data:text/html,x)', 'https://'],
    ['[a](//evil.example)', 'https://'],
    ['[a](mailto:a@b.example)', 'https://'],
    ['[a](jAvAsCrIpT&colon;alert(1))', 'https://'],
    ['<javascript:alert(1)>', 'https://'],
    ['[a](https://shop.example@evil.example/)', 'no name or password'],
    ['[a]({{ shop.url }}.evil.example)', 'goes on with /'],
    ['[a](https://x.example/{{ contact.firstName }})', 'no place in an address'],
    ['[a](https://x.example/?to={{ shop.url }})', 'at the beginning'],
    ['[a](https://x.example "title")', 'no title'],
    ['[a][b]\n\n[b]: https://x.example', 'beside it'],
    ['words ![Cake]({{ shop.url }}/c.jpg)', 'paragraph of its own'],
    ['![Cake](https://elsewhere.example/c.jpg)', "shop's own address"],
    ['![]({{ shop.url }}/c.jpg)', 'words for those'],
    ['![Cake]({{ shop.url }}/c.jpg "wide")', 'its size'],
    ['::button[Go]', '::button[words](address)'],
    ['::button[Go](javascript:alert(1))', 'https://'],
    ['::button[**Go**](https://x.example)', 'plain words'],
    ['::button[Go](https://x.example) now', 'nothing else'],
    ['::script[x]', '::button[words](address)'],
    ['::voucher[flat]', 'no voucher kind "flat"'],
    ['- a\n  - b', 'nothing below'],
    ['&#xe000; {{ shop.name }}', 'its number'],
    ['\ue000 {{ shop.name }}', 'no font'],
  ])('%s', (line, message) => {
    const [problem] = problemsOf(`Fine.\n\n${line}\n\nFine.`).filter(({ message: told }) => told.includes(message));
    expect(problem).toMatchObject({ path: 'content.en.body' });
    expect(problem!.line).toBeGreaterThanOrEqual(3);
    expect(problem!.message).toMatch(/^Line \d/);
    expect(problem!.line).toBeLessThanOrEqual(5);
  });

  test('all of it at once, each on its line', () => {
    const found = problemsOf('Fine.\n\n<b>x</b>\n\n[a](ftp://x)\n{{ y }}\n');
    expect(found.map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  test('a voucher and its code, while the shop has none', () => {
    expect(problemsOf('::voucher[cake]', { vouchers: [] })[0]!.message).toContain('no voucher kind');
    expect(problemsOf('{{ voucher.code }}', { vouchers: [] })[0]!.message).toContain('There is no {{ voucher.code }}');
    expect(problemsOf('{{ voucher.code }} {{ voucher.validUntil }}')).toEqual([]);
  });

  test('a subject of two lines, with a tag, or of nothing but a name', () => {
    const subjects = ['a\nBcc: b', '{% x %}', '{{ contact.firstName }}', '{{ voucher.name }}'];
    for (const subject of subjects)
      expect(compileLetter({ en: { subject, body: 'Hello' } }, rules).problems).toMatchObject([
        { path: 'content.en.subject' },
      ]);
  });
});

describe('languages', () => {
  const languages: LetterRules = { locales: ['pl', 'en', 'fi'] };
  const written = (body: string, subject = 'a') => ({ subject, body });
  const compare = (pl: string, en: string) =>
    compileLetter({ pl: written(pl), en: written(en) }, { locales: ['pl', 'en'] }).problems ?? [];

  test('of the shop must all be there, and the path says which is not', () => {
    const { problems } = compileLetter({ pl: written('a'), en: written('b') }, languages);
    expect(problems).toMatchObject([{ path: 'content.fi' }]);
  });

  test('the shop does not have may be there too', () => {
    expect(compileLetter({ pl: written('a'), en: written('b') }, { locales: ['pl'] }).letter).toHaveProperty('en');
  });

  test('have the same blocks', () => {
    const [problem, ...more] = compare('# A\n\nb\n\n- c\n- d', '# A\n\nb\n\n- c');
    expect(problem).toMatchObject({ path: 'content.en.body', line: 5 });
    expect(problem!.message).toContain('Block 3 is a list of 1 here and a list of 2 in "pl"');
    expect(more).toEqual([]);
    expect(compare('a\n\nb', 'a')[0]!.message).toContain('Block 2 is the end here and a paragraph in "pl"');
  });

  test('have the same links, but for the language in them', () => {
    expect(compare('[a](https://x.example/pl/cake?l=pl)', '[a](https://x.example/en/cake?l=en)')).toEqual([]);
    const [added, missing] = compare('[a](https://x.example/one)', '[a](https://x.example/two)');
    expect(added!.message).toContain('The link https://x.example/two is not in "pl"');
    expect(missing!.message).toContain('The link https://x.example/one of "pl" is missing');
  });

  test('have the same placeholders, wherever they stand', () => {
    const pl = written('Cześć', 'Cześć, {{ contact.firstName }}');
    const en = written('Hello {{ contact.firstName }}', 'Hello');
    expect(compileLetter({ pl, en }, { locales: ['pl', 'en'] }).problems).toBeUndefined();
    expect(compare('Cześć {{ contact.firstName }}', 'Hello')[0]!.message).toContain('{{ contact.firstName }} of "pl"');
  });
});

test('whatever somebody writes is compiled or refused with a line of it', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '::button[',
      '::voucher[cake]',
      '](',
      '{{ shop.name }}',
      '{{',
      '}}',
      '{%',
      '# ',
      '- ',
      '\n',
      '\n\n',
    ),
    fc.constantFrom(
      '**',
      '![',
      '<b>',
      '---',
      '> ',
      '    ',
      'https://x.example',
      ')',
      '"6x4"',
      '{{ contact.firstName }}',
    ),
    anyText(),
  );
  const body = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(body, anyText(), (body, subject) => {
      const { letter, problems } = compileLetter({ en: { subject, body } }, rules);
      if (letter) expect(compiledLetterSchema.parse(letter)).toEqual(letter);
      const lines = body.split(/\r\n?|\n/).length;
      for (const { path, line = 1 } of problems ?? []) {
        expect(path).toMatch(/^content\.en\.(subject|body)$/);
        expect(line >= 1 && line <= lines).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a letter that may lack languages lacks them once that is acknowledged, and never all of them', () => {
  const shop: LetterRules = { ...rules, locales: ['en', 'pl', 'fi'] };
  const content = { en: { subject: 'Hello', body: 'Cakes' }, pl: { subject: 'Cześć', body: 'Torty' } };
  const paths = (changes: Partial<LetterRules>, said: typeof content | Record<string, never> = content) =>
    compileLetter(said, { ...shop, ...changes }).problems?.map(({ path }) => path);
  expect(paths({ mayLack: true })).toEqual(['content.fi']);
  expect(paths({ acknowledged: true })).toEqual(['content.fi']);
  expect(paths({ mayLack: true, acknowledged: true }, {})).toEqual(['content.en', 'content.pl', 'content.fi']);
  const { letter, differences } = compileLetter(content, { ...shop, mayLack: true, acknowledged: true });
  expect(Object.keys(letter!)).toEqual(['en', 'pl']);
  expect(differences!.map(({ path }) => path)).toEqual(['content.fi']);
});
