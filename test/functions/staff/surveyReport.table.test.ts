import { afterAll, beforeAll, expect, test } from 'vitest';
import { personKeys } from '../../../functions/platform/keys.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { surveyReport } from '../../../functions/staff/surveyReport.ts';
import { answersTable } from '../../../functions/surveys/answers.table.ts';
import { takeAnswers } from '../../../functions/surveys/takeAnswers.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let anonymous: ReturnType<typeof answersTable>;
beforeAll(async () => {
  tables = await startTables();
  anonymous = answersTable(tables.client, 'answers');
});
afterAll(() => tables.stop());

const now = new Date('2026-11-25T12:00:00.000Z');
const at = '2026-11-25T10:00:00.000Z';
const expiresAt = Date.parse('2028-11-25T00:00:00.000Z') / 1000;
const most = 1_000;
const count = (survey: string, given: Record<string, string | number>) =>
  anonymous.count(survey, { what: given, at, expiresAt }, most);
const report = (id: string, from?: string) =>
  surveyReport({ id, survey: shop.surveys[id]!, locale: 'en', from }, { anonymous, now });

test('a survey nobody has answered says so', async () => {
  expect(await report('why-not')).toEqual({
    id: 'why-not',
    title: 'What has kept you away?',
    anonymous: { answers: 0, questions: { reason: { text: 'The main reason', counts: {} } }, words: { items: [] } },
  });
});

test('answers are counted by question, and what is asked no more keeps its counts', async () => {
  for (const recommend of [9, 9, 10, 0]) await count('after-visit', { recommend });
  await count('after-visit', { 'asked-before': 'yes' });
  await count('why-not', { reason: 'too-dear' });
  const { anonymous } = await report('after-visit');
  expect(anonymous).toMatchObject({ answers: 5 });
  expect(anonymous.questions).toEqual({
    recommend: { text: 'Would you recommend us to a friend?', counts: { 0: 1, 9: 2, 10: 1 } },
    'asked-before': { counts: { yes: 1 } },
  });
});

test('what people wrote comes whole, each once, the newest days first, 25 a page', async () => {
  const days = Array.from({ length: 60 }, (_, i) => `2026-11-${String(1 + (i % 20)).padStart(2, '0')}`);
  const written = days.map((day, i) => ({ day, words: { words: `Rye, please (${i})` } }));
  for (const { day, words } of written)
    await anonymous.keepWords('after-visit', { what: words, at: `${day}T10:00:00.000Z`, expiresAt });
  const pages: { day: string; words: Record<string, string> }[][] = [];
  let cursor: string | undefined;
  do {
    const { words } = (await report('after-visit', cursor)).anonymous;
    pages.push(words.items);
    cursor = words.cursor;
  } while (cursor);
  expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
  const items = pages.flat();
  expect(items.map(({ day }) => day)).toEqual([...days].sort().reverse());
  const text = ({ words }: { words: Record<string, string> }) => words.words!;
  expect(items.map(text).sort()).toEqual(written.map(text).sort());
});

test.each(['e30', Buffer.from('{"after":"ANONYMOUS"}').toString('base64url')])(
  'a cursor that is none of ours (%s) is refused',
  async (cursor) => {
    await expect(report('after-visit', cursor)).rejects.toThrow(InvalidInput);
  },
);

const answering = (given: Record<string, string | number>, words: Record<string, string> = {}, day = now) =>
  takeAnswers(
    { id: 'why-not', survey: shop.surveys['why-not']!, token: '', from: '127.0.0.1' },
    { given, words, automatic: false },
    {
      anonymous,
      shop: { ...shop, limits: { ...shop.limits, anonymousAnswersPerDay: 3 } },
      now: day,
      leads: { countOrigin: async () => ({}) },
      keys: personKeys('pepper'),
    } as unknown as Parameters<typeof takeAnswers>[2],
  );

test('a survey takes as many anonymous answers a day as the shop says, and says when it takes more', async () => {
  const day = new Date('2026-12-01T18:00:00.000Z');
  for (let i = 0; i < 3; i += 1) await answering({ reason: 'too-dear' }, {}, day);
  await expect(answering({ reason: 'too-dear' }, { words: 'no more' }, day)).rejects.toMatchObject({
    status: 429,
    headers: { 'retry-after': String(6 * 3600) },
  });
  await answering({ reason: 'other' }, {}, new Date('2026-12-02T00:00:00.000Z'));
  const stored = (await tables.all('answers')).filter(({ pk }) => pk === 'SURVEY#why-not');
  expect(stored.map(({ sk, answers }) => [sk, answers])).toContainEqual(['COUNTS#2026-12-01', 3]);
});

test('what nobody in particular said expires, counts and words alike, and is not read past its time', async () => {
  await answering({ reason: 'too-dear' }, { words: 'Too dear' }, new Date('2024-01-01T10:00:00.000Z'));
  const stored = (await tables.all('answers')).filter(({ sk }) => String(sk).includes('2024-01-01'));
  expect(stored).toHaveLength(2);
  for (const item of stored) expect(item.expiresAt).toBe(Date.parse('2025-12-31T10:00:00.000Z') / 1000);
  const { anonymous: heard } = await report('why-not');
  expect(JSON.stringify(heard)).not.toContain('2024-01-01');
  expect(heard.words.items).toEqual([]);
});
