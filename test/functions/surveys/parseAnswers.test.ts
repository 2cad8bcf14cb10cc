import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { parseAnswers, reasonIn } from '../../../functions/surveys/parseAnswers.ts';
import { shop } from '../../support/builders.ts';

const visit = shop.surveys['after-visit']!;
const why = shop.surveys['why-not']!;

test('answers are taken as a form sends them: numbers as text, what is not answered as nothing', () => {
  expect(parseAnswers({ answers: { recommend: '10', words: '' }, locale: 'pl', website: '' }, visit)).toEqual({
    given: { recommend: 10 },
    words: {},
    automatic: false,
  });
  expect(parseAnswers({ answers: { recommend: 0, words: ' Long\r\nqueue ' } }, visit)).toMatchObject({
    given: { recommend: 0 },
    words: { words: 'Long\nqueue' },
  });
});

test.each([
  ['nothing', {}, 'answers.recommend: required'],
  ['eleven', { answers: { recommend: '11' } }, 'answers.recommend: not-allowed'],
  ['half', { answers: { recommend: 9.5 } }, 'answers.recommend: not-allowed'],
  ['two at once', { answers: { recommend: ['1', '2'] } }, 'answers.recommend: wrong-type'],
  ['a question of another survey', { answers: { recommend: 9, reason: 'other' } }, 'answers.reason: unknown'],
  ['NUL', { answers: { recommend: 9, words: 'a\u0000' } }, 'answers.words: control-characters'],
  ['a novel', { answers: { recommend: 9, words: 'a'.repeat(1_001) } }, 'answers.words: too-long'],
  ['a hidden field', JSON.parse('{"answers":{"__proto__":"x"}}'), '__proto__: unknown'],
])('%s is refused, naming the question', (_name, body, expected) => {
  try {
    parseAnswers(body, visit);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).errors!.map(({ path, code }) => `${path}: ${code}`)).toContain(expected);
  }
});

describe('an option', () => {
  test('is one of those offered, by its own name alone', () => {
    expect(() => parseAnswers({ answers: { reason: 'constructor' } }, why)).toThrow(InvalidInput);
  });

  test('stands for the reason that the shop gave it', () => {
    expect(reasonIn(parseAnswers({ answers: { reason: 'too-dear' } }, why).given, why)).toBe('too-dear');
    expect(reasonIn({ recommend: 9 }, visit)).toBeUndefined();
  });
});
