import { inEveryLanguage } from '../../shop/inBothScripts.ts';
import { type AnswerWords, answers } from './answers.ts';
import { type HintName, hints } from './hints.ts';
import { type QuestionWords, questions } from './questions.ts';

/** What the chat says, in one language. */
export type ChatTexts = QuestionWords & AnswerWords & { hints: Record<HintName, string> };

export const chatTexts = inEveryLanguage<ChatTexts>((locale) => ({
  ...questions[locale],
  ...answers[locale],
  hints: hints[locale],
}));
