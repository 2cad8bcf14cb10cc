import { fieldAt, fieldWords } from '../../drawing/fieldLabels.ts';
import { birthdayWords } from '../../drawing/words.ts';
import type { FieldValue } from '../../person/fieldKind.ts';
import { valueAt } from '../../person/profileFields.ts';
import type { Locale } from '../../shop/locales.ts';
import type { Shop } from '../../shop/shop.ts';
import type { Choices } from '../understand/readList.ts';
import { budgetLabel } from './budgetChoices.ts';
import { consentLabels, stepLabel } from './labels.ts';
import { isOwn, type OwnQuestion, type QuestionName, scriptOf } from './script.ts';
import type { Talk } from './talk.schema.ts';

/** Everything that was said, a line each, in the language of the talk. What was skipped has no line. */
export function summaryOf(talk: Talk, shop: Shop): string {
  const lines = scriptOf(shop).map((step) => {
    if (step.kind === 'question') {
      const said = isOwn(step.name) ? ownInWords(step.name, talk, shop) : inWords[step.name](talk, shop);
      return said && `${stepLabel(step, shop, talk.locale)}: ${said}`;
    }
    if (step.kind !== 'consent') return undefined;
    const { agree, refuse } = consentLabels(shop, step.purpose, talk.locale);
    return talk.consents[step.purpose] ? agree : refuse;
  });
  return lines.filter(Boolean).join('\n');
}

function ownInWords(name: OwnQuestion, { answers, locale }: Talk, shop: Shop): string | undefined {
  const value = valueAt(answers, name) as FieldValue | undefined;
  return value === undefined ? undefined : fieldWords(fieldAt(name, shop)!, value, { shop, locale });
}

const inWords: Record<QuestionName, (talk: Talk, shop: Shop) => string | undefined> = {
  email: ({ answers }) => answers.email,
  name: ({ answers }) => answers.name,
  birthday: ({ answers, locale }) => answers.birthday && birthdayWords(answers.birthday, locale),
  interests: ({ answers, locale }, { chat }) =>
    answers.interests?.map((word) => labelOf(word, chat?.interests, locale)).join(', '),
  lookingFor: ({ answers, locale }, { chat }) =>
    answers.lookingFor && labelOf(answers.lookingFor, chat?.lookingFor, locale),
  budget: ({ answers, locale }, shop) => answers.budget && budgetLabel(answers.budget, shop, locale),
};

export function labelOf(word: string, choices: Choices = {}, locale: Locale): string {
  return (Object.hasOwn(choices, word) && choices[word]![locale]) || word;
}
