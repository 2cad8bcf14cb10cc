import { consentIn } from './consentIn.ts';
import { type Ending, type Step, scriptOf, stepNamed, transitions } from './script.ts';
import type { Talk } from './talk.schema.ts';
import { type Hint, type Meaning, type Setting, understand } from './understand.ts';

/** A talk after a message. `complete` has everything a sign-up needs, to be kept before the talk is forgotten. */
export type Turn = { talk: Talk; hint?: Hint; answered?: Step; complete?: Talk };

type Understood = Exclude<Meaning, Hint>;
type Target = Ending | 'next' | 'previous' | 'summary' | 'change' | 'chosen';

/**
 * Takes one message, tidied. What is not understood leaves the talk as it is, with a hint; so does an empty message, which
 * asks only where the talk stands; so does anything said after the end.
 */
export function advance(talk: Talk, text: string, setting: Setting): Turn {
  const step = stepNamed(talk.step, setting.shop);
  if (step.kind === 'ending' || text === '') return { talk };
  const meaning = understand(step, text, talk, setting);
  if ('hint' in meaning) return { talk, hint: meaning };
  if (meaning.move === 'agreed' && isReworded(step, talk, setting))
    return { talk: enter(talk, step, setting), hint: { hint: 'changed' } };
  return follow(step, meaning, talk, setting);
}

/** The talk at another step; at a consent it remembers which text is shown. */
export function enter(talk: Talk, step: Step, { shop }: Setting): Talk {
  const isShown = step.kind === 'consent';
  const shown = isShown ? consentIn(shop, step.purpose, talk.locale).hash : undefined;
  const isChange = talk.editing && (step.kind === 'question' || step.kind === 'consent');
  const { shown: _before, editing: _editing, ...rest } = talk;
  return { ...rest, step: step.name, ...(isChange && { editing: true }), ...(shown && { shown }) };
}

function follow(step: Step, meaning: Understood, talk: Talk, setting: Setting): Turn {
  const target = (transitions[step.kind] as Record<string, Target>)[meaning.move]!;
  const noted = note(step, meaning, talk);
  switch (target) {
    case 'done':
      return { talk: emptied(noted, target), complete: noted };
    case 'stopped':
    case 'declined':
    case 'tooYoung':
      return { talk: emptied(noted, target) };
    case 'next':
    case 'previous': {
      const script = scriptOf(setting.shop);
      const at = script.findIndex(({ name }) => name === step.name);
      const to = talk.editing ? script.at(-1) : script[target === 'next' ? at + 1 : at - 1];
      return to
        ? { talk: enter(noted, to, setting), answered: target === 'next' ? step : undefined }
        : { talk, hint: { hint: 'first' } };
    }
    case 'chosen':
      return { talk: enter({ ...noted, editing: true }, meaning.picked!, setting) };
    default:
      return { talk: enter(noted, stepNamed(target, setting.shop), setting) };
  }
}

/** Writes down what was said: an answer, its absence, or a yes or no to the text that was shown. */
function note(step: Step, { move, answer }: Understood, talk: Talk): Talk {
  if (step.kind === 'consent' && (move === 'agreed' || move === 'refused'))
    return { ...talk, consents: { ...talk.consents, [step.purpose]: move === 'agreed' && talk.shown! } };
  if (!answer) return talk;
  const kept = Object.entries({ ...talk.answers, ...answer }).filter(([, value]) => value !== undefined);
  return { ...talk, answers: Object.fromEntries(kept) };
}

/** Nothing of the person: only the language to say goodbye in. */
function emptied({ locale }: Talk, ending: Ending): Talk {
  return { locale, step: ending, answers: {}, consents: {} };
}

function isReworded(step: Step, talk: Talk, { shop }: Setting): boolean {
  return step.kind === 'consent' && consentIn(shop, step.purpose, talk.locale).hash !== talk.shown;
}
