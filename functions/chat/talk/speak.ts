import { fieldAt, fieldOptions } from '../../drawing/fieldLabels.ts';
import { fillPlain } from '../../drawing/fill.ts';
import { controls } from '../../drawing/texts/chatControls.ts';
import type { Locale } from '../../shop/locales.ts';
import type { Shop } from '../../shop/shop.ts';
import { chatTexts } from '../texts/chatTexts.ts';
import type { Turn } from './advance.ts';
import { budgetChoices, budgetLabel } from './budgetChoices.ts';
import { consentIn } from './consentIn.ts';
import { consentLabels, stepLabel } from './labels.ts';
import { isOwn, type QuestionName, type Step, scriptOf, stepNamed } from './script.ts';
import { summaryOf } from './summaryOf.ts';
import type { Talk } from './talk.schema.ts';

/** Plain text, never markup; `options` are texts that may be sent back as they are. */
export type Message = { text: string; options?: string[] };

/** What is said first. */
export function greet(talk: Talk, shop: Shop): Message[] {
  const intro = shop.forms.chat!.intro[talk.locale];
  return [{ text: fillPlain(chatTexts[talk.locale].greeting, { shop: shop.name, intro }) }, ...ask(talk, shop)];
}

/** What is said after a message: a hint or a word of thanks, and the question where the talk now stands. */
export function speak({ talk, hint, answered }: Turn, shop: Shop): Message[] {
  const { hints, nice } = chatTexts[talk.locale];
  const question = ask(talk, shop);
  if (hint) {
    const text = fillPlain(hints[hint.hint], hint.values ?? {});
    const isPutAgain = hint.hint === 'first' || stepNamed(talk.step, shop).kind !== 'question';
    return isPutAgain ? [{ text }, ...question] : [{ text, options: question.at(-1)!.options }];
  }
  const { name } = talk.answers;
  if (answered?.name === 'name' && name) return [{ text: fillPlain(nice, { name }) }, ...question];
  return question;
}

export function ask(talk: Talk, shop: Shop): Message[] {
  const step = stepNamed(talk.step, shop);
  const texts = chatTexts[talk.locale];
  const options = optionsOf(step, talk.locale, shop);
  switch (step.kind) {
    case 'question':
      return [{ text: isOwn(step.name) ? stepLabel(step, shop, talk.locale) : texts.ask[step.name], options }];
    case 'consent':
      return [{ text: texts.ask.consent }, { text: consentIn(shop, step.purpose, talk.locale).text, options }];
    case 'summary':
      return [{ text: texts.ask.summary }, { text: summaryOf(talk, shop), options }];
    case 'change':
      return [{ text: texts.ask.change, options }];
    case 'ending':
      return [{ text: texts.endings[step.name] }];
  }
}

/** Answers first, then skip where a question is optional, then the ways back and out. */
function optionsOf(step: Step, locale: Locale, shop: Shop): string[] {
  const { back, skip, stop } = controls[locale];
  const isFirst = step.name === scriptOf(shop)[0]!.name;
  const isOptional = step.kind === 'question' && step.optional;
  return [...choicesOf(step, locale, shop), ...(isOptional ? [skip] : []), ...(isFirst ? [] : [back]), stop];
}

function choicesOf(step: Step, locale: Locale, shop: Shop): string[] {
  const { confirm, change } = chatTexts[locale];
  if (step.kind === 'question' && isOwn(step.name))
    return fieldOptions(fieldAt(step.name, shop)!, { shop, locale }).map(({ label }) => label);
  if (step.kind === 'question') return answersTo[step.name as QuestionName]?.(shop, locale) ?? [];
  if (step.kind === 'consent') return Object.values(consentLabels(shop, step.purpose, locale));
  if (step.kind === 'summary') return [confirm, change];
  const pickable = scriptOf(shop).filter(({ kind }) => kind !== 'summary');
  return pickable.map((other) => stepLabel(other, shop, locale));
}

const answersTo: Partial<Record<QuestionName, (shop: Shop, locale: Locale) => string[]>> = {
  interests: ({ chat }, locale) => Object.values(chat?.interests ?? {}).map((label) => label[locale]),
  lookingFor: ({ chat }, locale) => Object.values(chat?.lookingFor ?? {}).map((label) => label[locale]),
  budget: (shop, locale) => budgetChoices(shop).map((budget) => budgetLabel(budget, shop, locale)),
};
