import type { Shop } from '../shop/shop.ts';
import type { Field } from './fields.ts';

type Surveys = Shop['surveys'];
type Answers = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** The type of answer that rules ask for, by question; free words are for people to read. */
const typeOf = { scale: 'number', choice: 'text', text: undefined } as const;

/** `answers.<survey>.<question>` for every question a rule can ask about. */
export function surveyFields(surveys: Surveys): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [survey, { questions }] of Object.entries(surveys))
    for (const [question, { type }] of Object.entries(questions)) {
      const name = `answers.${survey}.${question}`;
      if (typeOf[type]) fields[name] = { ...answerTo(name), type: typeOf[type] } as Field;
    }
  return fields;
}

/** Reads the answer to `answers.<survey>.<question>`: numbers and texts are compared alike. */
export function answerTo(name: string): Field {
  const [, survey = '', question = ''] = name.split('.');
  const read = ({ answers }: { answers?: Answers | undefined }) =>
    (answers && Object.hasOwn(answers, survey) ? answers[survey]?.[question] : undefined) as string | undefined;
  return { type: 'text', read };
}

/** The answers that the surveys still ask for, and of the type they ask for. */
export function askedFor(answers: Answers, surveys: Surveys): Answers {
  const asked = Object.entries(answers).map(([survey, given]) => {
    const questions = Object.hasOwn(surveys, survey) ? surveys[survey]!.questions : {};
    const kept = Object.entries(given).filter(([question, answer]) => {
      const type = Object.hasOwn(questions, question) ? typeOf[questions[question]!.type] : undefined;
      return type === (typeof answer === 'number' ? 'number' : 'text');
    });
    return [survey, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(asked);
}
