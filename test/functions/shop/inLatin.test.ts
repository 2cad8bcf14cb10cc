import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { letterIn } from '../../../functions/programme/letters/letterIn.ts';
import { inBothScripts, textIn } from '../../../functions/shop/inBothScripts.ts';
import { inLatin } from '../../../functions/shop/inLatin.ts';

test.each([
  ['Љубав, Његош и Џејн', 'Ljubav, Njegoš i Džejn'],
  ['ЉУБАВ У ЊУЈОРКУ', 'LJUBAV U NJUJORKU'],
  ['Одјава: надживети инјекцију', 'Odjava: nadživeti injekciju'],
  ['„Ђаче, ћути“, рече чика Жарко', '„Đače, ćuti“, reče čika Žarko'],
  ['Имејл и QR код (JSON)', 'Imejl i QR kod (JSON)'],
])('%s is %s', (cyrillic, latin) => {
  expect(inLatin(cyrillic)).toBe(latin);
});

test.each([
  'Алёна',
  'https://пекара.срб/хлеб?језик=срп',
  'пекара.срб',
  'пера@пекара.срб',
  '{име} {{ contact.име }}',
  '`код`',
  '<a href="/љ" title="љ">',
])('%s is no Serbian word and stays as it is', (kept) => {
  expect(inLatin(`Ово је ${kept} и ништа друго.`)).toBe(`Ovo je ${kept} i ništa drugo.`);
});

test('of Markdown the words are converted, and neither what a link leads to nor the name of a block', () => {
  expect(inLatin('::button[Назад у корпу](/корпа)\n\n::drawing[љ]\n\n[цене](https://x.example/љ) **јуче**')).toBe(
    '::button[Nazad u korpu](/корпа)\n\n::drawing[љ]\n\n[cene](https://x.example/љ) **juče**',
  );
});

const letters = [...'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ'];
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }).map((one) => one.join(''));
const kept = fc.oneof(
  word.map((name) => `{${name}}`),
  word.map((name) => `{{ link.${name} }}`),
  word.map((path) => `https://пекара.срб/${path}`),
  word.map((name) => `${name}@пекара.срб`),
);

test('whatever stands around them, links, addresses and gaps come through untouched', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, kept), { minLength: 1, maxLength: 5 }), (pairs) => {
      const latin = inLatin(pairs.map(([one, other]) => `${one} ${other}`).join(', '));
      for (const [, other] of pairs) expect(latin).toContain(other);
      const words = pairs.reduce((text, [, other]) => text.replace(other, ''), latin);
      expect(words).not.toMatch(/\p{Script=Cyrillic}/u);
    }),
  );
});

test('what is in Latin letters already stays as it is', () => {
  fc.assert(fc.property(fc.stringMatching(/^[ -~čćšžđ]*$/), (text) => inLatin(text) === text));
});

test('a reader of Latin letters gets what was written so before what is converted', () => {
  expect(textIn({ sr: 'Хлеб' }, 'sr-Latn')).toBe('Hleb');
  expect(textIn({ sr: 'Хлеб', 'sr-Latn': 'Hlebac' }, 'sr-Latn')).toBe('Hlebac');
  expect(textIn({ sr: 'Хлеб' }, 'sr')).toBe('Хлеб');
  expect(textIn({ pl: 'Chleb' }, 'sr-Latn')).toBeUndefined();
});

test('a topic is written in five languages and read in six', () => {
  const topic = inBothScripts({ en: ['Bread'], pl: ['Chleb'], ru: ['Хлеб'], fi: ['Leipä'], sr: ['Хлеб'] });
  expect(topic['sr-Latn']).toEqual(['Hleb']);
  expect(topic.sr).toEqual(['Хлеб']);
  expect(topic.ru).toEqual(['Хлеб']);
});

test('a letter is converted but for its links and gaps', () => {
  for (const letter of Object.values(builtInLetters)) {
    const [latin, cyrillic] = [letterIn(letter, 'sr-Latn')!, letterIn(letter, 'sr')!];
    expect(JSON.stringify(latin)).not.toMatch(/\p{Script=Cyrillic}/u);
    const bones = (value: unknown) =>
      JSON.stringify(value, (key, part) =>
        ['pieces', 'words', 'subject', 'preheader', 'alt'].includes(key)
          ? (part as unknown[]).map((piece) => (typeof piece === 'string' ? '' : (piece as { gap: string }).gap))
          : part,
      );
    expect(bones(latin)).toBe(bones(cyrillic));
  }
});
