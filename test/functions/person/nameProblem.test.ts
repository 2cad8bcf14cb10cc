import { expect, test } from 'vitest';
import { nameProblem } from '../../../functions/person/nameProblem.ts';

test.each([
  'Anna',
  'Zażółć Gęślą-Jaźń',
  'Анна Мария',
  "O'Brien",
  'St. John Jr.',
  'M.Kowalska',
  'J. R. R. Tolkien',
  'Ољa Џиновић',
  'Jan III',
  '<img onerror=alert(1)>',
  '=HYPERLINK("x")',
  '{{env}}',
  '',
])('%s may stand in a mail', (name) => expect(nameProblem(name)).toBeUndefined());

test.each([
  ['https://evil.example/win', 'url'],
  ['Anna http:/evil', 'url'],
  ['//evil', 'url'],
  ['WWW.evil', 'url'],
  ['evil.com', 'url'],
  ['You won: evil.ru/x', 'url'],
  ['evil．com', 'url'],
  ['ev\u200bil.\u200bcom', 'url'],
  ['hxxp evil。com', 'url'],
  ['мир.рф', 'url'],
  ['write bob@evil', 'url'],
  ['+48 600 100 200', 'phone-number'],
  ['call 8(800)555-35-35', 'phone-number'],
  ['٦٠٠١٠٠٢٠٠', 'phone-number'],
  ['Anna\r\nBcc: x', 'control-characters'],
  ['Anna\0', 'control-characters'],
  ['Anna\u202eliam', 'control-characters'],
  ['Anna\u2028', 'control-characters'],
  ['a'.repeat(81), 'too-long'],
])('%j may not: %s', (name, problem) => expect(nameProblem(name)).toBe(problem));

test('length counts characters', () => expect(nameProblem('ё'.repeat(80))).toBeUndefined());
