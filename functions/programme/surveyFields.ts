import type { ShopConfig } from '../shop/shop.schema.ts';
import type { Field } from './fields.ts';

/** `answers.<survey>.<question>` for every question a rule can ask about: free words are for people to read. */
export function surveyFields(surveys: ShopConfig['surveys']): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [survey, { questions }] of Object.entries(surveys))
    for (const [question, { type }] of Object.entries(questions)) {
      if (type === 'scale')
        fields[`answers.${survey}.${question}`] = { type: 'number', read: numberIn(survey, question) };
      if (type === 'choice') fields[`answers.${survey}.${question}`] = { type: 'text', read: textIn(survey, question) };
    }
  return fields;
}

type Read<T> = (subject: {
  answers?: Readonly<Record<string, Readonly<Record<string, string | number>>>> | undefined;
}) => T | undefined;

const numberIn =
  (survey: string, question: string): Read<number> =>
  ({ answers }) => {
    const answer = answers?.[survey]?.[question];
    return typeof answer === 'number' ? answer : undefined;
  };

const textIn =
  (survey: string, question: string): Read<string> =>
  ({ answers }) => {
    const answer = answers?.[survey]?.[question];
    return typeof answer === 'string' ? answer : undefined;
  };
