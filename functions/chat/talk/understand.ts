import { fieldAt, fieldOptions } from '../../drawing/fieldLabels.ts';
import { fieldKinds } from '../../person/fieldKinds.ts';
import type { ProfileField } from '../../person/profileFields.ts';
import type { Shop } from '../../shop/shop.ts';
import { chatTexts } from '../texts/chatTexts.ts';
import type { HintName } from '../texts/hints.ts';
import { fold } from '../understand/fold.ts';
import { readBirthday } from '../understand/readBirthday.ts';
import { readBudget } from '../understand/readBudget.ts';
import { readCommand } from '../understand/readCommand.ts';
import { readEmail } from '../understand/readEmail.ts';
import { readList } from '../understand/readList.ts';
import { readName } from '../understand/readName.ts';
import { readWish } from '../understand/readWish.ts';
import { readYesNo } from '../understand/readYesNo.ts';
import { budgetOf } from './budgetChoices.ts';
import { consentLabels, isLabel, stepPicked } from './labels.ts';
import { isOwn, type Move, type QuestionName, type Step } from './script.ts';
import type { Answers, Talk } from './talk.schema.ts';

export type Setting = { shop: Shop; now: Date };

/** What a message means in a step: a move with what it brings, or a hint about what to do instead. */
export type Meaning = { move: Move; answer?: Partial<Answers>; picked?: Step } | Hint;
export type Hint = { hint: HintName; values?: Record<string, string> };

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** Reads a message, already tidied, in the light of the step it answers. Stop and back mean the same everywhere. */
export function understand(step: Step, text: string, talk: Talk, setting: Setting): Meaning {
  const command = readCommand(text);
  if (command === 'stop' || command === 'back') return { move: command };
  if (step.kind === 'question') return ofQuestion(step, text, talk, setting);
  if (step.kind === 'consent') return ofConsent(step, text, talk, setting);
  return step.kind === 'summary' ? ofSummary(text, talk, setting) : ofChange(text, setting);
}

function ofQuestion(step: Of<'question'>, text: string, talk: Talk, setting: Setting): Meaning {
  const own = isOwn(step.name) ? fieldAt(step.name, setting.shop) : undefined;
  const isNo = own?.kind !== 'yes-no' && readYesNo(text, talk.locale) === 'no';
  const isPassed = readCommand(text) === 'skip' || (step.optional && isNo);
  if (own) return ofOwn(own, isPassed, step, text, talk, setting);
  if (isPassed) return step.optional ? { move: 'skipped', answer: { [step.name]: undefined } } : { hint: 'needed' };
  const read = readers[step.name as QuestionName](text, setting);
  if ('value' in read) return { move: 'answered', answer: { [step.name]: read.value } };
  if (read.problem === 'under-age') return { move: 'tooYoung' };
  return { hint: read.problem, values: read.values };
}

/** What the shop asks of its own: one of the buttons, several with commas, yes or no, or words, by the rules of forms. */
function ofOwn(
  field: ProfileField,
  isPassed: boolean,
  step: Of<'question'>,
  text: string,
  talk: Talk,
  setting: Setting,
): Meaning {
  const { [field.id]: _before, ...others } = talk.answers.fields ?? {};
  if (isPassed) return step.optional ? { move: 'skipped', answer: { fields: others } } : { hint: 'field' };
  const read = fieldKinds[field.kind].read(spokenValue(field, text, talk, setting), {
    ...setting,
    options: field.options,
  });
  if ('problem' in read) return { hint: 'field' };
  return { move: 'answered', answer: { fields: { ...others, [field.id]: read.value } } };
}

function spokenValue(field: ProfileField, text: string, { locale }: Talk, { shop }: Setting): unknown {
  const labels = Object.fromEntries(
    shop.locales.flatMap((one) =>
      fieldOptions(field, { shop, locale: one }).map(({ value, label }) => [fold(label), value]),
    ),
  );
  const meant = (said: string) => labels[fold(said)] ?? said;
  if (field.kind === 'several') return text.split(/[,;]/).map((said) => meant(said.trim()));
  if (field.kind === 'yes-no') return { yes: true, no: false }[String(readYesNo(text, locale))];
  return meant(text);
}

type Read = { value: unknown } | { problem: HintName | 'under-age'; values?: Record<string, string> };

const readers: Record<QuestionName, (text: string, setting: Setting) => Read> = {
  email: readEmail,
  name: readName,
  birthday: readBirthday,
  interests: (text, { shop }) => readList(text, shop.chat?.interests ?? {}),
  lookingFor: (text, { shop }) => readWish(text, shop.chat?.lookingFor ?? {}),
  budget: (text, { shop }) => {
    const chosen = budgetOf(text, shop);
    return chosen ? { value: chosen } : readBudget(text, shop.currency);
  },
};

/** The button of another consent, pressed late, says nothing about this one: no rule here knows it. */
function ofConsent({ purpose, required }: Of<'consent'>, text: string, talk: Talk, { shop }: Setting): Meaning {
  const agreed = isLabel(text, shop, (locale) => consentLabels(shop, purpose, locale).agree);
  const refused = isLabel(text, shop, (locale) => consentLabels(shop, purpose, locale).refuse);
  const said = agreed ? 'yes' : refused ? 'no' : readYesNo(text, talk.locale);
  if (said === 'yes') return { move: 'agreed' };
  const isPassed = !required && readCommand(text) === 'skip';
  if (said === 'no' || isPassed) return { move: required ? 'declined' : 'refused' };
  return { hint: 'consent' };
}

function ofSummary(text: string, talk: Talk, { shop }: Setting): Meaning {
  if (isLabel(text, shop, (locale) => chatTexts[locale].confirm)) return { move: 'confirmed' };
  if (isLabel(text, shop, (locale) => chatTexts[locale].change)) return { move: 'doubted' };
  const said = readYesNo(text, talk.locale);
  if (said) return { move: said === 'yes' ? 'confirmed' : 'doubted' };
  return { hint: 'summary' };
}

function ofChange(text: string, { shop }: Setting): Meaning {
  const picked = stepPicked(text, shop);
  return picked ? { move: 'picked', picked } : { hint: 'change' };
}
