import * as z from 'zod/mini';
import { line, lines } from '../person/text.schema.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { RefusalReason } from '../shop/vocabulary.ts';

export type Survey = Shop['surveys'][string];
type Question = Survey['questions'][string];

export type ParsedAnswers = {
  /** Options by their id, scales by their number: what rules can ask about. */
  given: Record<string, string | number>;
  /** What somebody wrote: for people to read. */
  words: Record<string, string>;
};

const longestWords = 1_000;

/** `POST /s/{survey}`; `website` is the honeypot. */
export const surveySchema = z.strictObject({
  answers: z.optional(z.record(line(40), z.union([lines(longestWords), z.number()]))),
  locale: z.optional(z.enum(locales)),
  website: z.optional(line(200)),
  t: z.optional(line(2_000)),
});

/** Checks answers against the questions of a survey. Throws `InvalidInput` naming every question at fault. */
export function parseAnswers(value: unknown, { questions }: Survey): ParsedAnswers & { automatic: boolean } {
  const { answers = {}, website } = parseShape(surveySchema, value);
  const errors: FieldError[] = [];
  const refuse = (question: string, code: MessageCode) =>
    errors.push({ path: `answers.${question}`, code, message: messages[code] });
  const parsed: ParsedAnswers = { given: {}, words: {} };
  for (const name of Object.keys(answers)) if (!Object.hasOwn(questions, name)) refuse(name, 'unknown');
  for (const [name, question] of Object.entries(questions)) {
    const answer = Object.hasOwn(answers, name) ? String(answers[name]).trim() : '';
    const problem = answer === '' ? question.required && 'required' : take(name, question, answer, parsed);
    if (problem) refuse(name, problem);
  }
  if (errors.length > 0) throw new InvalidInput(errors);
  return { ...parsed, automatic: Boolean(website) };
}

function take(name: string, question: Question, answer: string, parsed: ParsedAnswers): MessageCode | undefined {
  if (question.type === 'choice') {
    if (!Object.hasOwn(question.options, answer)) return 'not-allowed';
    parsed.given[name] = answer;
  } else if (question.type === 'scale') {
    if (!/^(\d|10)$/.test(answer)) return 'not-allowed';
    parsed.given[name] = Number(answer);
  } else {
    parsed.words[name] = answer;
  }
  return undefined;
}

/** The reason not to buy among the answers, if an option that was chosen stands for one. */
export function reasonIn(given: Record<string, string | number>, { questions }: Survey): RefusalReason | undefined {
  for (const [name, question] of Object.entries(questions)) {
    const chosen = given[name];
    if (question.type !== 'choice' || typeof chosen !== 'string' || !Object.hasOwn(question.options, chosen)) continue;
    const { reason } = question.options[chosen]!;
    if (reason) return reason;
  }
  return undefined;
}
