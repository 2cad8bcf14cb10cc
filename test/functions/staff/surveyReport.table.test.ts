import { afterAll, beforeAll, expect, test } from 'vitest';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { surveyReport } from '../../../functions/staff/surveyReport.ts';
import { surveysTable } from '../../../functions/surveys/surveys.table.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
let surveys: ReturnType<typeof surveysTable>;
beforeAll(async () => {
  tables = await startTables();
  surveys = surveysTable(tables.client, 'contacts');
});
afterAll(() => tables.stop());

const report = (id: string, from?: string) =>
  surveyReport({ id, survey: shop.surveys[id]!, locale: 'en', from }, { surveys });

test('a survey nobody has answered says so', async () => {
  expect(await report('why-not')).toEqual({
    id: 'why-not',
    title: 'What kept you from buying?',
    anonymous: { answers: 0, questions: { reason: { text: 'The main reason', counts: {} } }, words: { items: [] } },
  });
});

test('answers are counted by question, and what is asked no more keeps its counts', async () => {
  for (const recommend of [9, 9, 10, 0]) await surveys.count('after-visit', { recommend });
  await surveys.count('after-visit', { 'asked-before': 'yes' });
  await surveys.count('why-not', { reason: 'too-dear' });
  const { anonymous } = await report('after-visit');
  expect(anonymous).toMatchObject({ answers: 5 });
  expect(anonymous.questions).toEqual({
    recommend: { text: 'Would you send a friend to us?', counts: { 0: 1, 9: 2, 10: 1 } },
    'asked-before': { counts: { yes: 1 } },
  });
});

test('what people wrote comes whole, each once, the newest days first, 25 a page', async () => {
  const days = Array.from({ length: 60 }, (_, i) => `2026-11-${String(1 + (i % 20)).padStart(2, '0')}`);
  const written = days.map((day, i) => ({ day, words: { words: `Rye, please (${i})` } }));
  for (const { day, words } of written) await surveys.keepWords('after-visit', words, `${day}T10:00:00.000Z`);
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
