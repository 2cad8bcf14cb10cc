import * as z from 'zod/mini';
import { cursorOf } from '../platform/cursor.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { Locale } from '../shop/locales.ts';
import type { AnswersTable } from '../surveys/answers.table.ts';
import type { Survey } from '../surveys/parseAnswers.ts';
import { epochSeconds } from '../time/seconds.ts';

const pageSize = 25;
const cursor = cursorOf(z.object({ after: z.string().check(z.startsWith(sorts.words), z.maxLength(100)) }));

/**
 * What a survey heard from people without a link of their own: how many answered, how often each answer was given, and
 * what they wrote, the newest days first, 25 a page. Answers of contacts are with the contacts.
 */
export async function surveyReport(
  { id, survey, locale, from }: { id: string; survey: Survey; locale: Locale; from?: string | undefined },
  { anonymous, now }: { anonymous: Pick<AnswersTable, 'counts' | 'words'>; now: Date },
) {
  const after = from ? cursor.read(from).after : undefined;
  const nowSeconds = epochSeconds(now);
  const [counters, { items, last }] = await Promise.all([
    anonymous.counts(id, nowSeconds),
    anonymous.words(id, { after, most: pageSize, nowSeconds }),
  ]);
  const words = last ? { items, cursor: cursor.write({ after: last }) } : { items };
  return { id, title: survey.title[locale], anonymous: { ...tally(counters, survey, locale), words } };
}

type Tally = { text?: string; counts: Record<string, number> };

/** Counters such as `recommend=9` by question. What a survey asks no longer keeps its counts and has no text. */
function tally({ answers = 0, ...counters }: Record<string, number>, { questions }: Survey, locale: Locale) {
  const asked = Object.entries(questions).filter(([, { type }]) => type !== 'text');
  const byQuestion = new Map(
    asked.map(([name, { text }]): [string, Tally] => [name, { text: text[locale], counts: {} }]),
  );
  for (const [counter, count] of Object.entries(counters)) {
    const [name = '', answer = ''] = counter.split('=');
    if (!byQuestion.has(name)) byQuestion.set(name, { counts: {} });
    byQuestion.get(name)!.counts[answer] = count;
  }
  return { answers, questions: Object.fromEntries(byQuestion) };
}
